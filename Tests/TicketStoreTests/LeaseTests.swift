import Testing
import Tickets

@testable import TicketStore

@Suite struct LeaseTests {
    /// Sends the words between slashes as messages of their own to the sender; `!` makes an alarm.
    @Sendable static func split(_ message: InboundMessage, _ file: CaseFile) -> Decision {
        guard let conversation = file.conversation else { return Decision() }
        let words = message.text.split(separator: "/").map(String.init)
        return Decision(
            effects: words.map { word in
                Effect(
                    .conversation(conversation.id),
                    word.hasPrefix("!") ? .alarm : .relay,
                    word
                )
            }
        )
    }

    @Test func `the first of each chat goes, the next when it is settled`() async throws {
        let fixture = try StoreFixture()
        try await fixture.record(
            StoreFixture.line("一/二", from: "a", key: "1"),
            StoreFixture.line("三/四", from: "b", key: "1")
        )
        try await fixture.handle(Self.split)
        let first = try await fixture.lease()
        #expect(first.map(\.message.text) == ["一", "三"])
        #expect(first.map(\.attempt) == [1, 1])
        #expect(first.map(\.message.key) == ["inbox:1:0", "inbox:2:0"])
        #expect(try await fixture.lease().isEmpty)
        try await fixture.deliver([first[1]])
        #expect(try await fixture.lease().map(\.message.text) == ["四"])
    }

    @Test func `an alarm overtakes what waits, in its chat and in all others`() async throws {
        let fixture = try StoreFixture()
        try await fixture.record(
            StoreFixture.line("一/二", from: "a", key: "1"),
            StoreFixture.line("三/!火", from: "b", key: "1")
        )
        try await fixture.handle(Self.split)
        #expect(try await fixture.lease(limit: 1).map(\.message.text) == ["!火"])
        #expect(try await fixture.lease().map(\.message.text) == ["一", "三"])
    }

