import Testing
import Tickets

@testable import TicketStore

@Suite struct TicketSearchTests {
    /// A store with some tickets of one owner, told in this order, a minute apart.
    private func store(_ summaries: [String]) async throws -> StoreFixture {
        let fixture = try StoreFixture()
        for (position, summary) in summaries.enumerated() {
            let now = StoreFixture.start + .minutes(position)
            try await fixture.record(StoreFixture.line(summary, key: "\(position)"))
            try await fixture.handle(at: now) { message, file in
                var numbers = file.numbers
                let facts = TicketFacts(
                    kind: .repair,
                    topic: .other,
                    urgency: .normal,
                    summary: message.text,
                    place: Place(building: "3", unit: "2", room: "150\(position)"),
                    phone: "1380000111\(position)"
                )
                return Decision(tickets: [
                    .open(
                        NewTicket(
                            number: numbers.take(.repair),
                            facts: facts,
                            reporter: file.sender.id,
                            conversation: file.conversation?.id,
                            deadlines: [
                                Deadline(
                                    duty: .accept,
                                    due: now + .minutes(10),
                                    basis: now,
                                    clock: .calendar
                                )
                            ]
                        )
                    )
                ])
            }
        }
        return fixture
    }

    private func found(
        _ filters: [TicketQuery.Filter],
        in fixture: StoreFixture,
        order: TicketQuery.Order = .newest
    ) async throws -> [String] {
        let query = TicketQuery(filters, order: order)
        let finding = try await fixture.store.read { session throws(StoreError) in
            try TicketSearchTable.finding(query, session)
        }
        #expect(finding.total == finding.tickets.count)
        return finding.tickets.map(\.facts.summary)
    }

    @Test(arguments: [
        ("漏水", ["卫生间漏水了", "厨房漏水"]), ("漏", ["卫生间漏水了", "厨房漏水"]),
        ("水管爆", ["水管爆了"]), ("厨房 漏水", ["厨房漏水"]), ("WiFi", ["ＷＩＦＩ断了"]),
        ("了", ["ＷＩＦＩ断了", "水管爆了", "卫生间漏水了"]), ("房水", []), ("\" OR *", []),
    ])
    func `words are found wherever they stand, newest first`(
        words: String,
        expected: [String]
    ) async throws {
        let fixture = try await store(["厨房漏水", "卫生间漏水了", "水管爆了", "ＷＩＦＩ断了"])
        #expect(try await found([.words(words)], in: fixture) == expected)
    }

    @Test func `a changed text is found by its new words alone`() async throws {
        let fixture = try await store(["厨房漏水"])
        try await fixture.record(StoreFixture.line("改", key: "k"))
        try await fixture.handle { _, file in
            guard let ticket = file.ownerTickets.first else { return Decision() }
            var facts = ticket.facts
            facts.summary = "电梯异响"
            return Decision(tickets: [.amend(ticket.id, facts, by: nil, note: "")])
        }
        #expect(try await found([.words("漏水")], in: fixture) == [])
        #expect(try await found([.words("异响")], in: fixture) == ["电梯异响"])
    }

    @Test func `place, phone, person and number are found`() async throws {
        let fixture = try await store(["甲", "乙"])
        let place = Place(building: "3", unit: "2", room: "1501")
        #expect(try await found([.place(place)], in: fixture) == ["乙"])
        #expect(try await found([.phoneTail("1110")], in: fixture) == ["甲"])
        #expect(try await found([.person("人a")], in: fixture) == ["乙", "甲"])
        #expect(try await found([.person("人b")], in: fixture) == [])
        let ticket = try await fixture.store.read { session throws(StoreError) in
            try TicketSearchTable.finding(TicketQuery([.words("乙")]), session).tickets
        }
        let number = try #require(ticket.first?.number)
        #expect(
            try await found([.count(number.sequence, date: number.date)], in: fixture) == ["乙"]
        )
        #expect(
            try await found([.since(StoreFixture.start + .minutes(1))], in: fixture) == ["乙"]
        )
    }

    @Test func `what is overdue follows state and promises`() async throws {
        let fixture = try await store(["甲", "乙"])
        let late = TicketQuery.Filter.due(
            after: Instant(ms: 0),
            before: StoreFixture.start + .hours(1)
        )
        #expect(try await found([late], in: fixture, order: .mostUrgent) == ["甲", "乙"])
        #expect(try await found([.unassigned], in: fixture, order: .oldest) == ["甲", "乙"])
        try await fixture.record(StoreFixture.line("接", key: "k"))
        try await fixture.handle { _, file in
            let ticket = file.ownerTickets.last
            return Decision(
                tickets: ticket.map {
                    [
                        .move(.existing($0.id), .dispatch(to: nil), by: nil, note: ""),
                        .move(.existing($0.id), .accept(by: file.sender.id), by: nil, note: ""),
                    ]
                } ?? []
            )
        }
        #expect(try await found([late], in: fixture, order: .mostUrgent) == ["乙"])
        #expect(try await found([.unassigned], in: fixture) == ["乙"])
    }

    @Test func `timers of the desk are set again and brought forward`() async throws {
        let fixture = try StoreFixture()
        let due = StoreFixture.start + .hours(1)
        for standing in [due + .hours(1), due, due + .hours(2)] {
            try await fixture.store.keep([StandingTimer(rule: .morningDigest, due: standing)])
        }
        #expect(try await fixture.store.nextDue() == due)
        let outcome = try await fixture.store.sweepDue(
            limit: 9,
            at: due,
            calendar: StoreFixture.calendar
        ) { timer, file, _ in
            #expect(timer.rule == .morningDigest && file.sender == .nobody)
            return Decision()
        }
        #expect(outcome.handled == 1)
    }
}
