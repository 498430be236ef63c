import TestKit
import Testing
import TicketStore
import Tickets

@testable import Pipeline

@Suite("Send flow")
struct SendFlowTests {
    private let now = Instant(ms: 1000)

    private func item(_ id: Int64) -> OutboxItem {
        let chat = ChatAddress(platform: PlatformID(rawValue: "fake"), chat: "c\(id)")
        return OutboxItem(
            id: OutboxID(rawValue: id),
            message: OutboundMessage(chat: chat, purpose: .acknowledge, text: "x", key: "\(id)"),
            attempt: 1,
            createdAt: now,
            inbox: nil
        )
    }

    private func sends(_ actions: [SendFlow.Action]) -> Int {
        actions.count { if case .send = $0 { true } else { false } }
    }

    private func settled(_ actions: [SendFlow.Action]) -> Int {
        actions.reduce(0) { if case .settle(let rows) = $1 { $0 + rows.count } else { $0 } }
    }

    private func leases(_ actions: [SendFlow.Action]) -> Bool {
        actions.contains { if case .lease = $0 { true } else { false } }
    }

    private let done = Settlement(
        outbox: OutboxID(rawValue: 1),
        result: .delivered(nil, thread: nil, movedTo: nil)
    )

    @Test func `it leases first, and only once at a time`() {
        var flow = SendFlow()
        #expect(leases(flow.actions(at: now)))
        #expect(!leases(flow.actions(at: now)))
    }

    @Test func `no more is sent at once than the limit`() {
        var limits = SendFlow.Limits()
        limits.sendsMax = 3
        var flow = SendFlow(limits: limits)
        _ = flow.actions(at: now)
        flow.leased((1...10).map(item), until: now + .seconds(30))
        #expect(sends(flow.actions(at: now)) == 3)
        flow.sent(done)
        #expect(sends(flow.actions(at: now)) == 1)
    }

    @Test func `outcomes are settled at once, and together while a settlement is written`() {
        var flow = SendFlow()
        _ = flow.actions(at: now)
        flow.leased((1...20).map(item), until: now + .seconds(30))
        _ = flow.actions(at: now)
        flow.sent(done)
        #expect(settled(flow.actions(at: now)) == 1)
        for _ in 0..<5 {
            flow.sent(done)
            #expect(settled(flow.actions(at: now)) == 0)
        }
        flow.settled()
        #expect(settled(flow.actions(at: now)) == 5)
    }

    @Test func `what a crash could double is bounded`() {
        var limits = SendFlow.Limits()
        limits.owedMax = 10
        var flow = SendFlow(limits: limits)
        _ = flow.actions(at: now)
        flow.leased((1...50).map(item), until: now + .seconds(30))
        #expect(sends(flow.actions(at: now)) == 10)
        for _ in 0..<10 { flow.sent(done) }
        #expect(sends(flow.actions(at: now)) == 0)
        flow.settled()
        #expect(sends(flow.actions(at: now)) == 10)
    }

    @Test func `rows whose lease ran out are left to the next lease`() {
        var limits = SendFlow.Limits()
        limits.sendsMax = 1
        var flow = SendFlow(limits: limits)
        _ = flow.actions(at: now)
        flow.leased([item(1), item(2)], until: now + .seconds(30))
        #expect(sends(flow.actions(at: now)) == 1)
        flow.sent(done)
        let later = now + .seconds(31)
        let actions = flow.actions(at: later)
        #expect(sends(actions) == 0)
        #expect(leases(actions))
    }

    @Test func `nothing starts while it is held, but what is done is settled`() {
        var flow = SendFlow()
        _ = flow.actions(at: now)
        flow.leased([item(1), item(2)], until: now + .seconds(30))
        _ = flow.actions(at: now)
        flow.hold(until: now + .seconds(5))
        flow.sent(done)
        let actions = flow.actions(at: now)
        #expect(settled(actions) == 1)
        #expect(!leases(actions))
    }

    @Test func `closing leases no more and is idle when all is settled`() {
        var flow = SendFlow()
        flow.isClosing = true
        #expect(flow.actions(at: now).isEmpty)
        #expect(flow.isIdle(at: now))
    }

    @Test func `a settlement that failed is settled again`() {
        var flow = SendFlow()
        _ = flow.actions(at: now)
        flow.leased([item(1)], until: now + .seconds(30))
        _ = flow.actions(at: now)
        flow.sent(done)
        #expect(settled(flow.actions(at: now)) == 1)
        flow.settleFailed([done], holdingUntil: now + .seconds(1))
        #expect(!flow.isIdle(at: now))
        #expect(settled(flow.actions(at: now)) == 1)
    }

    @Test func `a store that goes on failing is left alone for a while`() {
        var flow = SendFlow()
        _ = flow.actions(at: now)
        flow.leased([item(1)], until: now + .seconds(30))
        _ = flow.actions(at: now)
        flow.sent(done)
        for _ in 0..<2 {
            #expect(settled(flow.actions(at: now)) == 1)
            flow.settleFailed([done], holdingUntil: now + .seconds(1))
        }
        #expect(flow.actions(at: now).isEmpty)
        #expect(flow.isIdle(at: now))
        #expect(settled(flow.actions(at: now + .seconds(1))) == 1)
    }
}
