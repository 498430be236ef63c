import GRDB
import Tickets

/// Which watch points of a ticket were taken, so that each is taken once.
enum WatchStepTable {
    /// Notes a watch point; does nothing when it was taken before.
    static func insert(
        _ key: String,
        of ticket: TicketID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO watch_step (ticket_id, step, at_ms) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            [ticket.rawValue, key, now.rawValue]
        )
    }

    /// The watch points of a ticket that were taken.
    static func keys(of ticket: TicketID, _ session: SQLSession) throws(StoreError) -> Set<String> {
        let rows = try session.all(
            "SELECT step FROM watch_step WHERE ticket_id = ?",
            [ticket.rawValue]
        )
        return Set(rows.map { $0[0] })
    }
}
