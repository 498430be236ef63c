import GRDB
import Tickets

/// Notices: drafts, those that went out, and how they ended.
enum NoticeTable {
    private static let columns = """
        series_date, series_count, topic, text, buildings, from_at_ms, until_at_ms, is_urgent,
        (SELECT other.number FROM notice AS other WHERE other.id = notice.corrects_id),
        author_person_id, drafted_at_ms, published_at_ms, state
        """

    /// The notices that went out and are not over, the newest first.
    static func published(limit: Int, _ session: SQLSession) throws(StoreError) -> [Notice] {
        try list("WHERE state = 'published' ORDER BY id DESC LIMIT ?", [limit], session)
    }

    /// The notice with a number; nil when there is none.
    static func notice(
        _ number: TicketNumber,
        _ session: SQLSession
    ) throws(StoreError) -> Notice? {
        guard number.prefix == Notice.numberPrefix else { return nil }
        return try list("WHERE number = ?", [number.description], session).first
    }

    /// The row of a notice; nil when there is none.
    static func row(
        _ number: TicketNumber,
        _ session: SQLSession
    ) throws(StoreError) -> Int64? {
        try session.first("SELECT id FROM notice WHERE number = ?", [number.description])?[0]
    }

    /// The last count of a day; 0 for none.
    static func lastCount(date: String, _ session: SQLSession) throws(StoreError) -> Int {
        let row = try session.first(
            "SELECT max(series_count) FROM notice WHERE series_date = ?",
            [date]
        )
        return (row?[0] as Int?) ?? 0
    }

    /// Keeps a draft.
    static func insert(_ notice: Notice, _ session: SQLSession) throws(StoreError) {
        try session.run(
            """
            INSERT INTO notice (series_date, series_count, topic, text, buildings, from_at_ms,
                until_at_ms, is_urgent, corrects_id, author_person_id, drafted_at_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?,
                (SELECT id FROM notice WHERE number = ?), ?, ?)
            """,
            [
                notice.number.date, notice.number.sequence, notice.topic.rawValue,
                StoredText.fit(notice.text), try JSONText.write(notice.buildings),
                notice.from?.rawValue, notice.until?.rawValue, notice.isUrgent,
                notice.corrects?.description, notice.author.rawValue, notice.draftedAt.rawValue,
            ]
        )
    }

    /// A notice goes out, and the one it puts right ends.
    static func publish(
        _ number: TicketNumber,
        by person: PersonID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE notice SET state = 'published', approved_by_person_id = ?, published_at_ms = ?
            WHERE number = ? AND state = 'draft'
            """,
            [person.rawValue, now.rawValue, number.description]
        )
        guard session.changes == 1 else { throw StoreError(.missingRow, "draft \(number)") }
        try session.run(
            """
            UPDATE notice SET state = 'withdrawn', ended_by_person_id = ?, ended_at_ms = ?,
                reason = ?
            WHERE state = 'published'
                AND id = (SELECT corrects_id FROM notice WHERE number = ?)
            """,
            [person.rawValue, now.rawValue, number.description, number.description]
        )
    }

    /// Ends a notice.
    static func end(
        _ number: TicketNumber,
        as state: Notice.State,
        by person: PersonID,
        reason: String,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE notice SET state = ?, ended_by_person_id = ?, ended_at_ms = ?, reason = ?
            WHERE number = ? AND state IN ('draft', 'published')
            """,
            [
                state.rawValue, person.rawValue, now.rawValue, StoredText.fit(reason),
                number.description,
            ]
        )
        guard session.changes == 1 else { throw StoreError(.missingRow, "notice \(number)") }
    }

    // MARK: Whom it reaches

    /// The people who live in or own flats of these buildings, or of all; each once.
    static func people(
        in buildings: [String],
        _ session: SQLSession
    ) throws(StoreError) -> [PersonID] {
        var found: [PersonID] = []
        let rows = try session.all(
            """
            SELECT DISTINCT residence.person_id
            FROM residence JOIN household ON household.id = residence.household_id
            WHERE residence.ended_at_ms IS NULL AND household.ended_at_ms IS NULL
                AND (json_array_length(?1) = 0
                    OR building IN (SELECT value FROM json_each(?1)))
            ORDER BY residence.person_id
            """,
            [try JSONText.write(buildings)]
        )
        for row in rows { found.append(try row.value(0)) }
        return found
    }

    /// Whom a notice reached, home by home.
    static func reach(
        of notice: Notice,
        _ session: SQLSession
    ) throws(StoreError) -> Reach {
        let rows = try session.all(
            """
            SELECT building, unit, room,
                coalesce(max(outbox.state = 'sent'), 0),
                coalesce(max(outbox.state IN ('pending', 'leased')), 0)
            FROM household
            LEFT JOIN residence ON residence.household_id = household.id
                AND residence.ended_at_ms IS NULL
            LEFT JOIN account ON account.person_id = residence.person_id
            LEFT JOIN outbox ON outbox.platform = account.platform
                AND outbox.chat = account.chat
                AND outbox.notice_id = (SELECT id FROM notice WHERE number = ?1)
            WHERE household.ended_at_ms IS NULL
                AND (json_array_length(?2) = 0
                    OR building IN (SELECT value FROM json_each(?2)))
            GROUP BY household.id ORDER BY household.position, household.id
            """,
            [notice.number.description, try JSONText.write(notice.buildings)]
        )
        var reached = 0
        var waiting = 0
        var missed: [Place] = []
        for row in rows {
            if row[3] as Bool {
                reached += 1
            } else if row[4] as Bool {
                waiting += 1
            } else if missed.count < Limits.missedHomesMax {
                missed.append(Place(building: row[0], unit: row[1], room: row[2]))
            }
        }
        return Reach(
            notice: notice.number,
            homes: rows.count,
            reached: reached,
            waiting: waiting,
            missed: missed
        )
    }

    private static func list(
        _ condition: String,
        _ arguments: [SQLSession.Value],
        _ session: SQLSession
    ) throws(StoreError) -> [Notice] {
        var found: [Notice] = []
        for row in try session.all("SELECT \(columns) FROM notice \(condition)", arguments) {
            found.append(try read(row))
        }
        return found
    }

    private static func read(_ row: Row) throws(StoreError) -> Notice {
        Notice(
            number: TicketNumber(prefix: Notice.numberPrefix, date: row[0], sequence: row[1]),
            topic: try row.value(2),
            text: row[3],
            buildings: try JSONText.read([String].self, row[4]),
            from: row.instantIfAny(5),
            until: row.instantIfAny(6),
            isUrgent: row[7],
            corrects: (row[8] as String?).flatMap { TicketNumber($0) },
            author: try row.value(9),
            draftedAt: row.instant(10),
            publishedAt: row.instantIfAny(11),
            state: try row.value(12)
        )
    }
}
