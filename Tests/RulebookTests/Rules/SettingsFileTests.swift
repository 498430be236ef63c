import Foundation
import Rulebook
import Testing
import Tickets

/// The policy file and the configuration file.
@Suite("Policy and configuration")
struct SettingsFileTests {
    private struct Folder {
        let url = FileManager.default.temporaryDirectory
            .appending(path: "settings-\(UUID().uuidString)")

        init() throws {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }

        func write(_ text: String, _ name: String, mode: Int = 0o600) throws -> String {
            let path = url.appending(path: name).path
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
            return path
        }
    }

    @Test("a policy file changes what it names and leaves the rest")
    func policy() throws {
        let folder = try Folder()
        let text = """
            format: 1
            hours: {every_day: ["09:00-18:00"], sun: []}
            holidays: ["2026-10-01"]
            makeup_days: ["2026-10-10"]
            quiet_hours: ["22:00-08:00"]
            times: {join_window: 30 s, handoff_ping: 3 min}
            questions_max: 2
            acceptance_window: "09:00-21:00"
            roles: {handoff: [front_desk]}
            service_levels:
              - {kind: repair, urgency: urgent, topic: lift, accept: 5 min, on_site: 20 min}
            """
        let policy = try PolicyFile.load(path: try folder.write(text, "policy.yaml"))
        #expect(policy.joinWindow == .seconds(30))
        #expect(policy.handoffPing == .minutes(3))
        #expect(policy.handoffEscalation == DeskPolicy().handoffEscalation)
        #expect(policy.questionsMax == 2)
        #expect(policy.calendar.openingHours[7] == [])
        #expect(policy.calendar.openingHours[3] == [DailyWindow(startMinute: 540, endMinute: 1080)])
        #expect(policy.calendar.holidays == ["2026-10-01"])
        #expect(policy.handoffRoles == [.frontDesk])
        #expect(policy.serviceLevels.first?.limits[.onSite] == .minutes(20))
        #expect(policy.serviceLevels.count == DeskPolicy().serviceLevels.count + 1)
    }

    @Test("every mistake of a policy file is told at once, with its line")
    func policyMistakes() throws {
        let folder = try Folder()
        let text = """
            format: 1
            times: {join_windw: 30 s, handoff_ping: 3 minutes}
            acceptance_window: "9-21"
            holidays: ["2026-13-01"]
            roles: {alarm: [manger]}
            """
        let path = try folder.write(text, "policy.yaml")
        let problems = try #require(throws: RuleProblems.self) { try PolicyFile.load(path: path) }
        #expect(Set(problems.problems.map(\.line)) == [2, 3, 4, 5])
        #expect(problems.problems.count == 5)
        #expect(problems.description.contains("unknown key \"join_windw\""))
    }

    @Test("a configuration names facts, places and platforms, with the secret in a file of its own")
    func configuration() throws {
        let folder = try Folder()
        _ = try folder.write("123:abc\n", "token")
        let text = """
            format: 1
            office: {name: 桂苑, phone: "8888 6666"}
            facts: {fee.property: 每平方米2元}
            data: var
            messenger: {port: 9000}
            platforms:
              telegram:
                - {name: office, url: "http://127.0.0.1:9000", token_file: token, desk_chat: "-5", rate: 0}
            """
        let path = try folder.write(text, "frontdesk.yaml")
        let found = try ConfigurationFile.load(path: path, environment: [:])
        #expect(found.facts["office.phone"] == "8888 6666")
        #expect(found.facts["fee.property"] == "每平方米2元")
        #expect(found.data?.hasSuffix("/var") == true)
        #expect(found.messenger?.port == 9000)
        #expect(found.telegram.first?.token == "123:abc")
        #expect(found.telegram.first?.deskChat == "-5")
        #expect(found.telegram.first?.rate == 0)
    }

    @Test("a secret that others can read, or that stands in the file, is refused")
    func secrets() throws {
        let folder = try Folder()
        _ = try folder.write("123:abc", "token", mode: 0o644)
        for entry in ["token_file: token", "token: \"123:abc\"", "token_variable: NO_SUCH_TOKEN"] {
            let text = "format: 1\nplatforms:\n  telegram:\n    - {name: a, \(entry)}\n"
            let path = try folder.write(text, "frontdesk.yaml")
            let problems = try #require(throws: RuleProblems.self) {
                try ConfigurationFile.load(path: path, environment: [:])
            }
            #expect(problems.problems.map(\.line) == [4])
            #expect(!problems.description.contains("123:abc"))
        }
        let text = "format: 1\nplatforms:\n  telegram:\n    - {name: a, token_variable: TOKEN}\n"
        let path = try folder.write(text, "frontdesk.yaml")
        let found = try ConfigurationFile.load(path: path, environment: ["TOKEN": "9:z"])
        #expect(found.telegram.first?.token == "9:z")
    }

    @Test("a notifier is named by its kind, with address and key as secrets")
    func notifier() throws {
        let folder = try Folder()
        let text = """
            format: 1
            notifier:
              kind: dingtalk
              url_variable: HOOK
              secret_variable: HOOK_KEY
              mention_all: true
            """
        let path = try folder.write(text, "frontdesk.yaml")
        let environment = ["HOOK": "https://x.example/send?access_token=T", "HOOK_KEY": "SEC1"]
        let found = try ConfigurationFile.load(path: path, environment: environment)
        #expect(found.notifier?.kind == .dingtalk && found.notifier?.callsAll == true)
        #expect(found.notifier?.url.hasSuffix("=T") == true && found.notifier?.secret == "SEC1")
    }

    @Test(
        "a mistake in a notifier is told with its line and without its secret",
        arguments: [
            ("{url_variable: HOOK}", 3), ("{kind: wecomm, url_variable: HOOK}", 3),
            ("{kind: wecom}", 3), ("{kind: wecom, url: \"https://x/HIDDEN\"}", 3),
            ("{kind: wecom, url_variable: NO_SUCH}", 3),
            ("{kind: wecom, url_variable: PLAIN}", 3),
            ("{kind: wecom, url_variable: HOOK, secret_variable: KEY}", 3),
            ("{kind: feishu, url_variable: HOOK, secret: HIDDEN}", 3),
            ("{kind: slack, url_variable: HOOK, color: red}", 3),
        ]
    )
    func notifierMistakes(_ entry: String, _ line: Int) throws {
        let folder = try Folder()
        let path = try folder.write("format: 1\nnotifier:\n  \(entry)\n", "frontdesk.yaml")
        let environment = [
            "HOOK": "https://x.example/HIDDEN", "PLAIN": "http://x.example/HIDDEN", "KEY": "HIDDEN",
        ]
        let problems = try #require(throws: RuleProblems.self) {
            try ConfigurationFile.load(path: path, environment: environment)
        }
        #expect(problems.problems.map(\.line) == [line], "\(problems.description)")
        #expect(!problems.description.contains("HIDDEN"))
    }
}
