import GRDB
import Tickets

/// The promises made about tickets; what they were counted from is never rewritten.
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
                INSERT INTO deadline (ticket_id, duty, round, due_at_ms, basis_at_ms, clock,
                    time_limit, suspended_ms, kept_at_ms)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    ticket.rawValue, deadline.duty.rawValue, deadline.round,
                    deadline.due.rawValue, deadline.basis.rawValue, deadline.clock.rawValue,
                    deadline.limit?.description, deadline.suspended.wholeMilliseconds,
                    deadline.keptAt?.rawValue,
                ]
            )
        }
    }

    /// Moves or ends the promise of the same duty and round, or adds one whose round is new and ends the one before it.
    static func put(
        _ deadline: Deadline,
        of ticket: TicketID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE deadline SET due_at_ms = ?, suspended_ms = ?, replaced_at_ms = ?
            WHERE ticket_id = ? AND duty = ? AND round = ?
            """,
            [
                deadline.due.rawValue, deadline.suspended.wholeMilliseconds,
                deadline.replacedAt?.rawValue, ticket.rawValue, deadline.duty.rawValue,
                deadline.round,
            ]
        )
        guard session.changes == 0 else { return }
        try session.run(
            """
            UPDATE deadline SET replaced_at_ms = ?
            WHERE ticket_id = ? AND duty = ? AND replaced_at_ms IS NULL
            """,
            [now.rawValue, ticket.rawValue, deadline.duty.rawValue]
        )
        try insert([deadline], of: ticket, session)
    }

    /// Notes that duties were done; one that was done before keeps its moment.
    static func keep(
        _ duties: [Deadline.Duty],
        of ticket: TicketID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        for duty in duties {
            try session.run(
                """
                UPDATE deadline SET kept_at_ms = ? WHERE ticket_id = ? AND duty = ?
                    AND kept_at_ms IS NULL AND replaced_at_ms IS NULL
                """,
                [now.rawValue, ticket.rawValue, duty.rawValue]
            )
        }
    }

    /// The promises of a ticket, those that were replaced among them, the earliest first.
    static func deadlines(
        of ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) -> [Deadline] {
        var found: [Deadline] = []
        let rows = try session.all(
            """
            SELECT duty, due_at_ms, basis_at_ms, clock, time_limit, suspended_ms, round, kept_at_ms,
                replaced_at_ms
            FROM deadline WHERE ticket_id = ? ORDER BY due_at_ms, duty, round
            """,
            [ticket.rawValue]
        )
        for row in rows {
            var deadline = Deadline(
                duty: try row.value(0),
                due: row.instant(1),
                basis: row.instant(2),
                clock: try row.value(3),
                limit: (row[4] as String?).flatMap { TimeLimit($0) }
            )
            deadline.suspended = .milliseconds(row[5] as Int64)
            deadline.round = row[6]
            deadline.keptAt = row.instantIfAny(7)
            deadline.replacedAt = row.instantIfAny(8)
            found.append(deadline)
        }
        return found
    }
}
