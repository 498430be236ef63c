package import Tickets

extension TicketStore {
    /// Gives a person of the office's files another role; kept in the audit log as done by the operator.
    ///
    /// - Parameters:
    ///   - key: the office's key of the person.
    ///   - role: the new role.
    ///   - buildings: the buildings in the person's charge; nil leaves them as they are.
    ///   - now: the moment.
    /// - Throws: `StoreError` with code `missingRow` when no such person was imported.
    package func appoint(
        key: String,
        _ role: Role,
        buildings: [String]?,
        at now: Instant
    ) async throws(StoreError) {
        try await write { session throws(StoreError) in
            guard let person = try PersonTable.id(ofKey: key, session),
                let before = try PersonTable.role(ofKey: key, session)
            else { throw StoreError(.missingRow, "person \(key)") }
            try PersonTable.appoint(person, role, buildings: buildings, session)
            let change = "\(before.rawValue) → \(role.rawValue), by the operator"
            let entry = AuditEntry(.roleGiven, by: nil, subject: person, change)
            try AuditTable.insert(entry, inbox: nil, at: now, session)
            try EstateCache.touch(session)
        }
    }

    /// The newest lines of the audit log.
    package func audit(limit: Int) async throws(StoreError) -> [AuditListing] {
        try await read { session throws(StoreError) in
            try AuditTable.listing(limit: limit, session)
        }
    }
}
