import GRDB
import Tickets

/// What a member of staff did last, read from the history, with what was before.
enum StepTable {
    /// The steps of a person's last message that did something to a ticket, since a moment.
    static func last(
        of person: PersonID,
        since moment: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> [Step] {
        let rows = try session.all(
            """
            SELECT id, ticket_id, line, event, detail, at_ms FROM history
            WHERE person_id = ?1 AND at_ms >= ?2 AND inbox_id = (SELECT inbox_id FROM history
                WHERE person_id = ?1 AND at_ms >= ?2 AND inbox_id IS NOT NULL
                ORDER BY id DESC LIMIT 1)
            ORDER BY id DESC
            """,
            [person.rawValue, moment.rawValue]
        )
        var found: [Step] = []
        for row in rows {
            guard let ticket = try TicketTable.ticket(try row.value(1), session) else { continue }
            let later = try session.first(
                """
                SELECT 1 FROM history
                WHERE ticket_id = ? AND id > ? AND line IN ('move', 'amend') LIMIT 1
                """,
                [row[1] as Int64, row[0] as Int64]
            )
            found.append(
                Step(
                    ticket: ticket,
                    act: try act(row, session),
                    at: row.instant(5),
                    isLast: later == nil
                )
            )
        }
        return found
    }

    private static func act(_ row: Row, _ session: SQLSession) throws(StoreError) -> Step.Act {
        switch row[2] as String {
        case "move":
            let before = try session.first(
                """
                SELECT state, handler_person_id FROM history
                WHERE ticket_id = ? AND id < ? ORDER BY id DESC LIMIT 1
                """,
                [row[1] as Int64, row[0] as Int64]
            )
            guard let before else { return .other }
            return .move(
                try row.value(3),
                from: try before.value(0),
                handler: try before.valueIfAny(1)
            )
        case "amend":
            let facts = try JSONText.readIfAny(TicketFacts.self, row[4] as String?)
            return facts.map { .amend($0) } ?? .other
        default: return .other
        }
    }
}
