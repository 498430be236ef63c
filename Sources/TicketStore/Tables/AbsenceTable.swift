import GRDB
import Tickets

/// When members of staff are away.
enum AbsenceTable {
    /// Notes an absence; `noter` is nil for one from the office's files.
    static func insert(
        _ absence: Absence,
        of person: PersonID,
        by noter: PersonID?,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO absence (person_id, first_day, last_day, deputy_person_id,
                noted_by_person_id, noted_at_ms)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                person.rawValue, absence.firstDay, absence.lastDay, absence.deputy?.rawValue,
                noter?.rawValue, now.rawValue,
            ]
        )
    }

    /// Ends what is noted of a person from a day on.
    static func end(
        of person: PersonID,
        fromDay day: Int,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "DELETE FROM absence WHERE person_id = ? AND first_day >= ?",
            [person.rawValue, day]
        )
        try session.run(
            "UPDATE absence SET last_day = ? WHERE person_id = ? AND last_day >= ?",
            [day - 1, person.rawValue, day]
        )
    }

    /// Removes what came from the office's files; an import brings back what they name.
    static func removeImported(_ session: SQLSession) throws(StoreError) {
        try session.run("DELETE FROM absence WHERE noted_by_person_id IS NULL")
    }

    /// Every absence by person, the earliest first.
    static func all(_ session: SQLSession) throws(StoreError) -> [PersonID: [Absence]] {
        var found: [PersonID: [Absence]] = [:]
        let rows = try session.all(
            """
            SELECT person_id, first_day, last_day, deputy_person_id FROM absence
            ORDER BY person_id, first_day, id
            """
        )
        for row in rows {
            found[try row.value(0), default: []].append(
                Absence(firstDay: row[1], lastDay: row[2], deputy: try row.valueIfAny(3))
            )
        }
        return found
    }
}
