import GRDB
import Testing
import Tickets

@testable import TicketStore

@Suite struct ArchiveTests {
    /// A store with one repair that was recorded, answered and archived.
    static func archived() async throws -> StoreFixture {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("漏水", key: "1"))
        try await fixture.handle(StoreFixture.openRepair)
        try await fixture.record(StoreFixture.line("谢谢", key: "2"))
        try await fixture.handle { _, file in
            let ticket = file.ownerTickets[0].id
            return Decision(
                tickets: [
                    .move(.existing(ticket), .answerDelivered, by: nil, note: ""),
                    .move(.existing(ticket), .archive, by: nil, note: "完"),
                ]
            )
        }
        return fixture
    }

    @Test func `archiving keeps the whole story with its checksum`() async throws {
        let fixture = try await Self.archived()
        let story = try fixture.column("SELECT story FROM archive")
        let hash = try fixture.column("SELECT sha256 FROM archive")
        #expect(story.count == 1)
        #expect(hash == story.map { Checksum.of($0) })
        #expect(
            try fixture.column(
                "SELECT json_extract(story, '$.number') || ' ' || json_extract(story, '$.state') || ' ' "
                    + "|| json_array_length(story, '$.history') || ' ' "
                    + "|| json_array_length(story, '$.deadlines') || ' ' "
                    + "|| json_extract(story, '$.received[0].text') FROM archive"
            ) == ["BX-20251125-001 archived 3 2 漏水"]
        )
        #expect(try await fixture.store.checkIntegrity().isEmpty)
    }

    @Test func `an archived ticket does not change, whoever tries`() async throws {
        let fixture = try await Self.archived()
        #expect(throws: DatabaseError.self) {
            try fixture.execute("UPDATE ticket SET summary = 'x'")
        }
        #expect(throws: DatabaseError.self) { try fixture.execute("DELETE FROM ticket") }
        try await fixture.record(StoreFixture.line("再来", key: "3"))
        let outcome = try await fixture.handle { _, file in
            Decision(
                tickets: [
                    .move(
                        .existing(file.ownerTickets[0].id),
                        .reopen(reason: ""),
                        by: nil,
                        note: ""
                    )
                ]
            )
        }
        #expect(outcome.failed == 1)
        #expect(try fixture.column("SELECT state FROM ticket") == ["archived"])
    }

    @Test func `a changed story is found by the check`() async throws {
        let fixture = try await Self.archived()
        try fixture.execute(
            """
            DROP TRIGGER archive_kept_update;
            UPDATE archive SET story = json_set(story, '$.summary', '别的');
            """
        )
        #expect(
            try await fixture.store.checkIntegrity()
                == ["archive: story of ticket 1 was changed"]
        )
    }
}
