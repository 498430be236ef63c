import GRDB
import Testing
import Tickets

@testable import TicketStore

@Suite struct HandleTests {
    @Test func `a first message makes a guest, an account and a conversation once`() async throws {
        let fixture = try StoreFixture()
        try await fixture.record(
            StoreFixture.line("一", key: "1"),
            StoreFixture.line("二", key: "2")
        )
        let seen = Seen<CaseFile>()
        let outcome = try await fixture.handle { message, file in
            seen.add(file)
            return StoreFixture.echo(message, file)
        }
        #expect(outcome.handled == 2)
        #expect(outcome.effects == 2)
        #expect(!outcome.remaining)
        #expect(Set(seen.all.map(\.sender)).count == 1)
        #expect(seen.all[0].origin == .privateChat)
        #expect(seen.all[0].sender.role == .guest)
        #expect(seen.all[0].sender.name == "人a1")
        #expect(seen.all[0].owner == seen.all[0].sender)
        #expect(try fixture.column("SELECT count(*) FROM person") == ["1"])
        #expect(try fixture.column("SELECT count(*) FROM conversation") == ["1"])
    }

    @Test func `urgent chats come first, and within a chat the order is kept`() async throws {
        let fixture = try StoreFixture()
        try await fixture.record(
            StoreFixture.line("甲一", from: "a", key: "1"),
            StoreFixture.line("乙一", from: "b", key: "1"),
            StoreFixture.line("甲二", from: "a", key: "2"),
            StoreFixture.line("乙二 急", from: "b", key: "2"),
            StoreFixture.line("乙三", from: "b", key: "3")
        )
        let seen = Seen<String>()
        let first = try await fixture.handle(limit: 3) { message, _ in
            seen.add(message.text)
            return Decision()
        }
        #expect(first.remaining)
        #expect(seen.all == ["乙一", "乙二 急", "甲一"])
        try await fixture.handle { message, _ in
            seen.add(message.text)
            return Decision()
        }
        #expect(seen.all == ["乙一", "乙二 急", "甲一", "甲二", "乙三"])
    }

