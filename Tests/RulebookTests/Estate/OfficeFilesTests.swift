import Foundation
import Rulebook
import Testing
import Tickets

/// The files an office writes beside its lists: the samples must hold what they say.
@Suite struct OfficeFilesTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func path(_ name: String) -> String { root.appendingPathComponent(name).path }

    private static func office(_ folder: String) throws -> (Configuration, DeskPolicy) {
        let file = path(folder + "/frontdesk.yaml")
        let configuration = try ConfigurationFile.load(path: file, environment: [:])
        return (configuration, try PolicyFile.load(path: try #require(configuration.policy)))
    }

    @Test func `the sample office is open at any time and lets nobody wait`() throws {
        let (_, policy) = try Self.office("deploy/sample-estate")
        #expect(policy.calendar == .roundTheClock)
        let all = (0..<1440).allSatisfy(policy.acceptanceWindow.contains)
        #expect(all)
    }

    @Test func `the sample office knows every fact that an answer may need`() throws {
        let (configuration, _) = try Self.office("deploy/sample-estate")
        let list = try String(contentsOfFile: Self.path("intents/facts.yaml"), encoding: .utf8)
        let names = list.split(separator: "\n").compactMap { line -> String? in
            let parts = line.split(separator: ":")
            let isFact = line.hasPrefix("  ") && parts.count > 1 && parts[0].contains(".")
            return isFact ? parts[0].trimmingCharacters(in: .whitespaces) : nil
        }
        #expect(names.count > 20)
        #expect(names.filter { configuration.facts[$0, default: ""].isEmpty } == [])
    }

    @Test func `the sample estate lies where its settings say`() throws {
        for folder in ["deploy/sample-estate", "Tests/RulebookTests/Fixtures/office-estate"] {
            let (configuration, _) = try Self.office(folder)
            let estate = try #require(configuration.estate)
            #expect(EstateFolder.read([estate]).records != nil)
        }
    }

    @Test func `the sample of a policy shows the defaults`() throws {
        var policy = try PolicyFile.load(path: Self.path("deploy/policy.example.yaml"))
        let levels = policy.serviceLevels
        policy.serviceLevels = DeskPolicy().serviceLevels
        #expect(policy == DeskPolicy())
        #expect(levels.suffix(policy.serviceLevels.count) == policy.serviceLevels[...])
        #expect(levels.prefix(3).allSatisfy(policy.serviceLevels.contains))
    }

    @Test func `the sample of settings is read, and its secret comes from outside`() throws {
        let path = Self.path("deploy/frontdesk.example.yaml")
        let environment = ["FRONTDESK_TELEGRAM_TOKEN": "42:secret"]
        let configuration = try ConfigurationFile.load(path: path, environment: environment)
        #expect(configuration.telegram.map(\.token) == ["42:secret"])
        #expect(configuration.messenger?.trustsProxy == true)
        #expect(throws: RuleProblems.self) {
            try ConfigurationFile.load(path: path, environment: [:])
        }
    }

    @Test(arguments: [
        ("2026-10-08", 600, true), ("2026-10-07", 600, false), ("2026-10-10", 900, true),
        ("2026-09-20", 600, true), ("2026-03-01", 600, false), ("2026-03-07", 600, true),
        ("2026-03-07", 900, false), ("2026-02-14", 900, true), ("2026-03-02", 760, false),
    ])
    func `a year of hours, holidays and make-up workdays is kept`(
        date: String,
        minute: Int,
        isOpen: Bool
    ) throws {
        let (_, policy) = try Self.office("Tests/RulebookTests/Fixtures/office-estate")
        let calendar = policy.calendar
        let parts = date.split(separator: "-").compactMap { Int($0) }
        let day = LocalTime.dayNumber(year: parts[0], month: parts[1], day: parts[2])
        #expect(
            calendar.isOpen(at: calendar.instant(dayNumber: day, minuteOfDay: minute)) == isOpen
        )
    }

    @Test func `what comes before the long holiday is due after it`() throws {
        let (_, policy) = try Self.office("Tests/RulebookTests/Fixtures/office-estate")
        let calendar = policy.calendar
        let eve = LocalTime.dayNumber(year: 2026, month: 9, day: 30)
        let asked = calendar.instant(dayNumber: eve, minuteOfDay: 1000)
        let due = try #require(calendar.adding(.hours(2), openTimeFrom: asked))
        let local = calendar.localTime(of: due)
        #expect(local.isoDate + " " + local.clock == "2026-10-08 09:40")
    }
}
