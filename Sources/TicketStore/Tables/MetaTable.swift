import GRDB

/// Single values of the store: `is_running`, `estate_revision`, `heartbeat_at_ms`, `unaddressed`.
enum MetaTable {
    /// A value; nil when it was never set.
    static func value(_ name: String, _ session: SQLSession) throws(StoreError) -> String? {
        try session.first("SELECT value FROM meta WHERE name = ?", [name])?[0]
    }

    /// Sets a value.
    static func set(
        _ name: String,
        _ value: String,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO meta (name, value) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """,
            [name, value]
        )
    }

    /// A number; 0 when it was never set.
    static func number(_ name: String, _ session: SQLSession) throws(StoreError) -> Int64 {
        try value(name, session).flatMap { Int64($0) } ?? 0
    }

    /// Raises a number by one.
    static func count(_ name: String, _ session: SQLSession) throws(StoreError) {
        try set(name, String(number(name, session) + 1), session)
    }
}
