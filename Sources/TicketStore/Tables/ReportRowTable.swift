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
        var loading = Loading(span: [rows.start.rawValue, rows.end.rawValue], session: session)
        try loading.loadTickets(from: rows.start, to: rows.end)
        try loading.addDeadlines()
        try loading.addCourse()
        try loading.addVisits()
        try loading.addMarks()
        for index in loading.tickets.indices { loading.tickets[index].course.finish(at: rows.now) }
        rows.tickets = loading.tickets
        rows.householdCount =
            try session.first(
                """
                SELECT count(*) FROM household WHERE ended_at_ms IS NULL AND EXISTS
                    (SELECT 1 FROM residence WHERE household_id = household.id
                        AND residence.ended_at_ms IS NULL)
                """
            )?[0] ?? 0
    }

    /// What a step says, when the note is about it: `原因：水压过高` gives `水压过高`.
    static func words(of stage: Stage, in note: String) -> String? {
        let head = stage.chineseName + "："
        return note.hasPrefix(head) ? String(note.dropFirst(head.count)) : nil
    }

    /// The tickets of one period while they are put together.
    private struct Loading {
        let span: [SQLSession.Value]
        let session: SQLSession
        var tickets: [ReportRow] = []

        /// The tickets themselves, in the order of their rows.
        mutating func loadTickets(from start: Instant, to end: Instant) throws(StoreError) {
            var found: [ReportRow] = []
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
                found.append(try ReportRowTable.read(row, from: start, to: end))
                return true
            }
            tickets = found
        }

        mutating func addDeadlines() throws(StoreError) {
            try each(
                "duty, due_at_ms - suspended_ms FROM deadline",
                where: "replaced_at_ms IS NULL"
            ) { row, ticket throws(StoreError) in
                ticket.deadlines[try row.value(1)] = row.instant(2)
            }
        }

        mutating func addCourse() throws(StoreError) {
            try each(
                """
                at_ms, event, note_kind, person_id, state,
                    CASE WHEN event = 'suspend' OR note_kind = 'stage' THEN text ELSE '' END
                    FROM history
                """,
                where: "line IN ('move', 'note')",
                inOrderOf: "id"
            ) { row, ticket throws(StoreError) in
                let step = TicketCourse.Step(
                    at: row.instant(1),
                    event: try row.valueIfAny(2),
                    note: try row.valueIfAny(3),
                    person: try row.valueIfAny(4),
                    text: row[6],
                    state: try row.value(5)
                )
                ticket.course.take(step)
                guard step.note == .stage else { return }
                ticket.cause = words(of: .cause, in: step.text) ?? ticket.cause
                ticket.prevention = words(of: .prevention, in: step.text) ?? ticket.prevention
            }
        }

        mutating func addVisits() throws(StoreError) {
            try each(
                "done_at_ms, rating, way, opinion FROM visit",
                where: "done_at_ms IS NOT NULL",
                inOrderOf: "id"
            ) { row, ticket throws(StoreError) in
                ticket.visits.append(
                    ReportVisit(
                        at: row.instant(1),
                        rating: try row.value(2),
                        isByPerson: try row.value(3, VisitWay.self) != .chat,
                        opinion: row[4]
                    )
                )
            }
        }

        /// What the desk notes: rework and validity.
        mutating func addMarks() throws(StoreError) {
            try each("rework, validity FROM ticket_mark") { row, ticket throws(StoreError) in
                let rework: Rework? = try row.valueIfAny(1)
                let validity: Validity? = try row.valueIfAny(2)
                ticket.isRework = rework != nil
                ticket.isRepeat = rework == .repeated
                ticket.isInvalid = validity == .invalid
            }
        }

        /// Walks the rows of a table that belong to the tickets, and hands each to its ticket.
        private mutating func each(
            _ columns: String,
            where condition: String = "true",
            inOrderOf order: String = "ticket_id",
            _ take: (Row, inout ReportRow) throws(StoreError) -> Void
        ) throws(StoreError) {
            var filled = tickets
            var place = 0
            try session.walk(
                """
                \(chosen)
                SELECT ticket_id, \(columns) WHERE ticket_id IN chosen AND \(condition)
                ORDER BY ticket_id, \(order)
                """,
                span
            ) { row throws(StoreError) in
                let id: TicketID = try row.value(0)
                while place < filled.count, filled[place].id.rawValue < id.rawValue { place += 1 }
                guard place < filled.count, filled[place].id == id else { return true }
                try take(row, &filled[place])
                return true
            }
            tickets = filled
        }
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
}
