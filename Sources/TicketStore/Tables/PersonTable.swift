import GRDB
import Tickets

/// People: those of the office's files under their key, and guests without one.
enum PersonTable {
    private static let columns =
        "person.id, person.name, person.role, person.phone, person.buildings, person.shifts, "
        + "person.language, person.deputy_person_id"

    /// A person; nil when there is no such row.
    static func person(_ id: PersonID, _ session: SQLSession) throws(StoreError) -> Person? {
        let row = try session.first(
            "SELECT \(columns) FROM person WHERE id = ?",
            [id.rawValue]
        )
        guard let row else { return nil }
        return try read(row)
    }

    /// The person of an account with the row, the private chat and when it was seen; nil for an unknown account.
    static func person(
        account: AccountID,
        on platform: PlatformID,
        _ session: SQLSession
    ) throws(StoreError) -> AccountTable.Known? {
        let row = try session.first(
            """
            SELECT \(columns), account.id, account.chat, account.seen_at_ms
            FROM account JOIN person ON person.id = account.person_id
            WHERE account.platform = ? AND account.account = ?
            """,
            [platform.rawValue, account.rawValue]
        )
        guard let row else { return nil }
        return AccountTable.Known(
            row: row[8],
            person: try read(row),
            chat: row[9],
            seenAt: row.instantIfAny(10)
        )
    }

    /// The row of an office's key, also of one whose role ended; nil when it was never imported.
    static func id(ofKey key: String, _ session: SQLSession) throws(StoreError) -> PersonID? {
        try session.first("SELECT id FROM person WHERE record_key = ?", [key])?.value(0)
    }

    /// The role under an office's key while it has not ended; nil when there is none.
    static func role(ofKey key: String, _ session: SQLSession) throws(StoreError) -> Role? {
        try session.first(
            "SELECT role FROM person WHERE record_key = ? AND ended_at_ms IS NULL",
            [key]
        )?.value(0)
    }

    /// Adds a guest under the name that the platform shows.
    static func insertGuest(
        name: String,
        language: String?,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> Person {
        let id = try session.insert(
            "INSERT INTO person (name, role, language, created_at_ms) VALUES (?, 'guest', ?, ?)",
            [name, language, now.rawValue]
        )
        return Person(id: PersonID(rawValue: id), name: name, role: .guest, language: language)
    }

    /// Adds a guest whom a clerk wrote down.
    static func insertCaller(
        _ caller: NewCaller,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> PersonID {
        let id = try session.insert(
            "INSERT INTO person (name, role, phone, created_at_ms) VALUES (?, 'guest', ?, ?)",
            [StoredText.fit(caller.name), caller.phone, now.rawValue]
        )
        return PersonID(rawValue: id)
    }

    /// The people with a phone number, and after them those of a flat; at most `limit`.
    static func callers(
        _ query: CallerQuery,
        limit: Int,
        _ session: SQLSession
    ) throws(StoreError) -> [Person] {
        var found: [Person] = []
        let rows = try session.all(
            """
            SELECT \(columns) FROM person
            WHERE merged_into_id IS NULL AND (phone = ?1 OR id IN
                (SELECT person_id FROM residence WHERE household_id = ?2 AND ended_at_ms IS NULL))
            ORDER BY (phone = ?1) DESC, position, id LIMIT ?3
            """,
            [query.phone ?? "", query.household?.rawValue, limit]
        )
        for row in rows { found.append(try read(row)) }
        return found
    }

    /// Adds or changes a person of the office's files; a role that had ended begins again.
    static func upsert(
        _ record: PersonRecord,
        position: Int,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> PersonID {
        try session.run(
            """
            INSERT INTO person (record_key, name, role, phone, buildings, shifts, position,
                created_at_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (record_key) DO UPDATE SET name = excluded.name, role = excluded.role,
                phone = excluded.phone, buildings = excluded.buildings, shifts = excluded.shifts,
                position = excluded.position, ended_at_ms = NULL
            """,
            [
                record.key, StoredText.fit(record.name), record.role.rawValue, record.phone,
                record.buildings.isEmpty ? "" : try JSONText.write(record.buildings),
                record.shifts.isEmpty ? "" : try JSONText.write(record.shifts), position,
                now.rawValue,
            ]
        )
        guard let id = try id(ofKey: record.key, session) else {
            throw StoreError(.missingRow, "person \(record.key)")
        }
        return id
    }

    /// The keys of the office's people whose role has not ended.
    static func currentKeys(_ session: SQLSession) throws(StoreError) -> [String] {
        try session.all(
            "SELECT record_key FROM person WHERE record_key IS NOT NULL AND ended_at_ms IS NULL"
        ).map { $0[0] }
    }

    /// Ends the role of a person: from now on a guest.
    static func end(
        key: String,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE person SET ended_at_ms = ?, role = 'guest' WHERE record_key = ?",
            [now.rawValue, key]
        )
    }

    /// Notes that a guest turned out to be somebody the office knows; false when it was no guest.
    static func merge(
        _ guest: PersonID,
        into person: PersonID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> Bool {
        try session.run(
            """
            UPDATE person SET merged_into_id = ?, ended_at_ms = ?
            WHERE id = ? AND role = 'guest' AND record_key IS NULL
            """,
            [person.rawValue, now.rawValue, guest.rawValue]
        )
        return session.changes == 1
    }

    /// Keeps the language of a person.
    static func setLanguage(
        _ language: String,
        of person: PersonID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE person SET language = ? WHERE id = ?",
            [language, person.rawValue]
        )
    }

    /// Names who stands in for a person; nil for nobody.
    static func setDeputy(
        _ deputy: PersonID?,
        of person: PersonID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE person SET deputy_person_id = ? WHERE id = ?",
            [deputy?.rawValue, person.rawValue]
        )
    }

    /// Gives a person another role, and other buildings when they are named.
    static func appoint(
        _ person: PersonID,
        _ role: Role,
        buildings: [String]?,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE person SET role = ?, buildings = coalesce(?, buildings) WHERE id = ?",
            [
                role.rawValue,
                try buildings.map { text throws(StoreError) in
                    text.isEmpty ? "" : try JSONText.write(text)
                }, person.rawValue,
            ]
        )
    }

