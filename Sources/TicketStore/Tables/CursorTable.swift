import GRDB
import Tickets

/// How far each platform's messages are recorded.
enum CursorTable {
    /// The cursor of a platform; nil before its first batch.
    static func value(
        of platform: PlatformID,
        _ session: SQLSession
    ) throws(StoreError) -> String? {
        try session.first("SELECT value FROM cursor WHERE platform = ?", [platform.rawValue])?[0]
    }

    /// Moves the cursor of a platform.
    static func set(
        _ value: String,
        of platform: PlatformID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO cursor (platform, value, changed_at_ms) VALUES (?, ?, ?)
            ON CONFLICT (platform) DO UPDATE
            SET value = excluded.value, changed_at_ms = excluded.changed_at_ms
            """,
            [platform.rawValue, value, now.rawValue]
        )
    }
}
