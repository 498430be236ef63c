internal import GRDB

/// The topics of the groups.
enum TopicTable {
    private static let columns = "chat_id, topic_id, title, icon_color, closed"

    /// How many topics a list shows: the newest ones.
    private static let listCountMax = 500

    /// The topic of this number.
    static func find(chat: Int64, topic: Int64, _ db: Database) throws -> TopicRecord? {
        try db.first(
            "SELECT \(columns) FROM topic WHERE chat_id = ? AND topic_id = ?",
            [chat, topic]
        ).map(TopicRecord.init)
    }

    /// The newest topics of a group, oldest first.
    static func all(chat: Int64, _ db: Database) throws -> [TopicRecord] {
        try db.rows(
            """
            SELECT \(columns) FROM topic WHERE chat_id = ?
            ORDER BY topic_id DESC LIMIT \(listCountMax)
            """,
            [chat]
        ).map(TopicRecord.init).reversed()
    }

    /// Makes a topic.
    static func insert(_ draft: TopicDraft, topic: Int64, at nowMs: Int64, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO topic (chat_id, topic_id, title, icon_color, closed, created_at_ms)
            VALUES (?, ?, ?, ?, 0, ?)
            """,
            [draft.chatID, topic, draft.title, draft.iconColor, nowMs]
        )
    }

    /// Renames a topic.
    static func setTitle(_ title: String, chat: Int64, topic: Int64, _ db: Database) throws {
        try db.run(
            "UPDATE topic SET title = ? WHERE chat_id = ? AND topic_id = ?",
            [title, chat, topic]
        )
    }

    /// Closes or reopens a topic.
    static func setClosed(_ closed: Bool, chat: Int64, topic: Int64, _ db: Database) throws {
        try db.run(
            "UPDATE topic SET closed = ? WHERE chat_id = ? AND topic_id = ?",
            [closed, chat, topic]
        )
    }
}
