import Logging
import Messaging
import Reporting
import Synchronization
import TestKit
import Testing
import TicketStore
import Tickets

@testable import Pipeline

/// What leaves the chat by another way: the notifier's channel, and files made for sending.
@Suite struct NotifierPathTests {
    private static let channel = PlatformID(rawValue: "notifier")

    /// A channel that brings nothing.
    private var notifier: FakePlatform {
        FakePlatform(
            capabilities: PlatformCapabilities(
                platform: Self.channel,
                textLengthMax: 500,
                canEdit: false,
                hasThreads: false,
                hasChoices: false,
                takesIdempotencyKey: false,
                messagesPerSecond: nil,
                chatInterval: .zero,
                receives: false
            )
        )
    }

    /// Calls the channel outside the chat for every text.
    private static let calling = Decider(
        calendar: .roundTheClock,
        decide: { message, _, _ in
            Decision(effects: [Effect(.notifier, .alarm, "🚨 \(message.text)")])
        },
        decideOnTimer: { _, _, _ in Decision() }
    )

    @Test
    func `a call goes through the outbox into the channel and leaves a line in the audit log`()
        async throws
    {
        let notifier = notifier
        let bench = try Workbench(others: [notifier], decider: Self.calling)
        #expect(bench.pipeline.polling.count == 1 && bench.pipeline.sending.count == 2)
        try await bench.store.setNotifier(ChatAddress(platform: Self.channel, chat: "wecom"))
        bench.platform.receive(Letter.text("燃气泄漏", from: "a", key: "1"))
        try await bench.settle()
        #expect(notifier.sent.map(\.message.text) == ["🚨 燃气泄漏"])
        let lines = try await bench.store.audit(limit: 9)
        #expect(lines.map(\.kind) == [.notifierCalled] && lines.map(\.text) == ["🚨 燃气泄漏"])
    }

    @Test func `a channel that does not answer is tried again until it does`() async throws {
        let notifier = notifier
        let bench = try Workbench(others: [notifier], decider: Self.calling)
        try await bench.store.setNotifier(ChatAddress(platform: Self.channel, chat: "wecom"))
        let failure = PlatformFailure(code: .unreachable, advice: .retry(after: nil))
        notifier.setFaults {
            $0.nextSends = [.retry(after: nil, failure), .retry(after: nil, failure)]
        }
        bench.platform.receive(Letter.text("漏水", from: "a", key: "1"))
        try await bench.settle()
        #expect(notifier.sent.isEmpty)
        for _ in 0..<3 {
            bench.time.advance(to: bench.time.now + .minutes(1))
            try await bench.settle()
        }
        #expect(notifier.sent.count == 1)
        #expect(try await bench.store.status().outboxDead == 0)
    }

    @Test func `without a channel nobody is missed`() async throws {
        let bench = try Workbench(decider: Self.calling)
        bench.platform.receive(Letter.text("漏水", from: "a", key: "1"))
        try await bench.settle()
        #expect(bench.platform.sent.isEmpty)
        #expect(try await bench.store.audit(limit: 9).isEmpty)
        #expect(try await bench.store.status().unaddressed == 0)
    }

    /// Files by path, as a folder would hold them.
    private final class Folder: Sendable {
        private let files = Mutex<Set<String>>([])
        private let written = Mutex(0)
        var left: Int { files.withLock(\.count) }
        var writtenCount: Int { written.withLock { $0 } }

        func write(_ path: String) {
            files.withLock { _ = $0.insert(path) }
            written.withLock { $0 += 1 }
        }

        func remove(_ path: String) { files.withLock { _ = $0.remove(path) } }
    }

    @Test func `a report's file is removed when it was sent, and made anew when it was not`()
        async throws
    {
        let (folder, fixture, platform) = (Folder(), try StoreFixture(), FakePlatform())
        let store = try fixture.open()
        let period = Period(.month, containing: 20_000)
        let pipeline = Pipeline(
            store: store,
            platforms: [platform],
            decider: Decider(
                calendar: .roundTheClock,
                decide: { message, _, _ in
                    let paper = PaperRequest(
                        period: period,
                        rendering: .table,
                        reach: .all,
                        language: "zh"
                    )
                    return Decision(effects: [
                        Effect(.chat(message.chat), .report, "月报", paper: paper)
                    ])
                },
                decideOnTimer: { _, _, _ in Decision() }
            ),
            papers: PaperMaker(
                policy: DeskPolicy(),
                names: ReportNames(topics: [:], calendar: .standard),
                folder: "/papers",
                draw: { _, _ in nil },
                write: { _, path in
                    folder.write(path)
                    return true
                },
                remove: { folder.remove($0) }
            ),
            surroundings: Surroundings(
                time: ManualTime(Instant(ms: 1_795_399_200_000)).time,
                chance: SeededGenerator.chance(seed: 7),
                logger: Logger(label: "papers") { _ in SwiftLogNoOpLogHandler() }
            )
        )
        platform.receive(Letter.text("月报", from: "a", key: "1"))
        for poller in pipeline.polling { _ = try await poller.step() }
        _ = try await pipeline.handling.step()
        for sender in pipeline.sending { await sender.drain() }
        #expect(platform.sent.count == 1 && platform.sent.first?.message.file != nil)
        #expect(folder.writtenCount == 1 && folder.left == 0)
        try await store.close()
    }
}
