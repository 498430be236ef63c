package import Tickets

extension TicketStore {
    /// Gives an account to a person of the office's files; a guest behind it becomes that person everywhere.
    ///
    /// - Parameters:
    ///   - platform: the platform.
    ///   - account: the account on it; need not have written yet.
    ///   - chat: the private chat with the bot that is open already; nil until the person writes.
    ///   - key: the office's key of the person.
    ///   - now: the moment.
    /// - Throws: `StoreError` with code `missingRow` when no such person was imported.
    package func bindAccount(
        platform: PlatformID,
        account: AccountID,
        chat: String? = nil,
        personKey key: String,
        at now: Instant
    ) async throws(StoreError) {
        try await write { session throws(StoreError) in
            guard let person = try PersonTable.id(ofKey: key, session) else {
                throw StoreError(.missingRow, "person \(key)")
            }
            try BindAccount.run(account, on: platform, to: person, at: now, session)
            let name = "\(platform.rawValue) \(account.rawValue), by the operator"
            let entry = AuditEntry(.accountBound, by: nil, subject: person, name)
            try AuditTable.insert(entry, inbox: nil, at: now, session)
            guard let chat else { return }
            try AccountTable.open(account, on: platform, chat: chat, session)
        }
    }
}

/// Gives an account to a person, and with it all that its guest left behind.
enum BindAccount {
    /// Binds the account; tickets in the archive stay as they were.
    static func run(
        _ account: AccountID,
        on platform: PlatformID,
        to person: PersonID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        let known = try PersonTable.person(account: account, on: platform, session)
        try AccountTable.bind(account, on: platform, to: person, at: now, session)
        if let chat = known?.chat,
            let conversation = try ConversationTable.conversation(
                in: ChatAddress(platform: platform, chat: chat),
                session
            )
        {
            try ConversationTable.setPerson(person, in: conversation.id, session)
        }
        guard let guest = known?.person.id, guest != person,
            try PersonTable.merge(guest, into: person, at: now, session)
        else { return }
        try AccountTable.move(from: guest, to: person, session)
        try ConversationTable.move(from: guest, to: person, session)
        try TicketTable.move(from: guest, to: person, session)
        try ApprovalTable.move(from: guest, to: person, session)
        try TimerTable.move(from: guest, to: person, session)
        try HouseholdTable.moveBindings(from: guest, to: person, at: now, session)
    }
}
