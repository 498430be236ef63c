import GRDB
import Tickets

/// One-time codes, as hashes: who sees the database cannot use them.
enum CodeTable {
    /// Keeps a code's hash for a person.
    static func insert(
        hash: String,
        person: PersonID,
        at now: Instant,
        expires: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO one_time_code (hash, person_id, created_at_ms, expires_at_ms)
            VALUES (?, ?, ?, ?)
            """,
            [hash, person.rawValue, now.rawValue, expires.rawValue]
        )
    }

    /// The person a code binds to, while it is good; nil otherwise.
    static func holder(
        hash: String,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> PersonID? {
        try session.first(
            """
            SELECT person_id FROM one_time_code
            WHERE hash = ? AND used_at_ms IS NULL AND expires_at_ms > ?
            """,
            [hash, now.rawValue]
        )?.value(0)
    }

    /// Uses a code up.
    static func use(
        hash: String,
        for person: PersonID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE one_time_code SET used_at_ms = ?
            WHERE hash = ? AND person_id = ? AND used_at_ms IS NULL AND expires_at_ms > ?
            """,
            [now.rawValue, hash, person.rawValue, now.rawValue]
        )
        guard session.changes == 1 else { throw StoreError(.missingRow, "one-time code") }
    }

    /// Every code that was made, newest first.
    static func listing(_ session: SQLSession) throws(StoreError) -> [CodeListing] {
        try session.all(
            """
            SELECT person.record_key, person.name, one_time_code.created_at_ms, expires_at_ms,
                used_at_ms
            FROM one_time_code JOIN person ON person.id = one_time_code.person_id
            ORDER BY one_time_code.created_at_ms DESC, person.position, hash
            """
        ).map { row in
            CodeListing(
                personKey: (row[0] as String?) ?? "",
                name: row[1],
                madeAt: row.instant(2),
                expiresAt: row.instant(3),
                usedAt: row.instantIfAny(4)
            )
        }
    }
}
