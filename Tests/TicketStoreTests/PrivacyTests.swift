import Testing
import Tickets

@testable import TicketStore

@Suite struct PrivacyTests {
    /// A person with an archived ticket of many words.
    private func fixture(archived: Bool = true) async throws -> (StoreFixture, PersonID) {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("我是钱女士，厨房漏水", key: "1"))
        try await fixture.handle { StoreFixture.openRepair($0, $1) }
        try await fixture.record(StoreFixture.line("快来，密码是 8899", key: "2"))
        try await fixture.handle { message, file in
            guard let ticket = file.ownerTickets.first else { return Decision() }
            let reference = TicketReference.existing(ticket.id)
            let me = file.sender.id
            var changes: [TicketChange] = [.note(reference, .chase, by: me, message.text)]
            if archived {
                changes += [
                    .move(reference, .dispatch(to: me), by: me, note: ""),
                    .move(reference, .accept(by: me), by: me, note: ""),
                    .move(reference, .finish(by: me), by: me, note: "已给钱女士换好"),
                    .move(reference, .answerDelivered, by: nil, note: ""),
                    .move(reference, .archive, by: me, note: ""),
                ]
            }
            return Decision(tickets: changes)
        }
        _ = try await fixture.drain()
        let row = try fixture.column("SELECT reporter_person_id FROM ticket")[0]
        return (fixture, PersonID(rawValue: Int64(row) ?? 0))
    }

    /// Every text of the database that still names the person or holds the words.
    private func traces(_ fixture: StoreFixture) throws -> [String] {
        try fixture.column(
            """
            SELECT 'history' FROM history WHERE text || coalesce(detail, '') LIKE '%钱女士%'
                OR text LIKE '%8899%'
            UNION ALL SELECT 'inbox' FROM inbox WHERE text || sender_name || account || chat
                || coalesce(content, '') || coalesce(raw, '') GLOB '*[钱8人]*'
            UNION ALL SELECT 'outbox' FROM outbox WHERE text LIKE '%漏水%'
            UNION ALL SELECT 'archive' FROM archive WHERE story LIKE '%钱女士%'
                OR story LIKE '%13800000000%' OR story LIKE '%人a1%'
            UNION ALL SELECT 'ticket' FROM ticket WHERE summary LIKE '%漏水%' OR phone IS NOT NULL
            UNION ALL SELECT 'person' FROM person WHERE name LIKE '人a1%'
            UNION ALL SELECT 'account' FROM account
            UNION ALL SELECT 'thread' FROM thread WHERE title LIKE '%漏水%'
            """
        )
    }

    private let everywhere: Set = ["history", "inbox", "archive", "ticket", "person", "account"]

    @Test func `a person is forgotten, and the chain still holds`() async throws {
        let (fixture, person) = try await fixture()
        #expect(Set(try traces(fixture)) == everywhere)
        let heads = try fixture.column("SELECT hash FROM history ORDER BY id")

        let plan = try #require(try await fixture.store.forgetPlan(of: person))
        #expect(plan.ticketCount == 1 && plan.messageCount == 2 && plan.openTickets.isEmpty)
        #expect(Set(try traces(fixture)) == everywhere)

        _ = try await fixture.store.forgetPerson(person, at: StoreFixture.start)
        #expect(try traces(fixture) == [])
        #expect(try fixture.column("SELECT hash FROM history ORDER BY id") == heads)
        #expect(try await fixture.store.checkIntegrity() == [])
        #expect(try fixture.column("SELECT kind FROM audit") == ["person_forgotten"])
        #expect(try fixture.column("SELECT state, building FROM ticket") == ["archived"])

        let number = try #require(
            TicketNumber(try fixture.column("SELECT number FROM ticket")[0])
        )
        let bundle = try #require(
            try await fixture.store.bundle(of: number, at: StoreFixture.start)
        )
        #expect(bundle.faults(expecting: heads.last) == [])
    }

    @Test func `nobody is forgotten while a ticket is open`() async throws {
        let (fixture, person) = try await fixture(archived: false)
        let plan = try #require(
            try await fixture.store.forgetPerson(person, at: StoreFixture.start)
        )
        #expect(plan.openTickets.count == 1)
        #expect(try fixture.column("SELECT count(*) FROM audit") == ["0"])
    }

    @Test func `an export holds the words and leaves a line in the audit log`() async throws {
        let (fixture, person) = try await fixture()
        let data = try #require(
            try await fixture.store.exportPerson(person, at: StoreFixture.start)
        )
        #expect(data.json.contains("厨房漏水") && data.json.contains("8899"))
        #expect(try fixture.column("SELECT kind FROM audit") == ["person_exported"])
        let nobody = PersonID(rawValue: 99)
        #expect(try await fixture.store.exportPerson(nobody, at: StoreFixture.start) == nil)
    }

    @Test func `words of old tickets are taken out and rows stay`() async throws {
        let (fixture, _) = try await fixture()
        let later = StoreFixture.start + .days(1)
        #expect(try await fixture.store.expiredCount(before: StoreFixture.start) == 0)
        #expect(try await fixture.store.expiredCount(before: later) == 1)
        #expect(try await fixture.store.takeOutWords(endedBefore: later, at: later) == 1)
        #expect(try await fixture.store.takeOutWords(endedBefore: later, at: later) == 0)
        #expect(try fixture.column("SELECT summary FROM ticket") == ["（已隐去）"])
        #expect(try await fixture.store.checkIntegrity() == [])
    }

    @Test func `nobody else takes words out of an archived ticket`() async throws {
        let (fixture, _) = try await fixture()
        for sql in [
            "UPDATE ticket SET summary = ''", "UPDATE archive SET story = '{}'",
            "UPDATE history SET text = '' WHERE id = 1",
            "UPDATE ticket SET redaction_id = 1, state = 'visited', satisfaction = 'fair'",
        ] {
            #expect(throws: (any Error).self, "\(sql)") { try fixture.execute(sql) }
        }
    }

    /// Somebody else's open ticket with a note of staff, a request and a chat note that name the person.
    private func mention(_ name: String, in fixture: StoreFixture) async throws {
        try await fixture.record(StoreFixture.line("楼道灯不亮", from: "a2", key: "n1"))
        try await fixture.handle { StoreFixture.openRepair($0, $1) }
        try await fixture.record(StoreFixture.line("备注", from: "a2", key: "n2"))
        try await fixture.handle { _, file in
            guard let ticket = file.ownerTickets.first, let chat = file.conversation?.id else {
                return Decision()
            }
            var numbers = file.numbers
            let request = NewApproval(
                number: numbers.takeApproval(),
                matter: .complaintPlan("同 \(name) 面谈"),
                requester: file.sender.id,
                approver: nil,
                reason: "\(name) 13800000000 也来过",
                expiresAt: StoreFixture.start + .days(1)
            )
            let me = file.sender.id
            return Decision(
                tickets: [
                    .note(.existing(ticket.id), .remark, by: me, "问过 \(name)"),
                    .note(.existing(ticket.id), .remark, by: me, "灯管已买"),
                ],
                conversations: [
                    .note(
                        chat,
                        ConversationNote(
                            at: StoreFixture.start,
                            kind: .remark,
                            person: me,
                            text: "和 \(name) 是邻居"
                        )
                    )
                ],
                approvals: [.request(request, about: ticket.id)],
                effects: [Effect(.conversation(chat), .relay, "\(name) 请您回电")]
            )
        }
        #expect(Set(try fixture.column("SELECT state FROM inbox")) == ["handled"])
        try fixture.execute("UPDATE approval SET outcome = 'expired', decided_at_ms = 1")
    }

    @Test func `what others wrote about a person who is forgotten names nobody any more`()
        async throws
    {
        let (fixture, person) = try await fixture()
        let name = try fixture.column("SELECT name FROM person WHERE id = \(person.rawValue)")[0]
        try await mention(name, in: fixture)
        let heads = try fixture.column("SELECT hash FROM history ORDER BY id")
        let plan = try #require(try await fixture.store.forgetPlan(of: person))
        #expect(plan.mentionCount >= 4)
        _ = try await fixture.store.forgetPerson(person, at: StoreFixture.start)
        for (table, column) in [
            ("history", "text"), ("approval", "reason || remark || matter"),
            ("conversation_note", "text"), ("outbox", "text"), ("inbox", "text"),
        ] {
            let left = try fixture.column(
                "SELECT count(*) FROM \(table) WHERE instr(\(column), '\(name)') > 0"
            )
            #expect(left == ["0"], "\(table)")
        }
        #expect(try fixture.column("SELECT reason FROM approval") == ["＊ ＊ 也来过"])
        #expect(
            try fixture.column("SELECT count(*) FROM history WHERE text = '灯管已买'") == ["1"]
        )
        #expect(try fixture.column("SELECT hash FROM history ORDER BY id") == heads)
        #expect(try await fixture.store.checkIntegrity() == [])
    }

    @Test func `a name that two people bear is left where others wrote it`() async throws {
        let (fixture, person) = try await fixture()
        let name = try fixture.column("SELECT name FROM person WHERE id = \(person.rawValue)")[0]
        try await mention(name, in: fixture)
        try fixture.execute(
            "INSERT INTO person (name, role, created_at_ms) VALUES ('\(name)', 'guest', 1)"
        )
        let plan = try #require(try await fixture.store.forgetPlan(of: person))
        // The request alone, which also names a phone number.
        #expect(plan.mentionCount == 1)
    }
}
