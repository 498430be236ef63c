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
        var chats = try managerChats(notOn: nil).filter { !isSame($0, silent) }
        if chats.isEmpty, let desk, !isSame(desk, silent) { chats = [desk] }
        if chats.isEmpty { try MetaTable.count("unaddressed", session) }
        try put(text, key, into: chats)
    }

    /// Puts a ping into the outbox that does not take the way of a platform that does not answer.
    ///
    /// Where there is no other way nobody is told: whoever comes back hears of the end.
    func send(key: String, _ text: String, around platform: PlatformID) throws(StoreError) {
        var chats = try managerChats(notOn: platform)
        if chats.isEmpty, let desk, desk.platform != platform { chats = [desk] }
        try put(text, key, into: chats)
    }

    /// Puts a ping into the outbox for the desk, and for the managers when asked.
    func sendToDesk(key: String, _ text: String, andManagers: Bool) throws(StoreError) {
        var chats = desk.map { [$0] } ?? []
        if andManagers || chats.isEmpty { chats += try managerChats(notOn: nil) }
        if chats.isEmpty { try MetaTable.count("unaddressed", session) }
        try put(text, key, into: chats)
    }

    /// The private chats of the managers, each once, in the order of the roster.
    private func managerChats(notOn platform: PlatformID?) throws(StoreError) -> [ChatAddress] {
        var chats: [ChatAddress] = []
        for manager in roster.staff where manager.role.isManager {
            let chat = try AccountTable.privateChat(of: manager.id, notOn: platform, session)
            if let chat, !chats.contains(chat) { chats.append(chat) }
        }
        return chats
    }

    private func put(_ text: String, _ key: String, into chats: [ChatAddress]) throws(StoreError) {
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
