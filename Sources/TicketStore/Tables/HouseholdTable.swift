import GRDB
import Tickets

/// Flats, and who lives in or owns them.
enum HouseholdTable {
    /// Adds a flat or brings it back, at its place in the files.
    static func upsert(
        _ place: Place,
        position: Int,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO household (building, unit, room, position) VALUES (?, ?, ?, ?)
            ON CONFLICT (building, unit, room) DO UPDATE
            SET position = excluded.position, ended_at_ms = NULL
            """,
            [place.building ?? "", place.unit ?? "", place.room ?? "", position]
        )
    }

    /// Ends every flat; an import brings back those it names.
    static func endAll(at now: Instant, _ session: SQLSession) throws(StoreError) {
        try session.run(
            "UPDATE household SET ended_at_ms = ? WHERE ended_at_ms IS NULL",
            [now.rawValue]
        )
    }

    /// The flat of a place; nil when the estate does not have it.
    static func id(of place: Place, _ session: SQLSession) throws(StoreError) -> HouseholdID? {
        try session.first(
            """
            SELECT id FROM household
            WHERE building = ? AND unit = ? AND room = ? AND ended_at_ms IS NULL
            """,
            [place.building ?? "", place.unit ?? "", place.room ?? ""]
        )?.value(0)
    }

    /// Every flat in the order of the files.
    static func all(_ session: SQLSession) throws(StoreError) -> [Household] {
        try read(
            session.all(
                """
                SELECT id, building, unit, room FROM household
                WHERE ended_at_ms IS NULL ORDER BY position, id
                """
            )
        )
    }

    /// The flats of a person.
    static func households(
        of person: PersonID,
        _ session: SQLSession
    ) throws(StoreError) -> [Household] {
        try read(
            session.all(
                """
                SELECT household.id, building, unit, room
                FROM residence JOIN household ON household.id = residence.household_id
                WHERE residence.person_id = ? AND residence.ended_at_ms IS NULL
                    AND household.ended_at_ms IS NULL
                ORDER BY household.position, household.id
                """,
                [person.rawValue]
            )
        )
    }

    /// The flats of members of staff who live here.
    static func homesOfStaff(
        _ session: SQLSession
    ) throws(StoreError) -> [PersonID: [HouseholdID]] {
        var found: [PersonID: [HouseholdID]] = [:]
        let rows = try session.all(
            """
            SELECT person_id, household_id FROM residence JOIN person ON person.id = person_id
            WHERE residence.ended_at_ms IS NULL AND role NOT IN ('guest', 'owner', 'tenant')
            ORDER BY person_id, household_id
            """
        )
        for row in rows { found[try row.value(0), default: []].append(try row.value(1)) }
        return found
    }

    /// Binds a person to a flat.
    static func bind(
        _ person: PersonID,
        to household: HouseholdID,
        isFromOffice: Bool,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO residence (person_id, household_id, is_from_office, since_at_ms)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (person_id, household_id) DO UPDATE
            SET ended_at_ms = NULL, is_from_office = max(is_from_office, excluded.is_from_office)
            """,
            [person.rawValue, household.rawValue, isFromOffice, now.rawValue]
        )
    }

    /// Ends every binding that came from the office's files; an import brings back those it names.
    static func endOfficeBindings(at now: Instant, _ session: SQLSession) throws(StoreError) {
        try session.run(
            """
            UPDATE residence SET ended_at_ms = ? WHERE is_from_office = 1 AND ended_at_ms IS NULL
            """,
            [now.rawValue]
        )
    }

    /// Gives a guest's flats to the person the guest turned out to be.
    static func moveBindings(
        from guest: PersonID,
        to person: PersonID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        for household in try households(of: guest, session) {
            try bind(person, to: household.id, isFromOffice: false, at: now, session)
        }
        try session.run(
            "UPDATE residence SET ended_at_ms = ? WHERE person_id = ? AND ended_at_ms IS NULL",
            [now.rawValue, guest.rawValue]
        )
    }

    private static func read(_ rows: [Row]) throws(StoreError) -> [Household] {
        var found: [Household] = []
        for row in rows {
            let unit: String = row[2]
            let building: String = row[1]
            let room: String = row[3]
            found.append(
                Household(
                    id: try row.value(0),
                    place: Place(
                        building: building.isEmpty ? nil : building,
                        unit: unit.isEmpty ? nil : unit,
                        room: room.isEmpty ? nil : room
                    )
                )
            )
        }
        return found
    }
}
