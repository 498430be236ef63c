import Tickets

/// The promises made when a ticket was recorded; moved by an approved extension alone.
enum DeadlineTable {
    /// Adds the promises of a ticket.
    static func insert(
        _ deadlines: [Deadline],
        of ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) {
        for deadline in deadlines {
            try session.run(
                """
                INSERT INTO deadline (ticket_id, duty, due_at_ms, basis_at_ms, clock)
                VALUES (?, ?, ?, ?, ?)
                """,
                [
                    ticket.rawValue, deadline.duty.rawValue, deadline.due.rawValue,
                    deadline.basis.rawValue, deadline.clock.rawValue,
                ]
            )
        }
    }

    /// Puts a promise in place of the one for the same duty; the history says what it was and why.
    static func replace(
        _ deadline: Deadline,
        of ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "DELETE FROM deadline WHERE ticket_id = ? AND duty = ?",
            [ticket.rawValue, deadline.duty.rawValue]
        )
        try insert([deadline], of: ticket, session)
    }

    /// The promises of a ticket, the earliest first.
    static func deadlines(
        of ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) -> [Deadline] {
        var found: [Deadline] = []
        let rows = try session.all(
            """
            SELECT duty, due_at_ms, basis_at_ms, clock FROM deadline WHERE ticket_id = ?
            ORDER BY due_at_ms, duty
            """,
            [ticket.rawValue]
        )
        for row in rows {
            found.append(
                Deadline(
                    duty: try row.value(0),
                    due: row.instant(1),
                    basis: row.instant(2),
                    clock: try row.value(3)
                )
            )
        }
        return found
    }
}
