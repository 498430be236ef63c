import GRDB
import Tickets

/// The group in which the front desk works, and the channel for those who do not look at the chat.
enum StaffChatTable {
    /// The desk's chat; nil when none is named.
    static func desk(_ session: SQLSession) throws(StoreError) -> ChatAddress? {
        let row = try session.first("SELECT platform, chat FROM staff_chat WHERE name = 'desk'")
        guard let row else { return nil }
        return ChatAddress(platform: try row.value(0), chat: row[1])
    }

    /// The notifier's chat; nil when none is named.
    static func notifier(_ session: SQLSession) throws(StoreError) -> ChatAddress? {
        let row = try session.first(
            "SELECT platform, chat FROM staff_chat WHERE name = 'notifier'"
        )
        guard let row else { return nil }
        return ChatAddress(platform: try row.value(0), chat: row[1])
    }

    /// Names the desk's chat.
    static func setDesk(_ chat: ChatAddress, _ session: SQLSession) throws(StoreError) {
        try set(chat, as: "desk", session)
    }

    /// Names the notifier's chat; nil for none.
    static func setNotifier(_ chat: ChatAddress?, _ session: SQLSession) throws(StoreError) {
        guard let chat else {
            return try session.run("DELETE FROM staff_chat WHERE name = 'notifier'")
        }
        try set(chat, as: "notifier", session)
    }

    private static func set(
        _ chat: ChatAddress,
        as name: String,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO staff_chat (name, platform, chat) VALUES (?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET platform = excluded.platform, chat = excluded.chat
            """,
            [name, chat.platform.rawValue, chat.chat]
        )
    }

    /// Follows a chat that moved.
    static func move(
        _ chat: ChatAddress,
        to new: String,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE staff_chat SET chat = ? WHERE platform = ? AND chat = ?",
            [new, chat.platform.rawValue, chat.chat]
        )
    }
}
