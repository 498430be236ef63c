import Testing
import Tickets

@testable import TicketStore

/// What settled messages teach: whose words, which meaning, and who gave it.
@Suite("Learning from what staff settled")
struct LearningTests {
    private static let water = Topic(rawValue: "water")

    /// Records and opens repairs, one a text, oldest first.
    private static func desk(_ texts: [String]) async throws -> StoreFixture {
        let fixture = try StoreFixture()
        for (position, text) in texts.enumerated() {
            try await fixture.record(
                StoreFixture.line(text, from: "a\(position)", key: "\(position)")
            )
        }
        try await fixture.handle(StoreFixture.openRepair)
        return fixture
    }

    /// Lets somebody of an account give the owner's newest ticket other facts.
    private static func amend(
        _ owner: String,
        of fixture: StoreFixture,
        by staff: Bool,
        _ change: @escaping @Sendable (inout TicketFacts) -> Void
    ) async throws {
        try await fixture.record(StoreFixture.line("改", from: owner, key: "amend-\(owner)"))
        let newest = try fixture.column("SELECT max(id) FROM person")[0]
        let clerk = PersonID(rawValue: try #require(Int64(newest)))
        try await fixture.handle { _, file in
            let ticket = file.ownerTickets[0]
            var facts = ticket.facts
            change(&facts)
            let person = staff ? clerk : file.sender.id
            return Decision(tickets: [.amend(ticket.id, facts, by: person, note: "改")])
        }
    }

    @Test
    func `a correction by staff is a sample of the owner's words with the meaning it has now`()
        async throws
    {
        let fixture = try await Self.desk(["咕嘟咕嘟", "还没人看过", "另一位"])
        try await Self.amend("a0", of: fixture, by: true) {
            $0.kind = .complaint
            $0.topic = Self.water
            $0.summary = "后来补充的话"
        }
        let stock = try await fixture.store.learningStock(limit: 10)
        #expect(
            stock.samples == [
                LearningStock.Sample(
                    number: try #require(TicketNumber("BX-20251125-001")),
                    text: "咕嘟咕嘟",
                    kind: .complaint,
                    topic: Self.water,
                    isCorrected: true
                )
            ]
        )
    }

    @Test func `what the owner changed, or what changed neither kind nor topic, is no correction`()
        async throws
    {
        let fixture = try await Self.desk(["甲", "乙", "另一位"])
        try await Self.amend("a0", of: fixture, by: false) { $0.topic = Self.water }
        try await Self.amend("a1", of: fixture, by: true) { $0.urgency = .urgent }
        #expect(try await fixture.store.learningStock(limit: 10).samples == [])
    }

    @Test func `what staff took and went on with is a sample too, and no correction`() async throws
    {
        let fixture = try await Self.desk(["甲", "乙", "丙"])
        try await fixture.record(StoreFixture.line("接单", from: "a1", key: "accept"))
        try await fixture.handle { _, file in
            let ticket = TicketReference.existing(file.ownerTickets[0].id)
            return Decision(tickets: [
                .move(ticket, .dispatch(to: nil), by: nil, note: ""),
                .move(ticket, .accept(by: file.sender.id), by: nil, note: ""),
            ])
        }
        let samples = try await fixture.store.learningStock(limit: 10).samples
        #expect(samples.map(\.text) == ["乙"])
        #expect(samples.map(\.isCorrected) == [false])
        #expect(samples.map(\.kind) == [.repair])
    }

    @Test func `the newest come first, and no more than asked for`() async throws {
        let fixture = try await Self.desk(["甲", "乙", "丙", "另一位"])
        for owner in ["a0", "a1", "a2"] {
            try await Self.amend(owner, of: fixture, by: true) { $0.topic = Self.water }
        }
        let texts = try await fixture.store.learningStock(limit: 2).samples.map(\.text)
        #expect(texts == ["丙", "乙"])
    }

    @Test func `messages nothing was found in come once each, without those that were settled`()
        async throws
    {
        let fixture = try StoreFixture()
        for (key, text) in ["一", "二", "一", "三", ""].enumerated() {
            try await fixture.record(StoreFixture.line(text, from: "b\(key)", key: "b\(key)"))
        }
        try await fixture.handle { message, file in
            var decision = message.text == "三" ? StoreFixture.openRepair(message, file) : Decision()
            decision.understanding = Understanding(
                intent: "nothing",
                topic: .other,
                urgency: .normal,
                score: 0,
                rules: "r"
            )
            return decision
        }
        #expect(try await fixture.store.learningStock(limit: 10).missed == ["三", "一", "二"])
        try await Self.amend("b3", of: fixture, by: true) { $0.topic = Self.water }
        let stock = try await fixture.store.learningStock(limit: 10)
        #expect(stock.samples.map(\.text) == ["三"])
        #expect(stock.missed == ["一", "二"])
        #expect(try await fixture.store.learningStock(limit: 1).missed.count <= 1)
    }

    @Test func `a word is approved by a manager only, and that is in the audit log`() async throws {
        let fixture = try StoreFixture()
        let records = [
            PersonRecord(key: "m", name: "王经理", role: .projectManager),
            PersonRecord(key: "c", name: "周敏", role: .frontDesk),
        ]
        let store = fixture.store
        try await store.replaceEstate(
            EstateImport(households: [], people: records),
            at: StoreFixture.start
        )
        let manager = try #require(try await store.person(ofKey: "m"))
        let clerk = try #require(try await store.person(ofKey: "c"))
        let now = StoreFixture.start
        #expect(try await store.approveWord("词", by: clerk, at: now) == nil)
        #expect(try await store.approveWord("词", by: PersonID(rawValue: 999), at: now) == nil)
        #expect(try await store.audit(limit: 10).isEmpty)
        let word = "topics/water.yaml:9: \"词\" faults 6"
        #expect(try await store.approveWord(word, by: manager, at: now) == "王经理")
        let lines = try await store.audit(limit: 10)
        #expect(lines.map(\.kind) == [.wordApproved])
        #expect(lines.map(\.person) == ["王经理"])
        #expect(lines.map(\.text) == [word])
    }
}
