import Foundation
package import Tickets

extension TicketStore {
    /// The row of a person by the office's key; nil when there is none.
    package func person(ofKey key: String) async throws(StoreError) -> PersonID? {
        try await read { session throws(StoreError) in
            try PersonTable.id(ofKey: key, session)
        }
    }

    /// Everything that is kept of a person; that it was exported goes to the audit log.
    ///
    /// - Parameters:
    ///   - person: the person.
    ///   - now: the moment.
    /// - Returns: nil when there is no such person.
    /// - Throws: `StoreError`.
    package func exportPerson(
        _ person: PersonID,
        at now: Instant
    ) async throws(StoreError) -> PersonData? {
        try await write { session throws(StoreError) in
            guard let json = try RedactionTable.export(of: person, session),
                let name = try PersonTable.person(person, session)?.name
            else { return nil }
            let entry = AuditEntry(.personExported, by: nil, subject: person, "")
            try AuditTable.insert(entry, inbox: nil, at: now, session)
            return PersonData(person: person, name: name, json: json)
        }
    }

    /// What forgetting a person would touch; nil when there is no such person.
    package func forgetPlan(of person: PersonID) async throws(StoreError) -> ForgetPlan? {
        try await lookOver(person).plan
    }

    /// What forgetting a person would touch, and where others name the person; read beside the writing.
    private func lookOver(
        _ person: PersonID
    ) async throws(StoreError) -> (plan: ForgetPlan?, mentions: [MentionTable.Mention]) {
        try await read { session throws(StoreError) in
            guard var plan = try RedactionTable.plan(of: person, session) else { return (nil, []) }
            let mentions = try MentionTable.find(.init(of: person, session), session)
            plan.mentionCount = mentions.count
            return (plan, mentions)
        }
    }

    /// Forgets a person: name, numbers, accounts and words go for good; tickets stay as records of work.
    ///
    /// The chain of the history holds on: of every line the digest of its words stays. Nothing is done while a ticket
    /// of the person is open.
    ///
    /// - Parameters:
    ///   - person: the person.
    ///   - now: the moment.
    /// - Returns: what was touched; with open tickets when nothing was done; nil when there is no such person.
    /// - Throws: `StoreError`; then nothing was done.
    package func forgetPerson(
        _ person: PersonID,
        at now: Instant
    ) async throws(StoreError) -> ForgetPlan? {
        let cache = estate
        let mentions = try await lookOver(person).mentions
        let result = try await write { session throws(StoreError) -> (ForgetPlan, [String])? in
            guard var plan = try RedactionTable.plan(of: person, session) else { return nil }
            plan.mentionCount = mentions.count
            guard plan.openTickets.isEmpty else { return (plan, []) }
            let names = try MentionTable.Names(of: person, session)
            let entry = AuditEntry(
                .personForgotten,
                by: nil,
                subject: person,
                "tickets \(plan.ticketCount), messages \(plan.messageCount), files \(plan.fileCount)"
            )
            let audit = try AuditTable.add(entry, inbox: nil, at: now, session)
            let files = try RedactionTable.takeOutFiles(of: person, session)
            let tickets = try RedactionTable.tickets(of: person, session)
            try RedactionTable.takeOutPerson(person, at: now, session)
            try AuditTable.takeOutWords(about: person, by: audit, session)
            try Redaction(session: session, audit: audit).takeOut(tickets)
            try MentionTable.takeOut(mentions, names, by: audit, session)
            try EstateCache.touch(session)
            _ = try cache.current(session)
            return (plan, files)
        }
        guard let (plan, files) = result else { return nil }
        removeFiles(files)
        return plan
    }

    /// How many tickets ended before a moment and still have their words.
    package func expiredCount(before moment: Instant) async throws(StoreError) -> Int {
        try await read { session throws(StoreError) in
            try RedactionTable.expiredCount(before: moment, session)
        }
    }

    /// Takes the words and files out of tickets that ended before a moment, some hundreds in a commit.
    ///
    /// - Parameters:
    ///   - moment: tickets that ended before it.
    ///   - now: the moment of the audit line.
    /// - Returns: how many tickets.
    /// - Throws: `StoreError`; what was committed before stays done.
    package func takeOutWords(
        endedBefore moment: Instant,
        at now: Instant
    ) async throws(StoreError) -> Int {
        var total = 0
        while true {
            let (count, files) = try await write { session throws(StoreError) -> (Int, [String]) in
                let tickets = try RedactionTable.expired(before: moment, limit: 200, session)
                guard !tickets.isEmpty else { return (0, []) }
                let entry = AuditEntry(.retention, by: nil, "tickets \(tickets.count)")
                let audit = try AuditTable.add(entry, inbox: nil, at: now, session)
                let files = try RedactionTable.takeOutFiles(of: tickets, session)
                try Redaction(session: session, audit: audit).takeOut(tickets)
                return (tickets.count, files)
            }
            guard count > 0 else { return total }
            removeFiles(files)
            total += count
        }
    }

    /// How many lines of the audit log before a moment still have their words.
    package func auditExpiredCount(before moment: Instant) async throws(StoreError) -> Int {
        try await read { session throws(StoreError) in
            try AuditTable.wordedCount(before: moment, session)
        }
    }

    /// Takes the words out of the lines of the audit log before a moment; the lines and their chain stay.
    ///
    /// - Returns: how many lines.
    /// - Throws: `StoreError`; then nothing was done.
    package func takeOutAuditWords(
        before moment: Instant,
        at now: Instant
    ) async throws(StoreError) -> Int {
        try await write { session throws(StoreError) in
            let count = try AuditTable.wordedCount(before: moment, session)
            guard count > 0 else { return 0 }
            let entry = AuditEntry(.retention, by: nil, "audit lines \(count)")
            let audit = try AuditTable.add(entry, inbox: nil, at: now, session)
            return try AuditTable.takeOutWords(before: moment, by: audit, session)
        }
    }

    /// Notes in the audit log what the operator took out of the desk at the machine.
    ///
    /// - Parameters:
    ///   - kind: what was taken out.
    ///   - number: of which ticket; nil for none.
    ///   - text: in a few words.
    ///   - now: the moment.
    /// - Throws: `StoreError`.
    package func noteExport(
        _ kind: AuditKind,
        of number: TicketNumber? = nil,
        _ text: String,
        at now: Instant
    ) async throws(StoreError) {
        try await write { session throws(StoreError) in
            let ticket = try number.flatMap { number throws(StoreError) in
                try TicketTable.ticket(number, session)?.id
            }
            let entry = AuditEntry(kind, by: nil, ticket: ticket, "\(text), by the operator")
            try AuditTable.insert(entry, inbox: nil, at: now, session)
        }
    }

    /// Removes files after the commit that gave them up; one that is left is named by `doctor --audit` to nobody's harm.
    private func removeFiles(_ hashes: [String]) {
        for hash in hashes {
            do {
                try FileManager.default.removeItem(
                    atPath: FileKeeper.path(of: hash, in: location.files)
                )
            } catch {
                // It was gone already.
            }
        }
    }
}
