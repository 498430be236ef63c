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

    /// Adds a line, chained to the one before, and gives its row.
    static func add(
        _ entry: AuditEntry,
        inbox: InboxID?,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> Int64 {
        let link = AuditLink(
            atMs: now.rawValue,
            kind: entry.kind.rawValue,
            personID: entry.person?.rawValue,
            subjectID: entry.subject?.rawValue,
            ticketID: entry.ticket?.rawValue,
            inboxID: inbox?.rawValue,
            text: StoredText.fit(entry.text),
            salt: Checksum.newSalt()
        )
        let last = try session.first(
            "SELECT hash FROM audit WHERE id = (SELECT max(id) FROM audit)"
        )
        return try session.insert(
            """
            INSERT INTO audit (at_ms, kind, person_id, subject_person_id, ticket_id, inbox_id, text,
                salt, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                link.atMs, link.kind, link.personID, link.subjectID, link.ticketID, link.inboxID,
                link.text, link.salt, link.hash(after: last?[0]),
            ]
        )
    }

    private static let columns = """
        id, at_ms, kind, person_id, subject_person_id, ticket_id, inbox_id, text, salt, digest, hash
        """

    /// Proves the chain from the first line to the last.
    ///
    /// - Returns: what is wrong with the first line that does not fit; nil when all do.
    static func firstBreak(_ session: SQLSession) throws(StoreError) -> String? {
        var before: String?
        var fault: String?
        try session.walk("SELECT \(columns) FROM audit ORDER BY id", []) { row in
            let hash: String = row[10]
            guard read(row).hash(after: before) == hash else {
                fault =
                    "audit: row \(row[0] as Int64) does not fit; it or a row before it was changed"
                return false
            }
            before = hash
            return true
        }
        return fault
    }

    /// How many lines before a moment still have their words.
    static func wordedCount(
        before moment: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> Int {
        try session.first(
            "SELECT count(*) FROM audit WHERE redaction_id IS NULL AND at_ms < ?",
            [moment.rawValue]
        )?[0] ?? 0
    }

    /// Takes the words out of lines older than a moment; the digest takes their place.
    ///
    /// - Returns: how many lines.
    static func takeOutWords(
        before moment: Instant,
        by audit: Int64,
        _ session: SQLSession
    ) throws(StoreError) -> Int {
        try redact(where: "at_ms < ?", [moment.rawValue], by: audit, session)
    }

    /// Takes the words out of what was noted about a person.
    static func takeOutWords(
        about person: PersonID,
        by audit: Int64,
        _ session: SQLSession
    ) throws(StoreError) {
        _ = try redact(
            where: """
                subject_person_id IN (SELECT person.id FROM person
                    WHERE person.id = ?1 OR person.merged_into_id = ?1)
                """,
            [person.rawValue],
            by: audit,
            session
        )
    }

    private static func redact(
        where condition: String,
        _ values: [SQLSession.Value],
        by audit: Int64,
        _ session: SQLSession
    ) throws(StoreError) -> Int {
        let rows = try session.all(
            "SELECT \(columns) FROM audit WHERE redaction_id IS NULL AND \(condition)",
            values
        )
        var count = 0
        for row in rows where row[0] as Int64 != audit {
            try session.run(
                """
                UPDATE audit SET text = '', salt = NULL, digest = ?, redaction_id = ? WHERE id = ?
                """,
                [read(row).wordsDigest, audit, row[0] as Int64]
            )
            count += 1
        }
        return count
    }

    private static func read(_ row: Row) -> AuditLink {
        AuditLink(
            atMs: row[1],
            kind: row[2],
            personID: row[3],
            subjectID: row[4],
            ticketID: row[5],
            inboxID: row[6],
            text: row[7],
            salt: row[8],
            digest: row[9]
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
