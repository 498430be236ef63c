/// What import and demo set up; every call may be repeated and changes nothing then.
extension Messenger {
    /// Makes the account of this login, or brings it up to date, and gives its number.
    ///
    /// - Parameters:
    ///   - profile: What the account is to be.
    ///   - password: 8 to 256 characters; nil keeps the present one, or none, and then only the
    ///     demo's one click logs in.
    /// - Returns: the account's number.
    /// - Throws: ``MessengerError/registrationInvalid`` when something breaks the rules.
    package func upsertAccount(
        _ profile: AccountProfile,
        password: String? = nil
    ) async throws(MessengerError) -> Int64 {
        var hash: String?
        if let password {
            guard Registration.isValid(password: password) else { throw .registrationInvalid }
            hash = try await sessions.hasher.hash(password)
        }
        return try await store.upsert(profile, passwordHash: hash).id
    }

    /// Opens the private chat of an account with the bot; its id is the account's number.
    ///
    /// - Throws: ``MessengerError/accountNotFound``.
    package func openPrivateChat(account: Int64) async throws(MessengerError) -> Int64 {
        try await store.openPrivateChat(account: account)
        return account
    }

    /// Makes the group of this title, or sets its members and topics; gives its id below zero.
    ///
    /// - Parameters:
    ///   - title: Names the group; a group of the same title is the same group.
    ///   - members: The accounts in it, all of them; others are taken out.
    ///   - forum: Whether messages are sorted into topics.
    /// - Returns: the group's chat id.
    /// - Throws: ``MessengerError/accountNotFound``.
    package func createGroup(
        title: String,
        members: [Int64],
        forum: Bool
    ) async throws(MessengerError) -> Int64 {
        try await store.upsertGroup(title: title, members: members, forum: forum)
    }

    /// The account of a login.
    package func account(login: String) async throws(MessengerError) -> Account? {
        try await store.account(login: login)
    }

    /// Sets a password and ends the account's sessions.
    ///
    /// - Throws: ``MessengerError/registrationInvalid``, ``MessengerError/accountNotFound``.
    package func setPassword(
        _ password: String,
        account: Int64
    ) async throws(MessengerError) {
        guard Registration.isValid(password: password) else { throw .registrationInvalid }
        let hash = try await sessions.hasher.hash(password)
        try await store.setPasswordHash(hash, account: account)
        hub.end(account: account)
    }

    /// Writes a message as an account and returns after its commit, with the message's number.
    ///
    /// - Parameters:
    ///   - text: At most 4096 UTF-16 units.
    ///   - account: Who writes, a member of the chat.
    ///   - chat: The chat.
    ///   - key: Unique per account; a repeat writes nothing and gives the first message's number.
    /// - Returns: the message's number within the chat.
    /// - Throws: ``MessengerError/chatNotFound``, ``MessengerError/textEmpty``,
    ///   ``MessengerError/textTooLong``.
    @discardableResult
    package func post(
        text: String,
        from account: Int64,
        chat: Int64,
        key: String?
    ) async throws(MessengerError) -> Int64 {
        var draft = MessageDraft(
            chatID: chat,
            fromID: account,
            text: try MessageText.checked(text)
        )
        draft.clientKey = key
        return try await store.post(draft).message.id
    }

    /// Writes a whole, compact copy of a messenger's database, while it runs or not; files are not in it.
    ///
    /// - Parameters:
    ///   - path: The database.
    ///   - target: A file that does not exist yet.
    /// - Throws: ``MessengerError/store(code:)``.
    package static func backUp(
        database path: String,
        to target: String
    ) throws(MessengerError) {
        try MessengerStore.copy(database: path, to: target)
    }
}
