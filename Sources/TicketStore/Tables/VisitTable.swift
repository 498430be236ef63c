import GRDB
import Tickets

/// Return visits: planned, made, or no longer wanted.
enum VisitTable {
    private static let columns = """
        id, series, series_date, series_count, ticket_id, reason, planned_at_ms, due_at_ms,
        done_at_ms, visitor_person_id, way, rating, first_rating, opinion, dropped_at_ms
        """

    /// The visits of a ticket, the newest first.
    static func visits(of ticket: TicketID, _ session: SQLSession) throws(StoreError) -> [Visit] {
        try list("WHERE ticket_id = ? ORDER BY id DESC LIMIT 20", [ticket.rawValue], session)
    }

    /// The visit with a number; nil when there is none.
    static func visit(
        _ number: TicketNumber,
        _ session: SQLSession
    ) throws(StoreError) -> Visit? {
        try list(
            "WHERE series = ? AND series_date = ? AND series_count = ?",
            [number.prefix, number.date, number.sequence],
            session
        ).first
    }

    /// The visits that somebody has to make, the earliest first.
    static func open(limit: Int, _ session: SQLSession) throws(StoreError) -> [Visit] {
        try list(
            """
            WHERE done_at_ms IS NULL AND dropped_at_ms IS NULL ORDER BY due_at_ms, id LIMIT ?
            """,
            [limit],
            session
        )
    }

    /// The visits for a reason that somebody has to make, the earliest first.
    static func open(
        _ reason: VisitReason,
        limit: Int,
        _ session: SQLSession
    ) throws(StoreError) -> [Visit] {
        try list(
            """
            WHERE done_at_ms IS NULL AND dropped_at_ms IS NULL AND reason = ?
            ORDER BY due_at_ms, id LIMIT ?
            """,
            [reason.rawValue, limit],
            session
        )
    }

    /// Lets a visit be due at another moment.
    static func move(
        _ id: VisitID,
        to due: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE visit SET due_at_ms = ?
            WHERE id = ? AND done_at_ms IS NULL AND dropped_at_ms IS NULL
            """,
            [due.rawValue, id.rawValue]
        )
        guard session.changes == 1 else { throw StoreError(.missingRow, "visit \(id.rawValue)") }
    }

    /// The last count of a day; 0 for none.
    static func lastCount(date: String, _ session: SQLSession) throws(StoreError) -> Int {
        let row = try session.first(
            "SELECT max(series_count) FROM visit WHERE series = ? AND series_date = ?",
            [Visit.numberPrefix, date]
        )
        return (row?[0] as Int?) ?? 0
    }

    /// Plans a visit, or keeps one that was made.
    static func insert(
        _ new: NewVisit,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO visit (series, series_date, series_count, ticket_id, reason, planned_at_ms,
                due_at_ms, done_at_ms, visitor_person_id, way, rating, opinion)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                new.number.prefix, new.number.date, new.number.sequence, new.ticket.rawValue,
                new.reason.rawValue, now.rawValue, new.due.rawValue,
                new.outcome == nil ? nil : now.rawValue, new.outcome?.visitor?.rawValue,
                new.outcome?.way.rawValue, new.outcome?.rating.rawValue,
                StoredText.fit(new.outcome?.opinion ?? ""),
            ]
        )
    }

    /// Writes what came of a visit.
    static func conclude(
        _ id: VisitID,
        _ outcome: VisitOutcome,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE visit SET done_at_ms = ?, visitor_person_id = ?, way = ?, rating = ?, opinion = ?
            WHERE id = ? AND done_at_ms IS NULL AND dropped_at_ms IS NULL
            """,
            [
                now.rawValue, outcome.visitor?.rawValue, outcome.way.rawValue,
                outcome.rating.rawValue, StoredText.fit(outcome.opinion), id.rawValue,
            ]
        )
        guard session.changes == 1 else { throw StoreError(.missingRow, "visit \(id.rawValue)") }
    }

    /// Changes a rating once; what was said first is kept.
    static func rerate(
        _ id: VisitID,
        _ rating: Satisfaction,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE visit SET first_rating = rating, rating = ?
            WHERE id = ? AND rating IS NOT NULL AND first_rating IS NULL
            """,
            [rating.rawValue, id.rawValue]
        )
        guard session.changes == 1 else { throw StoreError(.missingRow, "visit \(id.rawValue)") }
    }

    /// Lets go of the visits of a ticket that nobody made yet.
    static func drop(
        of ticket: TicketID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE visit SET dropped_at_ms = ?
            WHERE ticket_id = ? AND done_at_ms IS NULL AND dropped_at_ms IS NULL
            """,
            [now.rawValue, ticket.rawValue]
        )
    }

    private static func list(
        _ condition: String,
        _ arguments: [SQLSession.Value],
        _ session: SQLSession
    ) throws(StoreError) -> [Visit] {
        var found: [Visit] = []
        for row in try session.all("SELECT \(columns) FROM visit \(condition)", arguments) {
            found.append(try read(row))
        }
        return found
    }

    private static func read(_ row: Row) throws(StoreError) -> Visit {
        var outcome: VisitOutcome?
        if let way: VisitWay = try row.valueIfAny(10) {
            outcome = VisitOutcome(
                visitor: try row.valueIfAny(9),
                way: way,
                rating: try row.value(11),
                opinion: row[13]
            )
        }
        return Visit(
            id: try row.value(0),
            number: TicketNumber(prefix: row[1], date: row[2], sequence: row[3]),
            ticket: try row.value(4),
            reason: try row.value(5),
            plannedAt: row.instant(6),
            due: row.instant(7),
            outcome: outcome,
            doneAt: row.instantIfAny(8),
            firstRating: try row.valueIfAny(12),
            isDropped: row.instantIfAny(14) != nil
        )
    }
}