    @Test func `a ticket, its history, its promises and its messages are one commit`() async throws
    {
        let fixture = try StoreFixture()
        try await fixture.store.setStaffChat(desk: StoreFixture.desk)
        try await fixture.record(
            StoreFixture.line("漏水", key: "1"),
            StoreFixture.line("停电", from: "a2", key: "1")
        )
        try await fixture.handle(StoreFixture.openRepair)
        #expect(
            try fixture.column("SELECT number FROM ticket ORDER BY id")
                == ["BX-20251125-001", "BX-20251125-002"]
        )
        #expect(try fixture.column("SELECT line FROM history") == ["open", "open"])
        #expect(try fixture.column("SELECT count(*) FROM deadline") == ["4"])
        #expect(try fixture.column("SELECT count(*) FROM outbox") == ["4"])
        let seen = Seen<CaseFile>()
        try await fixture.record(StoreFixture.line("bx20251125-002 好了吗", key: "2"))
        try await fixture.handle { _, file in
            seen.add(file)
            return Decision()
        }
        let file = try #require(seen.all.first)
        #expect(file.ownerTickets.map(\.number.sequence) == [1])
        #expect(file.mentioned.map(\.number.sequence) == [2])
        #expect(file.ownerTickets[0].deadlines.map(\.duty) == [.accept, .finish])
        #expect(file.ownerTickets[0].facts.place.label == "3栋2单元1502 厨房")
        #expect(file.ownerTickets[0].facts.phone == "13800000000")
    }

    @Test func `numbers go on after a restart and begin anew each local day`() async throws {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("一", key: "1"))
        try await fixture.handle(StoreFixture.openRepair)
        try await fixture.store.close()
        let again = try TicketStore.open(fixture.location, mode: .readWrite)
        for (key, moment) in [("2", StoreFixture.start), ("3", StoreFixture.start + .days(1))] {
            try await again.record(
                [StoreFixture.line("又", key: key)],
                cursor: nil,
                platform: StoreFixture.platform,
                at: moment,
                priority: { _ in false }
            )
            _ = try await again.handleBatch(
                limit: 9,
                at: moment,
                calendar: StoreFixture.calendar,
                decide: { message, file, _ in StoreFixture.openRepair(message, file) }
            )
        }
        let numbers = try await again.pool.read { db in
            try String.fetchAll(db, sql: "SELECT number FROM ticket ORDER BY id")
        }
        #expect(numbers == ["BX-20251125-001", "BX-20251125-002", "BX-20251126-001"])
    }

    @Test func `what a conversation remembers comes back`() async throws {
        let fixture = try StoreFixture()
        let draft = Draft(
            facts: TicketFacts(kind: .repair, topic: .other, urgency: .urgent, summary: "漏"),
            asked: [.room],
            startedAt: StoreFixture.start
        )
        let memory = ConversationMemory(
            draft: draft,
            question: .slot(.room),
            missCount: 2,
            lastLineAt: StoreFixture.start,
            lastText: "漏"
        )
        let seen = Seen<Conversation>()
        for key in ["1", "2"] {
            try await fixture.record(StoreFixture.line("x", key: key))
            try await fixture.handle { _, file in
                guard let conversation = file.conversation else { return Decision() }
                seen.add(conversation)
                return Decision(
                    conversations: [
                        .remember(conversation.id, memory),
                        .give(conversation.id, to: .queue(since: StoreFixture.start)),
                    ]
                )
            }
        }
        #expect(seen.all[0].memory == ConversationMemory())
        #expect(seen.all[1].memory == memory)
        #expect(seen.all[1].handler == .queue(since: StoreFixture.start))
    }

    @Test func `a message in a desk thread knows its ticket and its owner`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.setStaffChat(desk: StoreFixture.desk)
        try await fixture.record(StoreFixture.line("漏水", key: "1"))
        try await fixture.handle(StoreFixture.openRepair)
        let card = try await fixture.lease().filter { $0.message.chat.chat == "-100" }
        #expect(card.map(\.message.newThreadTitle) == ["3-2-1502 漏水"])
        try await fixture.deliver(card, thread: "t9")
        let thread = ChatAddress(platform: StoreFixture.platform, chat: "-100", thread: "t9")
        let seen = Seen<CaseFile>()
        try await fixture.record(StoreFixture.line("接单", from: "s1", key: "5", in: thread))
        try await fixture.handle { message, file in
            seen.add(file)
            return Decision(effects: [Effect(.chat(message.chat), .report, "好")])
        }
        let file = try #require(seen.all.first)
        #expect(file.origin == .desk)
        #expect(file.subject?.number.sequence == 1)
        #expect(file.owner?.name == "人a1")
        #expect(file.conversation?.address.chat == "a1")
        #expect(file.sender.name == "人s1")
        let reply = try await fixture.lease().filter { $0.message.text == "好" }
        #expect(reply.map(\.message.chat) == [thread])
    }

    @Test func `a foreign group has no conversation`() async throws {
        let fixture = try StoreFixture()
        let group = ChatAddress(platform: StoreFixture.platform, chat: "-5")
        let seen = Seen<CaseFile>()
        try await fixture.record(StoreFixture.line("大家好", key: "1", in: group))
        try await fixture.handle { _, file in
            seen.add(file)
            return Decision()
        }
        #expect(seen.all.map(\.origin) == [.foreignGroup])
        #expect(seen.all.map(\.conversation) == [nil])
    }

    @Test func `without a desk the owner is still served, and what had no chat is counted`()
        async throws
    {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("漏水", key: "1"))
        let outcome = try await fixture.handle(StoreFixture.openRepair)
        #expect(outcome.handled == 1)
        #expect(outcome.effects == 1)
        #expect(try await fixture.store.status().unaddressed == 1)
    }

    @Test func `an amendment keeps what was before, a note changes nothing`() async throws {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("漏水", key: "1"))
        try await fixture.handle(StoreFixture.openRepair)
        try await fixture.record(StoreFixture.line("改", key: "2"))
        try await fixture.handle { _, file in
            var facts = file.ownerTickets[0].facts
            facts.kind = .complaint
            facts.level = .major
            facts.isConfirmed = true
            let id = file.ownerTickets[0].id
            return Decision(
                tickets: [
                    .amend(id, facts, by: file.sender.id, note: "改为投诉"),
                    .note(.existing(id), .chase, by: file.sender.id, "催"),
                ]
            )
        }
        #expect(
            try fixture.column("SELECT kind || level || is_confirmed || number FROM ticket")
                == ["complaint31BX-20251125-001"]
        )
        #expect(
            try fixture.column("SELECT coalesce(json_extract(detail, '$.kind'), text) FROM history")
                == ["漏水", "repair", "催"]
        )
    }
}
