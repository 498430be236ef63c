internal import GRDB

extension MessengerStore {
    /// The account of this number.
    func account(id: Int64) async throws(MessengerError) -> Account? {
        try await read { db in try AccountTable.find(id: id, db) }
    }

    /// The account of this login.
    func account(login: String) async throws(MessengerError) -> Account? {
        try await read { db in try AccountTable.find(login: login, db) }
    }

    /// Every account of a person.
    func people() async throws(MessengerError) -> [Account] {
        try await read { db in try AccountTable.people(db) }
    }

    /// Makes the account of this login, or brings it up to date.
    ///
    /// - Parameters:
    ///   - profile: What the account is to be.
    ///   - passwordHash: Stored when given; nil keeps what there is.
    ///   - mustBeNew: Whether an existing login is refused.
    /// - Returns: the account as it now is.
    /// - Throws: ``MessengerError/loginTaken``, ``MessengerError/registrationInvalid``.
    func upsert(
        _ profile: AccountProfile,
        passwordHash: String?,
        mustBeNew: Bool = false
    ) async throws(MessengerError) -> Account {
        guard Registration.isValid(profile) else { throw .registrationInvalid }
        return try await write { db, notes in
            let existing = try AccountTable.find(login: profile.login, db)
            guard existing == nil || !mustBeNew else { throw MessengerError.loginTaken }
            let id: Int64
            if let existing {
                id = existing.id
                try AccountTable.update(id: id, to: profile, db)
            } else {
                id = try AccountTable.insert(profile, id: nil, at: notes.nowMs, db)
            }
            if let passwordHash {
                try AccountTable.setPasswordHash(passwordHash, id: id, db)
                try SessionTable.deleteAll(account: id, db)
            }
            guard let account = try AccountTable.find(id: id, db) else {
                throw MessengerError.accountNotFound
            }
            return account
        }
    }

    /// Makes the bot's account, or brings its name and token up to date.
    func upsertBot(name: String, username: String, tokenHash: String, firstUpdateID: Int64)
        async throws(MessengerError)
    {
        let bot = botID
        try await write { db, notes in
            var profile = AccountProfile(login: "bot", name: name, role: .bot)
            profile.subtitle = username
            if try AccountTable.find(id: bot, db) != nil {
                try AccountTable.update(id: bot, to: profile, db)
            } else {
                if try AccountTable.find(login: profile.login, db) != nil {
                    profile.login = "bot \(bot)"
                }
                _ = try AccountTable.insert(profile, id: bot, at: notes.nowMs, db)
            }
            try BotTable.upsert(
                id: bot,
                tokenHash: tokenHash,
                firstUpdateID: firstUpdateID,
                db
            )
        }
    }

    /// Makes the private chat of an account with the bot, once.
    func openPrivateChat(account id: Int64) async throws(MessengerError) {
        try await write { db, notes in
            guard let account = try AccountTable.find(id: id, db), account.role != .bot else {
                throw MessengerError.accountNotFound
            }
            guard try ChatTable.find(id: id, db) == nil else {
                try ChatTable.openPrivate(account: account, db)
                return
            }
            try ChatTable.openPrivate(account: account, db)
            try MemberTable.insert(chat: id, account: id, db)
            try EventTable.append(.account, only: id, &notes, db)
        }
    }

    /// Makes the group of this title, or sets its members and topics.
    func upsertGroup(title: String, members: [Int64], forum: Bool) async throws(MessengerError)
        -> Int64
    {
        try await write { db, notes in
            for member in members where try AccountTable.find(id: member, db) == nil {
                throw MessengerError.accountNotFound
            }
            let existing = try ChatTable.group(title: title, db)
            let id = try existing?.id ?? ChatTable.insertGroup(title: title, forum: forum, db)
            if let existing, existing.forum != forum {
                try ChatTable.setForum(forum, id: id, db)
            }
            let present = Set(try MemberTable.accounts(chat: id, db))
            let wanted = Set(members)
            for account in present.subtracting(wanted).sorted() {
                try MemberTable.delete(chat: id, account: account, db)
                try EventTable.append(.account, only: account, &notes, db)
            }
            for account in wanted.subtracting(present).sorted() {
                try MemberTable.insert(chat: id, account: account, db)
                try EventTable.append(.account, only: account, &notes, db)
            }
            return id
        }
    }

    /// Stores a password's hash and ends the account's sessions.
    func setPasswordHash(_ hash: String, account: Int64) async throws(MessengerError) {
        try await write { db, _ in
            guard try AccountTable.find(id: account, db) != nil else {
                throw MessengerError.accountNotFound
            }
            try AccountTable.setPasswordHash(hash, id: account, db)
            try SessionTable.deleteAll(account: account, db)
        }
    }

    /// The account's number and the hash of its password, if it has one.
    func passwordHash(login: String) async throws(MessengerError) -> (id: Int64, hash: String)? {
        try await read { db in try AccountTable.passwordHash(login: login, db) }
    }

    /// Changes the language of an account's pages.
    func setLanguage(_ language: AccountLanguage, account: Int64) async throws(MessengerError) {
        try await write { db, notes in
            try AccountTable.setLanguage(language, id: account, db)
            try EventTable.append(.account, only: account, &notes, db)
        }
    }

    /// Begins a session and forgets those that have run out.
    func beginSession(tokenHash: String, account: Int64, keptMs: Int64)
        async throws(MessengerError)
    {
        try await write { db, notes in
            try SessionTable.prune(at: notes.nowMs, db)
            try SessionTable.insert(
                tokenHash: tokenHash,
                account: account,
                at: notes.nowMs,
                until: notes.nowMs + keptMs,
                db
            )
        }
    }

    /// Ends a session.
    func endSession(tokenHash: String) async throws(MessengerError) {
        try await write { db, _ in try SessionTable.delete(tokenHash: tokenHash, db) }
    }

    /// Whose session it is.
    func account(sessionHash: String) async throws(MessengerError) -> Account? {
        let nowMs = clock()
        return try await read { db in
            try SessionTable.account(tokenHash: sessionHash, at: nowMs, db).flatMap {
                try AccountTable.find(id: $0, db)
            }
        }
    }
}