    @Test func `a lease that runs out is given again, with one more attempt`() async throws {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("一/二", key: "1"))
        try await fixture.handle(Self.split)
        let first = try await fixture.lease()
        let later = StoreFixture.start + .seconds(61)
        let again = try await fixture.lease(at: later)
        #expect(again.map(\.id) == first.map(\.id))
        #expect(again.map(\.attempt) == [2])
        #expect(again.map(\.message.key) == first.map(\.message.key))
    }

    @Test func `leases of a program that is gone are given back at once`() async throws {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("一", key: "1"))
        try await fixture.handle(Self.split)
        #expect(try await fixture.lease().count == 1)
        try await fixture.store.close()
        let next = try TicketStore.open(fixture.location, mode: .readWrite)
        let items = try await next.leaseOutbox(
            platform: StoreFixture.platform,
            limit: 9,
            at: StoreFixture.start,
            lease: .seconds(60),
            canEdit: true
        )
        #expect(items.map(\.attempt) == [2])
    }

    @Test func `what may not go yet waits and does not hold up what may`() async throws {
        let fixture = try StoreFixture()
        let morning = StoreFixture.start + .hours(8)
        try await fixture.record(StoreFixture.line("x", key: "1"))
        try await fixture.handle { _, file in
            guard let conversation = file.conversation else { return Decision() }
            return Decision(
                effects: [
                    Effect(.conversation(conversation.id), .ask, "好了吗", notBefore: morning),
                    Effect(.conversation(conversation.id), .relay, "现在"),
                ]
            )
        }
        #expect(try await fixture.drain() == ["现在"])
        #expect(try await fixture.store.nextDue() == morning)
        #expect(try await fixture.store.nextDue(after: morning) == nil)
        #expect(try await fixture.drain(at: morning) == ["好了吗"])
    }

    @Test func `a message to be tried again holds up its chat until then`() async throws {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("一/二", key: "1"))
        try await fixture.handle(Self.split)
        let first = try await fixture.lease()
        let later = StoreFixture.start + .seconds(5)
        try await fixture.store.settle(
            [Settlement(outbox: first[0].id, result: .retry(at: later, reason: "429"))],
            at: StoreFixture.start
        )
        #expect(try await fixture.lease().isEmpty)
        #expect(try await fixture.store.nextDue(after: StoreFixture.start) == later)
        #expect(try await fixture.lease(at: later).map(\.message.text) == ["一"])
    }

    @Test func `of the messages to a thread that does not exist one is out at a time`()
        async throws
    {
        let fixture = try StoreFixture()
        try await fixture.store.setStaffChat(desk: StoreFixture.desk)
        try await fixture.record(StoreFixture.line("转人工", key: "1"))
        try await fixture.handle { _, file in
            guard let id = file.conversation?.id else { return Decision() }
            let thread = Audience.deskThread(.conversation(id), title: "人a1")
            return Decision(
                effects: [
                    Effect(thread, .card, "卡"), Effect(thread, .alarm, "急"),
                    Effect(thread, .relay, "话"),
                ]
            )
        }
        let first = try await fixture.lease()
        #expect(first.map(\.message.text) == ["急"])
        #expect(first.map(\.message.newThreadTitle) == ["人a1"])
        #expect(first.map(\.message.chat.thread) == [nil])
        #expect(try await fixture.lease().isEmpty)
        try await fixture.deliver(first, thread: "77")
        let second = try await fixture.lease()
        #expect(second.map(\.message.text) == ["卡"])
        #expect(second.map(\.message.newThreadTitle) == [nil])
        #expect(second.map(\.message.chat.thread) == ["77"])
    }

    @Test func `a desk with many threads leaves room for owners`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.setStaffChat(desk: StoreFixture.desk)
        for index in 1...30 {
            try await fixture.record(StoreFixture.line("漏水", from: "a\(index)", key: "1"))
        }
        try await fixture.handle { message, file in
            var decision = StoreFixture.openRepair(message, file)
            decision.effects.reverse()
            return decision
        }
        let items = try await fixture.lease(limit: 40)
        #expect(items.count { $0.message.chat.chat == "-100" } == 16)
        #expect(items.count { $0.message.chat.chat != "-100" } == 24)
        #expect(try await fixture.lease().count { $0.message.chat.chat == "-100" } == 0)
    }

    @Test func `a platform without threads is asked to open one only once`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.setStaffChat(desk: StoreFixture.desk)
        try await fixture.record(StoreFixture.line("x", key: "1"))
        try await fixture.handle { _, file in
            guard let id = file.conversation?.id else { return Decision() }
            let thread = Audience.deskThread(.conversation(id), title: "人a1")
            return Decision(effects: [Effect(thread, .relay, "一"), Effect(thread, .relay, "二")])
        }
        try await fixture.deliver(fixture.lease())
        #expect(try await fixture.lease().map(\.message.newThreadTitle) == [nil])
    }

    /// Shows the words as the receipt of the first ticket, then says 后.
    @Sendable static func receipt(_ message: InboundMessage, _ file: CaseFile) -> Decision {
        guard let id = file.conversation?.id, let ticket = file.ownerTickets.first?.id else {
            return Decision()
        }
        return Decision(
            effects: [
                Effect(
                    .conversation(id),
                    .acknowledge,
                    message.text,
                    card: .receipt(.existing(ticket))
                ),
                Effect(.conversation(id), .relay, "后" + message.text),
            ]
        )
    }

    @Test func `waiting versions of a card go once, as the newest, in the place of the oldest`()
        async throws
    {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("漏水", key: "1"))
        try await fixture.handle(StoreFixture.openRepair)
        for key in ["2", "3"] {
            try await fixture.record(StoreFixture.line("版\(key)", key: key))
            try await fixture.handle(Self.receipt)
        }
        #expect(try await fixture.drain() == ["版3", "后版2", "后版3"])
        let status = try await fixture.store.status()
        #expect(status.answered == 3)
        #expect(status.outboxPending == 0)
    }

    @Test(arguments: [true, false])
    func `a card that was delivered is edited where the platform can`(canEdit: Bool) async throws {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("漏水", key: "1"))
        try await fixture.handle(StoreFixture.openRepair)
        let first = try await fixture.lease(canEdit: canEdit)
        #expect(first.map(\.message.edits) == [nil])
        #expect(first.map(\.message.choices) == [[[Choice(label: "改", data: "fix")]]])
        try await fixture.deliver(first)
        try await fixture.record(StoreFixture.line("新", key: "2"))
        try await fixture.handle(Self.receipt)
        let second = try await fixture.lease(canEdit: canEdit)
        let expected = canEdit ? PlatformMessageID(rawValue: "m\(first[0].id.rawValue)") : nil
        #expect(second.map(\.message.edits) == [expected])
    }

    @Test func `a refused edit goes out as a new message, and only then is given up`()
        async throws
    {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("漏水", key: "1"))
        try await fixture.handle(StoreFixture.openRepair)
        try await fixture.deliver(fixture.lease())
        try await fixture.record(StoreFixture.line("新", key: "2"))
        try await fixture.handle(Self.receipt)
        let edit = try await fixture.lease()
        let dead = Settlement(outbox: edit[0].id, result: .dead(reason: "message not found"))
        try await fixture.store.settle([dead], at: StoreFixture.start)
        let again = try await fixture.lease()
        #expect(again.map(\.id) == edit.map(\.id))
        #expect(again.map(\.message.edits) == [nil])
        try await fixture.store.settle([dead], at: StoreFixture.start)
        #expect(try await fixture.store.status().outboxDead == 1)
    }

    @Test func `a message waits for a file that lies elsewhere, but not for its own platform's`()
        async throws
    {
        let fixture = try StoreFixture()
        let other = ChatAddress(platform: PlatformID(rawValue: "other"), chat: "-9")
        let photo = FileReference(kind: .photo, file: "f1")
        try await fixture.record(StoreFixture.message(.file(photo, caption: "看"), key: "1"))
        try await fixture.handle { message, file in
            Decision(
                effects: [
                    Effect(.chat(other), .relay, "远", attachment: file.attachment),
                    Effect(.chat(message.chat), .relay, "近", attachment: file.attachment),
                ]
            )
        }
        let near = try await fixture.lease()
        #expect(near.map(\.message.file?.source) == [.platformFile("f1")])
        func far() async throws -> [OutboxItem] {
            try await fixture.store.leaseOutbox(
                platform: other.platform,
                limit: 9,
                at: StoreFixture.start,
                lease: .seconds(60),
                canEdit: true
            )
        }
        #expect(try await far().isEmpty)
        let fetch = try await fixture.store.pendingFetches(
            platform: StoreFixture.platform,
            limit: 9
        )
        #expect(fetch.map(\.file) == [photo])
        try await fixture.store.keep(attachment: fetch[0].attachment, bytes: Array("abc".utf8))
        let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        let path = FileKeeper.path(of: hash, in: fixture.location.files)
        #expect(try await far().map(\.message.file?.source) == [.path(path)])
    }
}
