import GRDB
import Tickets

/// Tickets; a state is only written after `TicketMachine` agreed.
enum TicketTable {
    /// What `read` reads, in its order.
    static let columns = """
        ticket.id, series, series_date, series_count, state, state_at_ms, handler_person_id,
        suspend_reason, satisfaction, merged_into_id, kind, topic, urgency, level, summary,
        building, unit, room, spot, household_id, phone, appointment, is_confirmed,
        reporter_person_id, conversation_id, follows_id, recorded_at_ms, window_start_at_ms,
        window_end_at_ms, is_planned, danger, was_on_site, channel
        """
    /// States after which nothing follows.
    private static let ended = "('archived', 'cancelled', 'merged')"

    /// A ticket; nil when there is no such row.
    static func ticket(_ id: TicketID, _ session: SQLSession) throws(StoreError) -> Ticket? {
        try list("WHERE ticket.id = ?", [id.rawValue], session).first
    }

    /// The ticket with a number; nil when there is none.
    static func ticket(
        _ number: TicketNumber,
        _ session: SQLSession
    ) throws(StoreError) -> Ticket? {
        try list(
            "WHERE series = ? AND series_date = ? AND series_count = ?",
            [number.prefix, number.date, number.sequence],
            session
        ).first
    }

    /// A person's tickets that are open or ended since a moment, newest first.
    static func tickets(
        of person: PersonID,
        endedSince moment: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> [Ticket] {
        try list(
            """
            WHERE ticket.id IN (
                SELECT id FROM ticket INDEXED BY ticket_reporter_open
                WHERE reporter_person_id = ?1 AND state NOT IN \(ended)
                UNION ALL
                SELECT id FROM ticket INDEXED BY ticket_reporter_ended
                WHERE reporter_person_id = ?1 AND state IN \(ended) AND state_at_ms >= ?2)
            ORDER BY recorded_at_ms DESC, ticket.id DESC LIMIT ?3
            """,
            [person.rawValue, moment.rawValue, Limits.caseTicketsMax],
            session
        )
    }

    /// Open tickets given to or taken by a person, the most urgent promise first.
    static func work(of person: PersonID, _ session: SQLSession) throws(StoreError) -> [Ticket] {
        try list(
            """
            WHERE handler_person_id = ?1 AND state IN
                ('dispatched', 'accepted', 'on_site', 'suspended', 'finished', 'reopened')
            ORDER BY coalesce((SELECT min(due_at_ms) FROM deadline
                WHERE deadline.ticket_id = ticket.id AND kept_at_ms IS NULL
                    AND replaced_at_ms IS NULL), 9223372036854775807), ticket.id
            LIMIT ?2
            """,
            [person.rawValue, Limits.caseTicketsMax],
            session
        )
    }

    /// How many open jobs each of these people has.
    static func loads(
        of people: [PersonID],
        _ session: SQLSession
    ) throws(StoreError) -> [PersonID: Int] {
        var found: [PersonID: Int] = [:]
        let rows = try session.all(
            """
            SELECT value, (SELECT count(*) FROM ticket WHERE handler_person_id = value AND state IN
                ('dispatched', 'accepted', 'on_site', 'suspended', 'reopened'))
            FROM json_each(?)
            """,
            [try JSONText.write(people.map(\.rawValue))]
        )
        for row in rows { found[try row.value(0)] = row[1] }
        return found
    }

    /// The newest ticket of each of these people; who never had one is missing.
    static func newest(
        of people: [PersonID],
        _ session: SQLSession
    ) throws(StoreError) -> [PersonID: TicketID] {
        var found: [PersonID: TicketID] = [:]
        let rows = try session.all(
            """
            SELECT value, (SELECT max(id) FROM ticket WHERE handler_person_id = value)
            FROM json_each(?)
            """,
            [try JSONText.write(people.map(\.rawValue))]
        )
        for row in rows {
            if let ticket: TicketID = try row.valueIfAny(1) { found[try row.value(0)] = ticket }
        }
        return found
    }

    /// Open tickets whose alarm still calls a person, or about which the person did not acknowledge a ping.
    static func alarms(of person: PersonID, _ session: SQLSession) throws(StoreError) -> [Ticket] {
        try list(
            """
            WHERE state NOT IN \(ended) AND ticket.id IN (SELECT timer.ticket_id FROM timer
                WHERE timer.person_id = ?1 AND rule = 'alarm_repeat'
                UNION SELECT ping.ticket_id FROM ping INDEXED BY ping_unacknowledged
                    WHERE ping.person_id = ?1 AND told_at_ms IS NOT NULL
                        AND acknowledged_at_ms IS NULL AND over_at_ms IS NULL)
            ORDER BY ticket.id DESC LIMIT ?2
            """,
            [person.rawValue, Limits.caseTicketsMax],
            session
        )
    }

    /// The last count of a series on a day; 0 for none.
    static func lastCount(
        series: String,
        date: String,
        _ session: SQLSession
    ) throws(StoreError) -> Int {
        let row = try session.first(
            "SELECT max(series_count) FROM ticket WHERE series = ? AND series_date = ?",
            [series, date]
        )
        return (row?[0] as Int?) ?? 0
    }

    /// Opens a ticket in state *recorded*.
    static func insert(
        _ new: NewTicket,
        by reporter: PersonID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> TicketID {
        let facts = new.facts
        let id = try session.insert(
            """
            INSERT INTO ticket (series, series_date, series_count, state, state_at_ms, kind, topic,
                urgency, level, summary, building, unit, room, spot, household_id, phone,
                appointment, is_confirmed, window_start_at_ms, window_end_at_ms, is_planned,
                danger, reporter_person_id, conversation_id, follows_id, recorded_at_ms, channel)
            VALUES (?, ?, ?, 'recorded', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                ?, ?, ?, ?, ?)
            """,
            [new.number.prefix, new.number.date, new.number.sequence, now.rawValue]
                + values(of: facts) + [
                    reporter.rawValue, new.conversation?.rawValue, new.follows?.rawValue,
                    now.rawValue, new.channel.rawValue,
                ]
        )
        let ticket = TicketID(rawValue: id)
        try TicketWordTable.insert(StoredText.fit(facts.summary), of: ticket, session)
        return ticket
    }

    /// Writes the state that the machine gave.
    static func move(
        _ id: TicketID,
        to state: TicketState,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        var reason: SuspendReason?
        var satisfaction: Satisfaction?
        var target: TicketID?
        var wasOnSite: Bool?
        if case .suspended(_, let why, _, let was) = state { (reason, wasOnSite) = (why, was) }
        if case .visited(_, let said) = state { satisfaction = said }
        if case .merged(let into) = state { target = into }
        try session.run(
            """
            UPDATE ticket SET state = ?, state_at_ms = ?, handler_person_id = ?,
                suspend_reason = ?, satisfaction = ?, merged_into_id = ?, was_on_site = ?
            WHERE id = ?
            """,
            [
                state.name.rawValue, now.rawValue, state.handler?.rawValue, reason?.rawValue,
                satisfaction?.rawValue, target?.rawValue, wasOnSite, id.rawValue,
            ]
        )
    }

    /// Replaces what a matter is.
    static func amend(
        _ id: TicketID,
        _ facts: TicketFacts,
        _ session: SQLSession
    ) throws(StoreError) {
        try TicketWordTable.replace(with: StoredText.fit(facts.summary), of: id, session)
        try session.run(
            """
            UPDATE ticket SET kind = ?, topic = ?, urgency = ?, level = ?, summary = ?,
                building = ?, unit = ?, room = ?, spot = ?, household_id = ?, phone = ?,
                appointment = ?, is_confirmed = ?, window_start_at_ms = ?, window_end_at_ms = ?,
                is_planned = ?, danger = ?
            WHERE id = ?
            """,
            values(of: facts) + [id.rawValue]
        )
    }

    /// Gives a guest's tickets to the person the guest turned out to be; archived ones stay as they are.
    static func move(
        from guest: PersonID,
        to person: PersonID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE ticket SET reporter_person_id = ?
            WHERE reporter_person_id = ? AND state <> 'archived'
            """,
            [person.rawValue, guest.rawValue]
        )
    }

    /// How many tickets there are of each kind in each state.
    static func counts(_ session: SQLSession) throws(StoreError) -> [StoreStatus.TicketCount] {
        var found: [StoreStatus.TicketCount] = []
        let rows = try session.all(
            "SELECT kind, state, count(*) FROM ticket GROUP BY kind, state ORDER BY kind, state"
        )
        for row in rows {
            found.append(
                StoreStatus.TicketCount(
                    kind: try row.value(0),
                    state: try row.value(1),
                    count: row[2]
                )
            )
        }
        return found
    }

    static func list(
        _ condition: String,
        _ arguments: [SQLSession.Value],
        _ session: SQLSession
    ) throws(StoreError) -> [Ticket] {
        var found: [Ticket] = []
        for row in try session.all("SELECT \(columns) FROM ticket \(condition)", arguments) {
            found.append(try read(row, session))
        }
        return found
    }

    private static func values(of facts: TicketFacts) -> [SQLSession.Value] {
        [
            facts.kind.rawValue, facts.topic.rawValue, facts.urgency.rawValue,
            facts.level?.rawValue, StoredText.fit(facts.summary), facts.place.building,
            facts.place.unit, facts.place.room, facts.place.spot, facts.household?.rawValue,
            facts.phone, facts.appointment, facts.isConfirmed, facts.window?.start.rawValue,
            facts.window?.end.rawValue, facts.isPlanned, facts.danger,
        ]
    }

    /// A ticket from a row of `columns`, with its promises.
    static func read(
        _ row: Row,
        _ session: SQLSession
    ) throws(StoreError) -> Ticket {
        let id: TicketID = try row.value(0)
        let promises = try DeadlineTable.deadlines(of: id, session)
        var ticket = Ticket(
            id: id,
            number: TicketNumber(prefix: row[1], date: row[2], sequence: row[3]),
            state: try state(row),
            facts: try facts(row),
            reporter: try row.value(23),
            conversation: try row.valueIfAny(24),
            recordedAt: row.instant(26),
            follows: try row.valueIfAny(25),
            channel: try row.value(32),
            deadlines: promises.filter { $0.replacedAt == nil },
            marks: try MarkTable.marks(of: id, session)
        )
        ticket.formerDeadlines = promises.filter { $0.replacedAt != nil }
        return ticket
    }

    private static func facts(_ row: Row) throws(StoreError) -> TicketFacts {
        var facts = TicketFacts(
            kind: try row.value(10),
            topic: try row.value(11),
            urgency: try row.value(12),
            level: try row.valueIfAny(13),
            summary: row[14],
            place: Place(building: row[15], unit: row[16], room: row[17], spot: row[18]),
            household: try row.valueIfAny(19),
            phone: row[20],
            appointment: row[21],
            isConfirmed: row[22]
        )
        if let start = row.instantIfAny(27), let end = row.instantIfAny(28) {
            facts.window = TimeSpan(start: start, end: end)
        }
        facts.isPlanned = row[29]
        facts.danger = row[30]
        return facts
    }

    private static func state(_ row: Row) throws(StoreError) -> TicketState {
        let handler: PersonID? = try row.valueIfAny(6)
        switch try row.value(4, TicketStateName.self) {
        case .draft: return .draft
        case .recorded: return .recorded
        case .dispatched: return .dispatched(to: handler)
        case .accepted: return .accepted(by: try row.value(6))
        case .onSite: return .onSite(by: try row.value(6))
        case .suspended:
            return .suspended(
                by: try row.value(6),
                reason: try row.value(7),
                since: row.instant(5),
                wasOnSite: row[31]
            )
        case .finished: return .finished(by: try row.value(6))
        case .replied: return .replied(handler: handler, at: row.instant(5))
        case .reopened: return .reopened(handler: handler)
        case .visited: return .visited(handler: handler, try row.value(8))
        case .archived: return .archived(handler: handler)
        case .cancelled: return .cancelled
        case .merged: return .merged(into: try row.value(9))
        case .outside: return .outside
        }
    }
}
