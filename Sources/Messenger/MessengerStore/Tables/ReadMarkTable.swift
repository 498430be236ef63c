internal import GRDB

/// How far each account has read each chat and topic.
enum ReadMarkTable {
    /// Moves a mark forward; topic 0 stands for what is outside topics.
    static func set(_ mark: ReadMark, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO read_mark (account_id, chat_id, topic_id, message_id) VALUES (?, ?, ?, ?)
            ON CONFLICT (account_id, chat_id, topic_id)
            DO UPDATE SET message_id = max(message_id, excluded.message_id)
            """,
            [mark.accountID, mark.chatID, mark.topicID ?? 0, mark.messageID]
        )
    }
}
