import GRDB
import Tickets

/// What was refused or changed beside the history of tickets; only added to.
enum AuditTable {
    /// Adds a line.
    static func insert(
        _ entry: AuditEntry,
        inbox: InboxID?,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        _ = try add(entry, inbox: inbox, at: now, session)
    }

    /// Adds a line and gives its row.
    static func add(
        _ entry: AuditEntry,
        inbox: InboxID?,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> Int64 {
        try session.insert(
            """
            INSERT INTO audit (at_ms, kind, person_id, subject_person_id, ticket_id, text, inbox_id)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                now.rawValue, entry.kind.rawValue, entry.person?.rawValue, entry.subject?.rawValue,
                entry.ticket?.rawValue, StoredText.fit(entry.text), inbox?.rawValue,
            ]
        )
    }

    /// The newest lines first.
    static func listing(limit: Int, _ session: SQLSession) throws(StoreError) -> [AuditListing] {
        var found: [AuditListing] = []
        let rows = try session.all(
            """
            SELECT audit.at_ms, audit.kind, who.name, whom.name, ticket.number, audit.text
            FROM audit LEFT JOIN person AS who ON who.id = audit.person_id
                LEFT JOIN person AS whom ON whom.id = audit.subject_person_id
                LEFT JOIN ticket ON ticket.id = audit.ticket_id
            ORDER BY audit.id DESC LIMIT ?
            """,
            [limit]
        )
        for row in rows {
            found.append(
                AuditListing(
                    at: row.instant(0),
                    kind: try row.value(1),
                    person: row[2],
                    subject: row[3],
                    ticket: row[4],
                    text: row[5]
                )
            )
        }
        return found
    }
}
