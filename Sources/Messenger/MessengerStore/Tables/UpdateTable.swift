internal import GRDB

/// What waits for the bot; a row is removed when the bot confirms it by a higher offset.
enum UpdateTable {
    /// Queues an update under the bot's next identifier.
    static func insert(_ update: NewUpdate, at nowMs: Int64, _ db: Database) throws {
        let id = try BotTable.takeUpdateID(update.botID, db)
        try db.run(
            """
            INSERT INTO update_queue
                (bot_id, update_id, kind, chat_id, message_id, payload, created_at_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                update.botID, id, update.kind.rawValue, update.chatID, update.messageID,
                update.payload, nowMs,
            ]
        )
    }

    /// The oldest identifier that waits.
    static func oldest(bot: Int64, _ db: Database) throws -> Int64? {
        try db.number("SELECT min(update_id) FROM update_queue WHERE bot_id = ?", [bot])
    }

    /// How many wait.
    static func count(bot: Int64, _ db: Database) throws -> Int64 {
        try db.number("SELECT count(*) FROM update_queue WHERE bot_id = ?", [bot]) ?? 0
    }

    /// What waits from an identifier on.
    static func waiting(bot: Int64, from first: Int64, limit: Int, _ db: Database) throws
        -> [QueuedUpdate]
    {
        try db.rows(
            """
            SELECT update_id, kind, payload FROM update_queue
            WHERE bot_id = ? AND update_id >= ? ORDER BY update_id LIMIT ?
            """,
            [bot, first, limit]
        ).map { QueuedUpdate(id: $0["update_id"], kind: $0["kind"], payload: $0["payload"]) }
    }

    /// The newest message of each chat among what lies before an identifier.
    static func messages(bot: Int64, before first: Int64, _ db: Database) throws
        -> [(chat: Int64, message: Int64)]
    {
        try db.rows(
            """
            SELECT chat_id, max(message_id) AS newest FROM update_queue
            WHERE bot_id = ? AND update_id < ? AND kind = 'message' GROUP BY chat_id
            """,
            [bot, first]
        ).map { ($0["chat_id"], $0["newest"]) }
    }

    /// Forgets what lies before an identifier.
    static func delete(bot: Int64, before first: Int64, _ db: Database) throws {
        try db.run("DELETE FROM update_queue WHERE bot_id = ? AND update_id < ?", [bot, first])
    }
}
