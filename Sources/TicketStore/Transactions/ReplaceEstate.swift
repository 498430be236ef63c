package import Tickets

extension TicketStore {
    /// Replaces what the office told of its flats and people; nothing is half imported.
    ///
    /// Rows are found again by their key: ids stay. Flats and people that are no longer named end at this moment; their
    /// tickets and history stay. Bindings that the desk made by hand stay as well.
    ///
    /// - Parameters:
    ///   - estate: the whole estate.
    ///   - now: the moment.
    /// - Throws: `StoreError` with code `missingRow` when a person is placed in a flat that the estate does not have.
    package func replaceEstate(
        _ estate: EstateImport,
        at now: Instant
    ) async throws(StoreError) {
        try await write { session throws(StoreError) in
            try HouseholdTable.endAll(at: now, session)
            for (position, place) in estate.households.enumerated() {
                try HouseholdTable.upsert(place, position: position, session)
            }
            try HouseholdTable.endOfficeBindings(at: now, session)
            let named = Set(estate.people.map(\.key))
            for key in try PersonTable.currentKeys(session) where !named.contains(key) {
                try PersonTable.end(key: key, at: now, session)
            }
            for (position, record) in estate.people.enumerated() {
                try Self.place(record, position: position, at: now, session)
            }
            try AbsenceTable.removeImported(session)
            for record in estate.people { try Self.placeDeputies(of: record, at: now, session) }
            try EstateCache.touch(session)
        }
    }

    private static func place(
        _ record: PersonRecord,
        position: Int,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        let before = try PersonTable.role(ofKey: record.key, session)
        let person = try PersonTable.upsert(record, position: position, at: now, session)
        if let before, before != record.role {
            let change = "\(before.rawValue) → \(record.role.rawValue), by file"
            let entry = AuditEntry(.roleGiven, by: nil, subject: person, change)
            try AuditTable.insert(entry, inbox: nil, at: now, session)
        }
        for place in record.households {
            guard let household = try HouseholdTable.id(of: place, session) else {
                throw StoreError(.missingRow, "household \(place.roomLabel) of \(record.key)")
            }
            try HouseholdTable.bind(
                person,
                to: household,
                isFromOffice: true,
                at: now,
                session
            )
        }
        for account in record.accounts {
            try BindAccount.run(
                account.account,
                on: account.platform,
                to: person,
                at: now,
                session
            )
            if let chat = account.chat {
                try AccountTable.open(account.account, on: account.platform, chat: chat, session)
            }
        }
    }

    private static func placeDeputies(
        of record: PersonRecord,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        guard record.role.isStaff, let person = try PersonTable.id(ofKey: record.key, session)
        else { return }
        let deputy = try record.deputy.map { key throws(StoreError) in try member(key, session) }
        try PersonTable.setDeputy(deputy, of: person, session)
        for absence in record.absences {
            let stands = try absence.deputy.map { key throws(StoreError) in
                try member(key, session)
            }
            let noted = Absence(
                firstDay: absence.firstDay,
                lastDay: absence.lastDay,
                deputy: stands
            )
            try AbsenceTable.insert(noted, of: person, by: nil, at: now, session)
        }
    }

    private static func member(
        _ key: String,
        _ session: SQLSession
    ) throws(StoreError) -> PersonID {
        guard let id = try PersonTable.id(ofKey: key, session) else {
            throw StoreError(.missingRow, "person \(key)")
        }
        return id
    }

    /// Names the chat in which the front desk works.
    package func setStaffChat(desk: ChatAddress) async throws(StoreError) {
        try await write { session throws(StoreError) in
            try StaffChatTable.setDesk(desk, session)
        }
    }

    /// The chat in which the front desk works; nil when none is named.
    package func staffChat() async throws(StoreError) -> ChatAddress? {
        try await read { session throws(StoreError) in try StaffChatTable.desk(session) }
    }

    /// Everybody the office's files ever named, in their order; guests behind them when asked for.
    package func people(withGuests: Bool = false) async throws(StoreError) -> [PersonListing] {
        try await read { session throws(StoreError) in
            var found: [PersonListing] = []
            for row in try PersonTable.listing(withGuests: withGuests, session) {
                found.append(
                    PersonListing(
                        key: row.key,
                        person: row.person,
                        households: try HouseholdTable.households(of: row.person.id, session),
                        endedAt: row.endedAt
                    )
                )
            }
            return found
        }
    }

    /// Every flat, in the order of the files.
    package func households() async throws(StoreError) -> [Household] {
        try await read { session throws(StoreError) in try HouseholdTable.all(session) }
    }

    /// Every account that wrote or was bound.
    package func accounts() async throws(StoreError) -> [AccountListing] {
        try await read { session throws(StoreError) in try AccountTable.listing(session) }
    }
}
