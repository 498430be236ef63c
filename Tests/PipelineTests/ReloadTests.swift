import Dialogue
import Foundation
import Logging
import Messaging
import Pipeline
import Rulebook
import TestKit
import Testing
import TicketStore
import Tickets

/// Rules that change while the desk runs: the real files, rules and store; only the clock and the platform are a test's.
@Suite("Rules that change while the desk runs")
struct ReloadTests {
    /// A desk whose rules lie in a folder that a test writes to.
    private final class Desk {
        let folder: URL
        let bench: Workbench

        init() throws {
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .deletingLastPathComponent().deletingLastPathComponent()
            let folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("reload-\(UUID().uuidString)")
            try FileManager.default.copyItem(
                at: root.appendingPathComponent("intents"),
                to: folder
            )
            self.folder = folder
            let path = folder.path
            bench = try Workbench(
                decider: Self.decider(try Rulebook.load(folder: path, facts: [:])),
                feed: RuleFeed(
                    mark: { RuleMark.of([path]) },
                    load: {
                        let found = Rulebook.checked(folder: path, facts: [:])
                        guard let catalogue = found.catalogue else {
                            let mistakes = found.problems.filter { !$0.isRemark }
                            return .failure(RuleFeed.Refused(problems: mistakes.map(\.description)))
                        }
                        return .success(
                            RuleFeed.Loaded(
                                decider: Self.decider(catalogue),
                                version: catalogue.version
                            )
                        )
                    }
                )
            )
        }

        deinit {
            do {
                try FileManager.default.removeItem(at: folder)
            } catch {
                Issue.record(error)
            }
        }

        private static func decider(_ catalogue: Catalogue) -> Decider {
            var policy = DeskPolicy()
            policy.calendar = .roundTheClock
            let dialogue = Dialogue(catalogue: catalogue, policy: policy)
            return Decider(
                calendar: policy.calendar,
                decide: { dialogue.decide($0, in: $1, at: $2) },
                decideOnTimer: { dialogue.decideOnTimer($0, in: $1, at: $2) }
            )
        }

        /// Names the desk's group.
        func open() async throws {
            try await bench.store.setStaffChat(desk: Self.desk)
        }

        static let desk = ChatAddress(platform: PlatformID(rawValue: "fake"), chat: "-1")

        func change(_ file: String, _ edit: (String) -> String) throws {
            let url = folder.appendingPathComponent(file)
            let text = try String(contentsOf: url, encoding: .utf8)
            try edit(text).write(to: url, atomically: true, encoding: .utf8)
        }

        /// Looks at the files as the running worker does.
        func look() async throws -> ReloadWorker.Outcome {
            let worker = try #require(bench.pipeline.reloading)
            return try await worker.step()
        }

        /// What the owner hears last.
        func say(_ text: String, key: String) async throws -> String {
            bench.platform.receive(Letter.text(text, from: "a", key: key))
            try await bench.settle()
            return bench.platform.sent.last { $0.message.chat.chat == "a" }?.message.text ?? ""
        }

        /// What the desk's group heard since the beginning.
        var told: [String] {
            bench.platform.sent.filter { $0.message.chat.chat == "-1" }.map(\.message.text)
        }
    }

    @Test func `a word that a clerk adds counts from the next message on`() async throws {
        let desk = try Desk()
        try await desk.open()
        #expect(try await desk.look() == .unchanged)
        #expect(try await desk.say("咕嘟怪响泡泡", key: "1").contains("报修·排水") == false)
        try desk.change("topics/drainage.yaml") {
            $0.replacingOccurrences(of: "faults:\n", with: "faults:\n  12: [\"咕嘟怪响泡泡\"]\n")
        }
        #expect(try await desk.look() == .settling)
        guard case .reloaded(let version) = try await desk.look() else {
            Issue.record("not reloaded")
            return
        }
        #expect(try await desk.look() == .unchanged)
        _ = try await desk.say("1-1-301 咕嘟怪响泡泡，明天上午有人，电话13800001111", key: "2")
        let status = try await desk.bench.store.status()
        #expect(status.ticketCount(of: .repair) == 1)
        #expect(desk.told.filter { $0.contains(version) }.count == 1)
    }

    @Test func `a mistake keeps the rules in force and is told once with file and line`()
        async throws
    {
        let desk = try Desk()
        try await desk.open()
        _ = try await desk.look()
        try desk.change("topics/drainage.yaml") { $0 + "fualts: {3: [\"咕嘟怪响\"]}\n" }
        let text = try String(
            contentsOf: desk.folder.appendingPathComponent("topics/drainage.yaml"),
            encoding: .utf8
        )
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        #expect(try await desk.look() == .settling)
        #expect(try await desk.look() == .refused(1))
        for _ in 0..<3 { #expect(try await desk.look() == .unchanged) }
        let answer = try await desk.say("厨房下水道堵了 3-2-1502 明天上午", key: "1")
        #expect(!answer.isEmpty)
        let told = desk.told.filter { $0.contains("topics/drainage.yaml:\(line): unknown key") }
        #expect(told.count == 1)
        #expect(told.first?.contains("did you mean \"faults\"?") == true)
        try desk.change("topics/drainage.yaml") {
            $0.replacingOccurrences(of: "fualts: {3: [\"咕嘟怪响\"]}\n", with: "")
        }
        _ = try await desk.look()
        let again = try await desk.look()
        #expect(again != .settling && again != .unchanged && again != .refused(1))
    }

    @Test func `an example that comes out otherwise refuses the change`() async throws {
        let desk = try Desk()
        _ = try await desk.look()
        try desk.change("examples/water.yaml") {
            $0 + "  - {text: \"厨房水管漏水了\", kind: complaint}\n"
        }
        _ = try await desk.look()
        #expect(try await desk.look() == .refused(1))
    }

    @Test func `a batch is decided by the rules it began with`() async throws {
        let bench = try Workbench()
        // The rules change while the first message of the batch is being decided.
        let rules = LiveDecider(EchoDesk.decider)
        let renewed = Self.saying("新") {}
        rules.replace(with: Self.saying("旧") { rules.replace(with: renewed) })
        let worker = HandleWorker(
            store: bench.store,
            rules: rules,
            wakes: Wakes(platforms: [bench.platform.capabilities.platform]),
            surroundings: Surroundings(
                time: bench.time.time,
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
        )
        for number in 0..<3 {
            bench.platform.receive(Letter.text("x", from: "c\(number)", key: "\(number)"))
        }
        for poller in bench.pipeline.polling { _ = try await poller.step() }
        #expect(try await worker.step().handled == 3)
        for sender in bench.pipeline.sending { await sender.drain() }
        #expect(bench.platform.sent.map(\.message.text) == ["旧", "旧", "旧"])
    }

    private static func saying(
        _ text: String,
        _ meanwhile: @escaping @Sendable () -> Void
    ) -> Decider {
        Decider(
            calendar: .roundTheClock,
            decide: { _, file, _ in
                meanwhile()
                guard let conversation = file.conversation else { return Decision() }
                return Decision(effects: [
                    Effect(.conversation(conversation.id), .acknowledge, text)
                ])
            },
            decideOnTimer: { _, _, _ in Decision() }
        )
    }
}