    /// The staff in the roster's order.
    static func staff(_ session: SQLSession) throws(StoreError) -> [Person] {
        var staff: [Person] = []
        let homes = try HouseholdTable.homesOfStaff(session)
        let absences = try AbsenceTable.all(session)
        let rows = try session.all(
            """
            SELECT \(columns) FROM person
            WHERE ended_at_ms IS NULL AND role NOT IN ('guest', 'owner', 'tenant')
            ORDER BY position, id
            """
        )
        for row in rows { staff.append(try read(row, homes: homes, absences: absences)) }
        return staff
    }

    /// Everybody the office's files ever named, and guests when asked for.
    static func listing(
        withGuests: Bool,
        _ session: SQLSession
    ) throws(StoreError) -> [(key: String?, person: Person, endedAt: Instant?)] {
        var found: [(key: String?, person: Person, endedAt: Instant?)] = []
        let rows = try session.all(
            """
            SELECT \(columns), record_key, ended_at_ms FROM person
            WHERE merged_into_id IS NULL AND (? OR record_key IS NOT NULL) ORDER BY position, id
            """,
            [withGuests]
        )
        for row in rows { found.append((row[8], try read(row), row.instantIfAny(9))) }
        return found
    }

    private static func read(
        _ row: Row,
        homes: [PersonID: [HouseholdID]] = [:],
        absences: [PersonID: [Absence]] = [:]
    ) throws(StoreError) -> Person {
        let buildings: String = row[4]
        let shifts: String = row[5]
        let id: PersonID = try row.value(0)
        return Person(
            id: id,
            name: row[1],
            role: try row.value(2),
            phone: row[3],
            buildings: buildings.isEmpty ? [] : try JSONText.read([String].self, buildings),
            shifts: shifts.isEmpty ? [] : try JSONText.read([Shift].self, shifts),
            language: row[6],
            deputy: try row.valueIfAny(7),
            absences: absences[id] ?? [],
            homes: homes[id] ?? []
        )
    }
}
