import Foundation
import GRDB
import Testing
import Tickets

@testable import TicketStore

@Suite struct SchemaTests {
    private static let golden = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("golden-schema.sql")

    @Test func `the schema is the golden one`() throws {
        let fixture = try StoreFixture()
        let schema =
            try fixture.column(
                """
                SELECT sql || ';' FROM sqlite_master
                WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
                ORDER BY type DESC, name
                """
            ).joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["FRONTDESK_RECORD_SCHEMA"] == "1" {
            try schema.write(to: Self.golden, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: Self.golden, encoding: .utf8) == schema)
    }

    @Test func `every table is strict and every foreign key has an index that begins with it`()
        throws
    {
        let fixture = try StoreFixture()
        let loose = try fixture.column(
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND strict = 0 AND type = 'table' AND name NOT LIKE 'sqlite_%'
                AND name <> 'grdb_migrations'
            """
        )
        #expect(loose.isEmpty)
        let bare = try fixture.column(
            """
            SELECT m.name || '.' || f."from" FROM sqlite_master AS m,
                pragma_foreign_key_list(m.name) AS f
            WHERE m.type = 'table' AND NOT EXISTS (
                SELECT 1 FROM pragma_index_list(m.name) AS i, pragma_index_info(i.name) AS c
                WHERE c.seqno = 0 AND c.name = f."from")
                AND NOT EXISTS (SELECT 1 FROM pragma_table_info(m.name) AS t
                    WHERE t.name = f."from" AND t.pk = 1)
            """
        )
        #expect(bare.isEmpty)
    }

    @Test(
        arguments: [
            "history", "archive",
        ]
    )
    func `nothing in the history and the archive is changed or deleted`(table: String) async throws
    {
        let fixture = try await ArchiveTests.archived()
        #expect(throws: DatabaseError.self) {
            try fixture.execute("UPDATE \(table) SET ticket_id = ticket_id")
        }
        #expect(throws: DatabaseError.self) { try fixture.execute("DELETE FROM \(table)") }
    }

    @Test func `the schema knows every case of every enum and no other`() throws {
        let fixture = try StoreFixture()
        let sql = try fixture.column("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
            .joined(separator: "\n")
        let names =
            TicketStateName.allCases.map(\.rawValue) + TicketEventName.allCases.map(\.rawValue)
            + TicketKind.allCases.map(\.rawValue) + Urgency.allCases.map(\.rawValue)
            + Role.allCases.map(\.rawValue) + Purpose.allCases.map(\.rawValue)
            + NoteKind.allCases.map(\.rawValue) + TimerRule.allCases.map(\.rawValue)
            + SuspendReason.allCases.map(\.rawValue) + Satisfaction.allCases.map(\.rawValue)
            + Deadline.Duty.allCases.map(\.rawValue) + Deadline.Clock.allCases.map(\.rawValue)
            + FileReference.Kind.allCases.map(\.rawValue)
            + TicketKind.allCases.map(\.numberPrefix) + ApprovalKind.allCases.map(\.rawValue)
            + ApprovalVerdict.Outcome.allCases.map(\.rawValue)
            + AuditKind.allCases.map(\.rawValue)
        #expect(names.filter { !sql.contains("'\($0)'") } == [])
        #expect(throws: DatabaseError.self) {
            try fixture.execute(
                """
                INSERT INTO person (name, role, created_at_ms) VALUES ('x', 'king', 0)
                """
            )
        }
    }

    @Test func `a state without what makes it true is refused by the schema`() async throws {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("漏水", key: "1"))
        try await fixture.handle(StoreFixture.openRepair)
        for change in [
            "state = 'accepted'", "state = 'suspended'", "state = 'visited'", "state = 'merged'",
            "state = 'flying'", "handler_person_id = reporter_person_id", "level = 4",
        ] {
            #expect(throws: DatabaseError.self, "\(change)") {
                try fixture.execute("UPDATE ticket SET \(change)")
            }
        }
    }
}
