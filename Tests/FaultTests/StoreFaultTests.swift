import TestKit
import Testing
import Tickets

@testable import TicketStore

/// Every statement of the whole path fails once, and nothing is lost, doubled or half done.
@Suite("Faults of the store")
struct StoreFaultTests {
    private static let names = ["甲", "乙"]

    private func letters(to platform: FakePlatform) {
        for (position, name) in Self.names.enumerated() {
            platform.receive(Letter.text("第\(position)条", from: name, key: "\(position)"))
        }
    }

    /// What must hold at the end, whatever failed.
    private func check(
        _ desk: FaultyDesk,
        _ store: TicketStore,
        repliesMax: Int,
        at step: Int
    ) async throws {
        let status = try await store.status()
        #expect(status.recorded == 2, "statement \(step)")
        #expect(status.handled == 2, "statement \(step)")
        #expect(status.answered == 2, "statement \(step)")
        #expect(status.quarantined == 0, "statement \(step)")
        #expect(status.outboxPending == 0, "statement \(step)")
        #expect(status.ticketCount(of: .inquiry) == 2, "statement \(step)")
        let replies = Dictionary(grouping: desk.platform.sent, by: \.message.chat.chat)
        #expect(Set(replies.keys) == Set(Self.names), "statement \(step)")
        #expect(replies.values.allSatisfy { $0.count <= repliesMax }, "statement \(step)")
        #expect(try await store.checkIntegrity().isEmpty, "statement \(step)")
    }

    @Test(.timeLimit(.minutes(5)))
    func `the n-th statement fails once, and the same bot goes on`() async throws {
        let template = try await FaultyDesk.template()
        var step = 0
        var hasFailed = true
        while hasFailed {
            step += 1
            let plan = FaultPlan(failingAt: step)
            let desk = try FaultyDesk(copying: template)
            letters(to: desk.platform)
            let bot = try? desk.start(plan)
            if let bot { _ = await desk.work(bot, rounds: 3) }
            hasFailed = plan.hasFailed
            plan.heal()
            // A store that could not even be opened has nothing to go on with.
            guard let bot else { continue }
            // A settlement that fails is written again, so that no reply goes out twice.
            try await check(desk, bot.store, repliesMax: 1, at: step)
            try await bot.store.close()
        }
        #expect(step > 20)
    }

    @Test(.timeLimit(.minutes(5)))
    func `the bot dies at the n-th statement, and the next one goes on`() async throws {
        let template = try await FaultyDesk.template()
        var step = 0
        var hasFailed = true
        var doubledCount = 0
        while hasFailed {
            step += 1
            let plan = FaultPlan(failingAt: step, times: 100_000)
            let desk = try FaultyDesk(copying: template)
            letters(to: desk.platform)
            if let bot = try? desk.start(plan) { _ = await desk.work(bot, rounds: 1) }
            hasFailed = plan.hasFailed
            let next = try desk.start(nil)
            _ = await desk.work(next, rounds: 2)
            // Only a death between sending and settling may double a reply, and each only once.
            try await check(desk, next.store, repliesMax: 2, at: step)
            doubledCount = max(doubledCount, desk.platform.sent.count - 2)
            try await next.store.close()
        }
        #expect(doubledCount > 0, "the deaths between sending and settling were not reached")
    }
}
