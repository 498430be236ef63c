import Testing
import Tickets

@testable import TicketStore

@Suite struct SettleTests {
    /// Answers the sender's newest ticket.
    @Sendable static func answer(_ message: InboundMessage, _ file: CaseFile) -> Decision {
        guard let id = file.conversation?.id, let ticket = file.ownerTickets.first?.id else {
            return Decision()
        }
        return Decision(
            effects: [
                Effect(.conversation(id), .answer, "答", ticket: .existing(ticket))
            ]
        )
    }

    private func answered() async throws -> (StoreFixture, [OutboxItem]) {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("漏水", key: "1"))
        try await fixture.handle(StoreFixture.openRepair)
        _ = try await fixture.drain()
        try await fixture.record(StoreFixture.line("好了吗", key: "2"))
        try await fixture.handle(Self.answer)
        return (fixture, try await fixture.lease())
    }

    @Test func `a ticket is replied when an answer arrived, not before`() async throws {
        let (fixture, items) = try await answered()
        #expect(try fixture.column("SELECT state FROM ticket") == ["recorded"])
        let moment = StoreFixture.start + .seconds(3)
        try await fixture.deliver(items, at: moment)
        #expect(
            try fixture.column("SELECT state || state_at_ms FROM ticket")
                == ["replied\(moment.rawValue)"]
        )
        #expect(
            try fixture.column("SELECT event FROM history ORDER BY id")
                == ["null", "answer_delivered"]
        )
        try await fixture.deliver(items, at: moment)
        #expect(try fixture.column("SELECT count(*) FROM history") == ["2"])
    }

    @Test func `an answer to a ticket that moved on is noted and changes nothing`() async throws {
        let (fixture, items) = try await answered()
        try await fixture.record(StoreFixture.line("取消", key: "3"))
        try await fixture.handle { _, file in
            Decision(
                tickets: [
                    .move(.existing(file.ownerTickets[0].id), .cancel, by: file.sender.id, note: "")
                ]
            )
        }
        try await fixture.deliver(items)
        #expect(try fixture.column("SELECT state FROM ticket") == ["cancelled"])
        #expect(
            try fixture.column("SELECT line || state FROM history ORDER BY id")
                == ["openrecorded", "movecancelled", "notecancelled"]
        )
    }

    @Test func `what cannot be delivered is told to the desk once a chat and hour`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.setStaffChat(desk: StoreFixture.desk)
        for key in ["1", "2", "3"] {
            let now = StoreFixture.start + (key == "3" ? .hours(1) : .seconds(1))
            try await fixture.record(StoreFixture.line("x", key: key))
            try await fixture.handle(at: now, StoreFixture.echo)
            let items = try await fixture.lease(at: now).filter { $0.message.chat.chat == "a1" }
            try await fixture.store.settle(
                items.map { Settlement(outbox: $0.id, result: .dead(reason: "blocked")) },
                at: now
            )
        }
        #expect(try await fixture.store.status().outboxDead == 3)
        #expect(
            try fixture.column("SELECT chat FROM outbox WHERE purpose = 'ping'") == [
                "-100", "-100",
            ]
        )
    }

    @Test func `a notice that cannot be delivered makes no further notice`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.setStaffChat(desk: StoreFixture.desk)
        try await fixture.record(StoreFixture.line("x", key: "1"))
        try await fixture.handle(StoreFixture.echo)
        for _ in 1...3 {
            let items = try await fixture.lease()
            try await fixture.store.settle(
                items.map { Settlement(outbox: $0.id, result: .dead(reason: "gone")) },
                at: StoreFixture.start
            )
        }
        #expect(try fixture.column("SELECT state FROM outbox") == ["dead", "dead"])
    }

    @Test func `a chat that moved is followed everywhere`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.setStaffChat(desk: StoreFixture.desk)
        try await fixture.record(StoreFixture.line("x", key: "1"))
        try await fixture.handle { _, _ in
            Decision(effects: [Effect(.desk, .ping, "一"), Effect(.desk, .ping, "二")])
        }
        let items = try await fixture.lease()
        try await fixture.store.settle(
            [
                Settlement(
                    outbox: items[0].id,
                    result: .delivered(nil, thread: nil, movedTo: "-200")
                )
            ],
            at: StoreFixture.start
        )
        #expect(try await fixture.store.staffChat()?.chat == "-200")
        #expect(try await fixture.lease().map(\.message.chat.chat) == ["-200"])
    }
}
