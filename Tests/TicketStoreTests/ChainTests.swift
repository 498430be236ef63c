import Testing
import Tickets

@testable import TicketStore

@Suite struct ChainTests {
    /// Two tickets with some lines each.
    private func fixture() async throws -> StoreFixture {
        let fixture = try StoreFixture()
        try await fixture.record(
            StoreFixture.line("厨房漏水", key: "1"),
            StoreFixture.line("灯不亮", from: "a2", key: "2")
        )
        try await fixture.handle { StoreFixture.openRepair($0, $1) }
        try await fixture.record(StoreFixture.line("还在漏", key: "3"))
        try await fixture.handle { message, file in
            guard let ticket = file.ownerTickets.first else { return Decision() }
            let reference = TicketReference.existing(ticket.id)
            return Decision(tickets: [
                .note(reference, .chase, by: file.sender.id, message.text),
                .move(reference, .dispatch(to: file.sender.id), by: file.sender.id, note: "来了"),
            ])
        }
        let states = try fixture.column("SELECT state || coalesce(reason, '') FROM inbox")
        #expect(Set(states) == ["handled"], "\(states)")
        return fixture
    }

    /// What an intruder with a shell does: drops the guard first.
    private func force(_ fixture: StoreFixture, _ sql: String) throws {
        try fixture.execute("DROP TRIGGER history_kept_update; DROP TRIGGER history_kept_delete;")
        try fixture.execute(sql)
    }

    @Test func `an untouched history is proved`() async throws {
        let fixture = try await fixture()
        #expect(try fixture.column("SELECT count(*) FROM history") == ["4"])
        #expect(try await fixture.store.checkIntegrity().isEmpty)
    }

    @Test(
        arguments: [
            ("UPDATE history SET text = '已修好' WHERE id = 3", "row 3"),
            ("UPDATE history SET at_ms = at_ms - 1 WHERE id = 2", "row 2"),
            ("UPDATE history SET person_id = NULL WHERE id = 4", "row 4"),
            ("UPDATE history SET detail = '{}' WHERE id = 1", "row 1"),
            ("DELETE FROM history WHERE id = 2", "row 3"),
            (
                "UPDATE history SET hash = (SELECT hash FROM history WHERE id = 1) WHERE id = 4",
                "row 4"
            ),
        ]
    )
    func `the first row that was changed is named`(_ sql: String, _ name: String) async throws {
        let fixture = try await fixture()
        try force(fixture, sql)
        let faults = try await fixture.store.checkIntegrity()
        #expect(faults.count == 1 && faults.first?.contains(name) == true, "\(faults)")
    }

    @Test func `a bundle is proved without the database`() async throws {
        let fixture = try await fixture()
        let text = try fixture.column("SELECT number FROM ticket ORDER BY id LIMIT 1")[0]
        let number = try #require(TicketNumber(text))
        let bundle = try #require(
            try await fixture.store.bundle(of: number, at: StoreFixture.start)
        )
        let carried = try TicketBundle.read(try bundle.written())
        #expect(carried == bundle && carried.lineCount == 3)
        #expect(carried.faults(expecting: bundle.head).isEmpty)

        var changed = carried
        changed.lines[1].link.text = "没有漏"
        #expect(changed.faults(expecting: nil).count == 1)
        var shortened = carried
        shortened.lines.remove(at: 1)
        #expect(shortened.faults(expecting: nil).count == 1)
        var cut = carried
        cut.lines.removeLast()
        #expect(cut.faults(expecting: nil).isEmpty)
        #expect(cut.faults(expecting: bundle.head).count == 1)
        #expect(throws: StoreError.self) { try TicketBundle.read("{}") }
    }

    @Test func `words that were taken out leave the chain whole`() async throws {
        let fixture = try await fixture()
        #expect(throws: (any Error).self) {
            try fixture.execute("UPDATE history SET text = '' WHERE id = 3")
        }
    }

    // MARK: The audit log

    /// Three lines about somebody, one of them older than the others.
    private func audited() async throws -> (StoreFixture, PersonID) {
        let fixture = try await fixture()
        let person = PersonID(
            rawValue: Int64(try fixture.column("SELECT min(id) FROM person")[0]) ?? 0
        )
        for (day, text) in [(0, "钱女士"), (100, "messenger 1001"), (200, "front_desk")] {
            try await fixture.store.write { session throws(StoreError) in
                try AuditTable.insert(
                    AuditEntry(.accountBound, by: nil, subject: person, text),
                    inbox: nil,
                    at: StoreFixture.start + .days(day),
                    session
                )
            }
        }
        return (fixture, person)
    }

    @Test(
        arguments: [
            ("UPDATE audit SET text = '别人' WHERE id = 2", "row 2"),
            ("UPDATE audit SET at_ms = at_ms + 1 WHERE id = 1", "row 1"),
            ("UPDATE audit SET person_id = 1 WHERE id = 3", "row 3"),
            ("UPDATE audit SET kind = 'retention' WHERE id = 2", "row 2"),
            ("DELETE FROM audit WHERE id = 1", "row 2"),
        ]
    )
    func `the first line of the audit log that was changed is named`(
        _ sql: String,
        _ name: String
    ) async throws {
        let (fixture, _) = try await audited()
        #expect(try await fixture.store.checkIntegrity() == [])
        #expect(throws: (any Error).self) { try fixture.execute(sql) }
        try fixture.execute("DROP TRIGGER audit_kept_update; DROP TRIGGER audit_kept_delete;")
        try fixture.execute(sql)
        let faults = try await fixture.store.checkIntegrity()
        #expect(faults.count == 1 && faults.first?.contains("audit: \(name)") == true, "\(faults)")
    }

    @Test func `words of old lines go, and the chain of the audit log stays whole`() async throws {
        let (fixture, _) = try await audited()
        let hashes = try fixture.column("SELECT hash FROM audit ORDER BY id")
        let border = StoreFixture.start + .days(50)
        let now = StoreFixture.start + .days(300)
        #expect(try await fixture.store.auditExpiredCount(before: border) == 1)
        #expect(try await fixture.store.takeOutAuditWords(before: border, at: now) == 1)
        #expect(try await fixture.store.takeOutAuditWords(before: border, at: now) == 0)
        #expect(
            try fixture.column("SELECT text FROM audit ORDER BY id")
                == ["", "messenger 1001", "front_desk", "audit lines 1"]
        )
        #expect(try fixture.column("SELECT hash FROM audit ORDER BY id LIMIT 3") == hashes)
        #expect(try await fixture.store.checkIntegrity() == [])
    }

    @Test func `what the operator takes out leaves a line`() async throws {
        let fixture = try await fixture()
        let number = try #require(TicketNumber(try fixture.column("SELECT number FROM ticket")[0]))
        try await fixture.store.noteExport(
            .bundleExported,
            of: number,
            "bundle",
            at: StoreFixture.start
        )
        let lines = try await fixture.store.audit(limit: 5)
        #expect(lines.map(\.ticket) == ["\(number)"] && lines.map(\.kind) == [.bundleExported])
        #expect(lines.map(\.text) == ["bundle, by the operator"])
    }
}
