import GRDB
import Tickets

extension InboxTable {
    /// How often each thing was meant between two moments; staff commands and what is not handled are not counted.
    static func intentCounts(
        from start: Instant,
        to end: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> [IntentCount] {
        var counts: [IntentCount] = []
        let rows = try session.all(
            """
            SELECT intent, topic, count(*), count(*) FILTER (WHERE score = 0) FROM inbox
            WHERE recorded_at_ms >= ? AND recorded_at_ms < ? AND intent IS NOT NULL
            GROUP BY intent, topic ORDER BY count(*) DESC, intent, topic
            """,
            [start.rawValue, end.rawValue]
        )
        for row in rows {
            counts.append(
                IntentCount(
                    intent: row[0],
                    topic: try row.valueIfAny(1),
                    count: row[2],
                    missCount: row[3]
                )
            )
        }
        return counts
    }
}
