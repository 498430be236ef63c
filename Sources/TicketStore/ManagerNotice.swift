import Tickets

/// Tells the managers, from within a commit, of something that a person must look at.
struct ManagerNotice {
    let session: SQLSession
    let roster: Roster
    let desk: ChatAddress?
    let now: Instant

    /// Managers who are told at the most: those who can act, not the whole company.
    private static let recipientsMax = 5

    /// Puts a ping into the outbox: to each manager's chat, else to the desk; once for each key.
    ///
    /// - Parameters:
    ///   - key: names the notice; a second one with the same key is dropped.
    ///   - text: what to look at, without anything an owner wrote.
    ///   - silent: a chat that cannot be written to; nil for none.
    /// - Throws: `StoreError` when the database fails.
    func send(
        key: String,
        _ text: String,
        avoiding silent: ChatAddress? = nil
    ) throws(StoreError) {
        var chats: [ChatAddress] = []
        for manager in roster.staff where manager.role.isManager {
            guard let chat = try AccountTable.privateChat(of: manager.id, session) else { continue }
            if !isSame(chat, silent), !chats.contains(chat) { chats.append(chat) }
        }
        if chats.isEmpty, let desk, !isSame(desk, silent) { chats = [desk] }
        if chats.isEmpty { try MetaTable.count("unaddressed", session) }
        for (position, chat) in chats.prefix(Self.recipientsMax).enumerated() {
            let new = OutboxTable.New(
                cause: .notice("\(key):\(position)"),
                position: position,
                chat: chat,
                purpose: .ping,
                text: text,
                notBefore: now
            )
            _ = try OutboxTable.insert(new, at: now, session)
        }
    }

    private func isSame(_ chat: ChatAddress, _ other: ChatAddress?) -> Bool {
        chat.platform == other?.platform && chat.chat == other?.chat
    }
}
