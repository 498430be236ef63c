internal import GRDB

/// Which people are in which chat; the bot is in every one and is not listed.
enum MemberTable {
    /// Adds an account to a chat, once.
    static func insert(chat: Int64, account: Int64, _ db: Database) throws {
        try db.run(
            "INSERT INTO member (chat_id, account_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [chat, account]
        )
    }

    /// Takes an account out of a chat.
    static func delete(chat: Int64, account: Int64, _ db: Database) throws {
        try db.run("DELETE FROM member WHERE chat_id = ? AND account_id = ?", [chat, account])
    }

    /// The accounts in a chat.
    static func accounts(chat: Int64, _ db: Database) throws -> [Int64] {
        try db.rows("SELECT account_id FROM member WHERE chat_id = ?", [chat])
            .map { $0["account_id"] }
    }

    /// Whether an account is in a chat.
    static func has(chat: Int64, account: Int64, _ db: Database) throws -> Bool {
        try db.number(
            "SELECT 1 FROM member WHERE chat_id = ? AND account_id = ?",
            [chat, account]
        ) != nil
    }
}
