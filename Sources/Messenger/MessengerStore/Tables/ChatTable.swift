internal import GRDB

/// The chats and the count of their messages.
enum ChatTable {
    private static let columns = "id, kind, title, forum, delivered_up_to"

    /// Groups get ids below this one, as supergroups of the Bot API do.
    private static let firstGroupID: Int64 = -1_001_000_000_001

    /// The chat of this id.
    static func find(id: Int64, _ db: Database) throws -> ChatRecord? {
        try db.first("SELECT \(columns) FROM chat WHERE id = ?", [id]).map(ChatRecord.init)
    }

    /// The group of this title.
    static func group(title: String, _ db: Database) throws -> ChatRecord? {
        try db.first("SELECT \(columns) FROM chat WHERE kind = 'group' AND title = ?", [title])
            .map(ChatRecord.init)
    }

    /// The chats an account is in, groups first.
    static func all(member: Int64, _ db: Database) throws -> [ChatRecord] {
        try db.rows(
            """
            SELECT \(columns) FROM chat
            WHERE id IN (SELECT chat_id FROM member WHERE account_id = ?)
            ORDER BY kind, id
            """,
            [member]
        ).map(ChatRecord.init)
    }

    /// Makes the private chat of an account, if it is not there.
    static func openPrivate(account: Account, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO chat (id, kind, title, forum, next_message_id, delivered_up_to)
            VALUES (?, 'private', ?, 0, 1, 0)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title WHERE title <> excluded.title
            """,
            [account.id, account.name]
        )
    }

    /// Makes a group and gives its id.
    static func insertGroup(title: String, forum: Bool, _ db: Database) throws -> Int64 {
        let lowest = try db.number("SELECT min(id) FROM chat WHERE kind = 'group'")
        let id = lowest.map { $0 - 1 } ?? firstGroupID
        try db.run(
            """
            INSERT INTO chat (id, kind, title, forum, next_message_id, delivered_up_to)
            VALUES (?, 'group', ?, ?, 1, 0)
            """,
            [id, title, forum]
        )
        return id
    }

    /// Turns topics on or off.
    static func setForum(_ forum: Bool, id: Int64, _ db: Database) throws {
        try db.run("UPDATE chat SET forum = ? WHERE id = ?", [forum, id])
    }

    /// Takes the next message number of a chat.
    static func takeMessageID(chat: Int64, _ db: Database) throws -> Int64 {
        guard
            let next = try db.number("SELECT next_message_id FROM chat WHERE id = ?", [chat])
        else { throw MessengerError.chatNotFound }
        try db.run("UPDATE chat SET next_message_id = ? WHERE id = ?", [next + 1, chat])
        return next
    }

    /// Notes how far the bot has taken the chat; it only moves forward.
    static func setDelivered(upTo message: Int64, chat: Int64, _ db: Database) throws {
        try db.run(
            "UPDATE chat SET delivered_up_to = ? WHERE id = ? AND delivered_up_to < ?",
            [message, chat, message]
        )
    }
}
