import GRDB
import Tickets

/// The tickets of a period with their promises and their course, for reports.
enum ReportRowTable {
    /// Tickets recorded before the period's end and not ended before its start: by index, never the whole table.
    ///
    /// Parameters 1 and 2 are the period's first moment and the first moment after it.
    private static let chosen = """
        WITH chosen AS (
            SELECT id FROM ticket WHERE recorded_at_ms >= ?1 AND recorded_at_ms < ?2
            UNION ALL
            SELECT id FROM ticket WHERE recorded_at_ms < ?1
                AND state NOT IN ('archived', 'cancelled', 'merged')
            UNION ALL
            SELECT id FROM ticket WHERE recorded_at_ms < ?1 AND state_at_ms >= ?1
                AND state IN ('archived', 'cancelled', 'merged')
        )
        """

    /// Fills in the tickets of a period.
    static func load(_ rows: inout ReportRows, _ session: SQLSession) throws(StoreError) {
        var tickets: [ReportRow] = []
        let span: [SQLSession.Value] = [rows.start.rawValue, rows.end.rawValue]
        let (start, end) = (rows.start, rows.end)
        try session.walk(
            """
            \(chosen)
            SELECT ticket.id, series, series_date, series_count, kind, topic, urgency, level,
                summary, building, room, spot, recorded_at_ms, person.name,
                (SELECT min(later.recorded_at_ms) FROM ticket AS later
                    WHERE later.follows_id = ticket.id AND later.topic = ticket.topic
                        AND later.kind = 'repair' AND ticket.kind = 'repair')
            FROM ticket LEFT JOIN person ON person.id = ticket.handler_person_id
            WHERE ticket.id IN chosen ORDER BY ticket.id
            """,
            span
        ) { row throws(StoreError) in
            tickets.append(try read(row, from: start, to: end))
            return true
        }
        try addDeadlines(to: &tickets, span, session)
        try addCourse(to: &tickets, span, session)
        try addVisits(to: &tickets, span, session)
        try addMarks(to: &tickets, span, session)
        for index in tickets.indices { tickets[index].course.finish(at: rows.now) }
        rows.tickets = tickets
        rows.householdCount =
            try session.first(
                """
                SELECT count(*) FROM household WHERE ended_at_ms IS NULL AND EXISTS
                    (SELECT 1 FROM residence WHERE household_id = household.id
                        AND residence.ended_at_ms IS NULL)
                """
            )?[0] ?? 0
    }

    private static func read(
        _ row: Row,
        from start: Instant,
        to end: Instant
    ) throws(StoreError) -> ReportRow {
        var ticket = ReportRow(
            id: try row.value(0),
            number: TicketNumber(prefix: row[1], date: row[2], sequence: row[3]),
            facts: TicketFacts(
                kind: try row.value(4),
                topic: try row.value(5),
                urgency: try row.value(6),
                level: try row.valueIfAny(7),
                summary: row[8],
                place: Place(building: row[9], room: row[10], spot: row[11])
            ),
            handler: row[13],
            course: TicketCourse(recordedAt: row.instant(12), from: start, to: end)
        )
        ticket.repeatedAt = row.instantIfAny(14)
        return ticket
    }

    private static func addDeadlines(
        to tickets: inout [ReportRow],
        _ span: [SQLSession.Value],
        _ session: SQLSession
    ) throws(StoreError) {
        var place = 0
        try session.walk(
            """
            \(chosen)
            SELECT ticket_id, duty, due_at_ms - suspended_ms FROM deadline
            WHERE ticket_id IN chosen AND replaced_at_ms IS NULL
            ORDER BY ticket_id
            """,
            span
        ) { row throws(StoreError) in
            guard find(try row.value(0), in: tickets, from: &place) else { return true }
            tickets[place].deadlines[try row.value(1)] = row.instant(2)
            return true
        }
    }

    private static func addCourse(
        to tickets: inout [ReportRow],
        _ span: [SQLSession.Value],
        _ session: SQLSession
    ) throws(StoreError) {
        var place = 0
        try session.walk(
            """
            \(chosen)
            SELECT ticket_id, at_ms, event, note_kind, person_id, state,
                CASE WHEN event = 'suspend' OR note_kind = 'stage' THEN text ELSE '' END
            FROM history WHERE ticket_id IN chosen AND line IN ('move', 'note')
            ORDER BY ticket_id, id
            """,
            span
        ) { row throws(StoreError) in
            guard find(try row.value(0), in: tickets, from: &place) else { return true }
            let step = TicketCourse.Step(
                at: row.instant(1),
                event: try row.valueIfAny(2),
                note: try row.valueIfAny(3),
                person: try row.valueIfAny(4),
                text: row[6],
                state: try row.value(5)
            )
            tickets[place].course.take(step)
            if step.note == .stage {
                let row = tickets[place]
                tickets[place].cause = words(of: .cause, in: step.text) ?? row.cause
                tickets[place].prevention =
                    words(of: .prevention, in: step.text) ?? row.prevention
            }
            return true
        }
    }

    /// Goes on to a ticket; rows come in the order of the tickets.
    private static func find(
        _ id: TicketID,
        in tickets: [ReportRow],
        from place: inout Int
    ) -> Bool {
        while place < tickets.count, tickets[place].id.rawValue < id.rawValue { place += 1 }
        return place < tickets.count && tickets[place].id == id
    }

    private static func addVisits(
        to tickets: inout [ReportRow],
        _ span: [SQLSession.Value],
        _ session: SQLSession
    ) throws(StoreError) {
        var place = 0
        try session.walk(
            """
            \(chosen)
            SELECT ticket_id, done_at_ms, rating, way, opinion FROM visit
            WHERE ticket_id IN chosen AND done_at_ms IS NOT NULL ORDER BY ticket_id, id
            """,
            span
        ) { row throws(StoreError) in
            guard find(try row.value(0), in: tickets, from: &place) else { return true }
            tickets[place].visits.append(
                ReportVisit(
                    at: row.instant(1),
                    rating: try row.value(2),
                    isByPerson: try row.value(3, VisitWay.self) != .chat,
                    opinion: row[4]
                )
            )
            return true
        }
    }

    /// What the desk notes: rework, validity, and of complaints the last words on cause and prevention.
    private static func addMarks(
        to tickets: inout [ReportRow],
        _ span: [SQLSession.Value],
        _ session: SQLSession
    ) throws(StoreError) {
        var place = 0
        try session.walk(
            """
            \(chosen)
            SELECT ticket_id, rework, validity FROM ticket_mark WHERE ticket_id IN chosen
            ORDER BY ticket_id
            """,
            span
        ) { row throws(StoreError) in
            guard find(try row.value(0), in: tickets, from: &place) else { return true }
            let rework: Rework? = try row.valueIfAny(1)
            let validity: Validity? = try row.valueIfAny(2)
            tickets[place].isRework = rework != nil
            tickets[place].isRepeat = rework == .repeated
            tickets[place].isInvalid = validity == .invalid
            return true
        }
    }

    /// What a note of a step says, when it is about that step: `原因：水压过高` gives `水压过高`.
    static func words(of stage: Stage, in note: String) -> String? {
        let head = stage.chineseName + "："
        return note.hasPrefix(head) ? String(note.dropFirst(head.count)) : nil
    }
}
