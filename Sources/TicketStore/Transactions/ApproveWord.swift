package import Tickets

extension TicketStore {
    /// Notes that a manager approved a word of the rules.
    ///
    /// Invariant: the line stands in the audit log before the word stands in its file.
    ///
    /// - Parameters:
    ///   - word: the word, where it is written, and how much it counts.
    ///   - person: who approved it.
    ///   - now: the moment.
    /// - Returns: the person's name; nil, and nothing is noted, when that is nobody or no manager.
    /// - Throws: `StoreError`.
    package func approveWord(
        _ word: String,
        by person: PersonID,
        at now: Instant
    ) async throws(StoreError) -> String? {
        try await write { session throws(StoreError) in
            guard let manager = try PersonTable.person(person, session), manager.role.isManager
            else { return nil }
            let entry = AuditEntry(.wordApproved, by: person, word)
            try AuditTable.insert(entry, inbox: nil, at: now, session)
            return manager.name
        }
    }
}
