internal import GRDB

/// The messages of every chat.
enum MessageTable {
    private static let columns = """
        chat_id, message_id, topic_id, from_id, sent_at_ms, edited_at_ms, text, entities, \
        attachment_id, keyboard, reply_to, client_key, silent
        """

    /// The message of this number.
    static func find(chat: Int64, message: Int64, _ db: Database) throws -> MessageRecord? {
        try db.first(
            "SELECT \(columns) FROM message WHERE chat_id = ? AND message_id = ?",
            [chat, message]
        ).map(MessageRecord.init)
    }

    /// The message an account sent under this key.
    static func find(from account: Int64, key: String, _ db: Database) throws -> MessageRecord? {
        try db.first(
            "SELECT \(columns) FROM message WHERE from_id = ? AND client_key = ?",
            [account, key]
        ).map(MessageRecord.init)
    }

    /// Messages before a number, newest first.
    static func page(_ range: MessageRange, _ db: Database) throws -> [MessageRecord] {
        try db.rows(
            """
            SELECT \(columns) FROM message
            WHERE chat_id = ? AND topic_id IS ? AND message_id < ?
            ORDER BY message_id DESC LIMIT ?
            """,
            [range.chatID, range.topicID, range.before, range.limit]
        ).map(MessageRecord.init)
    }

    /// The newest message of a chat or topic.
    static func last(chat: Int64, topic: Int64?, _ db: Database) throws -> MessageRecord? {
        try page(MessageRange(chatID: chat, topicID: topic, before: .max, limit: 1), db).first
    }

    /// Stores a message.
    static func insert(_ message: MessageRow, _ db: Database) throws {
        let draft = message.draft
        try db.run(
            """
            INSERT INTO message (\(columns)) VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                draft.chatID, message.id, draft.topicID, draft.fromID, message.sentAtMs,
                draft.text, draft.entities, message.attachmentID, draft.keyboard, draft.replyTo,
                draft.clientKey, draft.silent,
            ]
        )
    }

    /// Changes text and keyboard.
    static func update(_ edit: MessageEdit, at nowMs: Int64, _ db: Database) throws {
        try db.run(
            """
            UPDATE message SET text = ?, entities = ?, keyboard = ?, edited_at_ms = ?
            WHERE chat_id = ? AND message_id = ?
            """,
            [edit.text, edit.entities, edit.keyboard, nowMs, edit.chatID, edit.messageID]
        )
    }

    /// Removes a message.
    static func delete(chat: Int64, message: Int64, _ db: Database) throws {
        try db.run("DELETE FROM message WHERE chat_id = ? AND message_id = ?", [chat, message])
    }

    /// How many messages of others an account has not read in a chat or topic, 999 at most.
    static func unread(chat: Int64, topic: Int64?, by account: Int64, _ db: Database) throws
        -> Int64
    {
        try db.number(
            """
            SELECT count(*) FROM (
                SELECT 1 FROM message
                WHERE chat_id = ? AND topic_id IS ? AND from_id <> ? AND message_id > coalesce(
                    (SELECT message_id FROM read_mark
                     WHERE account_id = ? AND chat_id = ? AND topic_id = coalesce(?, 0)), 0)
                LIMIT 999)
            """,
            [chat, topic, account, account, chat, topic]
        ) ?? 0
    }
}
