import GRDB
import Tickets

/// The duty logs, one a local day, with what people added and who read them.
enum DutyLogTable {
    /// The log of a day; nil when nobody touched it yet.
    static func log(of day: String, _ session: SQLSession) throws(StoreError) -> DutyLog? {
        try read("WHERE day = ?", [day], session)
    }

    /// The log closed last before a day; nil when there is none.
    static func lastClosed(
        before day: String,
        _ session: SQLSession
    ) throws(StoreError) -> DutyLog? {
        try read(
            "WHERE day < ? AND closed_at_ms IS NOT NULL ORDER BY day DESC LIMIT 1",
            [day],
            session
        )
    }

    /// Adds words to a day's log.
    static func remark(
        _ text: String,
        by person: PersonID,
        on day: String,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try begin(day, session)
        try session.run(
            "INSERT INTO duty_remark (day, at_ms, person_id, text) VALUES (?, ?, ?, ?)",
            [day, now.rawValue, person.rawValue, StoredText.fit(text)]
        )
    }

    /// Closes a day's log; one that is closed is closed again with the later text.
    static func close(
        _ day: String,
        text: String,
        by person: PersonID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try begin(day, session)
        try session.run(
            """
            UPDATE duty_log SET text = ?, closed_at_ms = ?, closed_by_person_id = ? WHERE day = ?
            """,
            [StoredText.fit(text), now.rawValue, person.rawValue, day]
        )
    }

    /// Writes the manager's remark under a log.
    static func review(
        _ day: String,
        text: String,
        by person: PersonID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try begin(day, session)
        try session.run(
            """
            UPDATE duty_log SET manager_remark = ?, manager_person_id = ?, manager_at_ms = ?
            WHERE day = ?
            """,
            [StoredText.fit(text), person.rawValue, now.rawValue, day]
        )
    }

    /// Notes that a person has read a log; the first time counts.
    static func read(
        _ day: String,
        by person: PersonID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO duty_reading (day, person_id, read_at_ms) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """,
            [day, person.rawValue, now.rawValue]
        )
    }

    private static func begin(_ day: String, _ session: SQLSession) throws(StoreError) {
        try session.run("INSERT INTO duty_log (day) VALUES (?) ON CONFLICT DO NOTHING", [day])
    }

    private static func read(
        _ condition: String,
        _ values: [SQLSession.Value],
        _ session: SQLSession
    ) throws(StoreError) -> DutyLog? {
        let row = try session.first(
            "SELECT day, text, closed_by_person_id, manager_remark FROM duty_log \(condition)",
            values
        )
        guard let row else { return nil }
        let day: String = row[0]
        let remarks = try session.all(
            """
            SELECT person.name || '：' || duty_remark.text FROM duty_remark
                JOIN person ON person.id = duty_remark.person_id
            WHERE day = ? ORDER BY duty_remark.id
            """,
            [day]
        )
        var readers: [PersonID] = []
        for reader in try session.all("SELECT person_id FROM duty_reading WHERE day = ?", [day]) {
            readers.append(try reader.value(0))
        }
        return DutyLog(
            day: day,
            remarks: remarks.map { $0[0] },
            text: row[1],
            closedBy: try row.valueIfAny(2),
            managerRemark: row[3],
            readers: readers
        )
    }
}
