internal import GRDB

/// The bots: whose token opens the Bot API, and how far their updates are counted.
enum BotTable {
    /// Makes the bot or gives it a new token; the count of updates goes on.
    static func upsert(id: Int64, tokenHash: String, firstUpdateID: Int64, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO bot (account_id, token_hash, next_update_id, allowed_updates, commands)
            VALUES (?, ?, ?, '[]', '[]')
            ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash
            """,
            [id, tokenHash, firstUpdateID]
        )
    }

    /// The identifier the next update will have.
    static func nextUpdateID(_ bot: Int64, _ db: Database) throws -> Int64 {
        try db.number("SELECT next_update_id FROM bot WHERE account_id = ?", [bot]) ?? 1
    }

    /// Takes the next identifier.
    static func takeUpdateID(_ bot: Int64, _ db: Database) throws -> Int64 {
        let taken = try nextUpdateID(bot, db)
        try db.run("UPDATE bot SET next_update_id = ? WHERE account_id = ?", [taken + 1, bot])
        return taken
    }

    /// The kinds of update the bot asked for, as JSON; an empty list means every usual kind.
    static func allowedUpdates(_ bot: Int64, _ db: Database) throws -> String {
        let row = try db.first("SELECT allowed_updates FROM bot WHERE account_id = ?", [bot])
        return row?["allowed_updates"] ?? "[]"
    }

    /// Stores the kinds of update the bot asks for.
    static func setAllowedUpdates(_ json: String, _ bot: Int64, _ db: Database) throws {
        try db.run("UPDATE bot SET allowed_updates = ? WHERE account_id = ?", [json, bot])
    }

    /// Stores the bot's menu of commands.
    static func setCommands(_ json: String, _ bot: Int64, _ db: Database) throws {
        try db.run("UPDATE bot SET commands = ? WHERE account_id = ?", [json, bot])
    }
}
