import GRDB
import Tickets

// Tickets that belong to a matter beside its own: of the same flat, of the same building, of the same group.
extension TicketTable {
    /// Repairs and complaints of these flats or of a person since a moment, the newest first.
    static func matters(
        ofFlats flats: [HouseholdID],
        of person: PersonID,
        since moment: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> [Ticket] {
        var found: [Ticket] = []
        for flat in flats.prefix(4) {
            found += try list(
                """
                WHERE household_id = ? AND recorded_at_ms >= ? AND kind IN ('repair', 'complaint')
                    AND state NOT IN ('cancelled', 'merged')
                ORDER BY recorded_at_ms DESC, ticket.id DESC LIMIT ?
                """,
                [flat.rawValue, moment.rawValue, Limits.caseTicketsMax],
                session
            )
        }
        let own = try list(
            """
            WHERE reporter_person_id = ? AND recorded_at_ms >= ? AND kind IN ('repair', 'complaint')
                AND state NOT IN ('cancelled', 'merged')
            ORDER BY recorded_at_ms DESC, ticket.id DESC LIMIT ?
            """,
            [person.rawValue, moment.rawValue, Limits.caseTicketsMax],
            session
        )
        found += own.filter { !found.contains($0) }
        return found
    }

    /// Repairs and complaints of these buildings since a moment, or of all when none is named, the first one first.
    static func matters(
        inBuildings buildings: [String],
        since moment: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> [Ticket] {
        // The plus keeps the planner at the time of recording: by kind it would walk every ticket there ever was.
        let filter = """
            recorded_at_ms >= ? AND +kind IN ('repair', 'complaint')
                AND state NOT IN ('cancelled', 'merged')
                ORDER BY recorded_at_ms, ticket.id LIMIT ?
            """
        if buildings.isEmpty {
            return try list(
                "WHERE building IS NOT NULL AND \(filter)",
                [moment.rawValue, Limits.nearbyTicketsMax],
                session
            )
        }
        var found: [Ticket] = []
        for building in buildings.prefix(4) {
            found += try list(
                "WHERE building = ? AND \(filter)",
                [building, moment.rawValue, Limits.nearbyTicketsMax],
                session
            )
        }
        return found
    }

    /// The tickets that live on in a ticket, directly or through another, the first one first.
    static func absorbed(by target: TicketID, _ session: SQLSession) throws(StoreError) -> [Ticket]
    {
        try list(
            """
            WHERE ticket.id IN (
                WITH RECURSIVE absorbed (id) AS (
                    SELECT id FROM ticket WHERE merged_into_id = ?
                    UNION SELECT ticket.id FROM ticket
                        JOIN absorbed ON ticket.merged_into_id = absorbed.id)
                SELECT id FROM absorbed)
            ORDER BY ticket.id LIMIT ?
            """,
            [target.rawValue, Limits.membersMax],
            session
        )
    }

    /// The tickets of a group or an outage, the first one first.
    static func members(of lead: TicketID, _ session: SQLSession) throws(StoreError) -> [Ticket] {
        try list(
            """
            WHERE ticket.id IN (SELECT ticket_id FROM ticket_mark WHERE lead_id = ?)
            ORDER BY ticket.id LIMIT ?
            """,
            [lead.rawValue, Limits.membersMax],
            session
        )
    }
}
