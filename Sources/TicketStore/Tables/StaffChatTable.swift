import GRDB
import Tickets

/// The group in which the front desk works.
enum StaffChatTable {
    /// The desk's chat; nil when none is named.
    static func desk(_ session: SQLSession) throws(StoreError) -> ChatAddress? {
        let row = try session.first("SELECT platform, chat FROM staff_chat WHERE name = 'desk'")
        guard let row else { return nil }
        return ChatAddress(platform: try row.value(0), chat: row[1])
    }

    /// Names the desk's chat.
    static func setDesk(_ chat: ChatAddress, _ session: SQLSession) throws(StoreError) {
        try session.run(
            """
            INSERT INTO staff_chat (name, platform, chat) VALUES ('desk', ?, ?)
            ON CONFLICT (name) DO UPDATE SET platform = excluded.platform, chat = excluded.chat
            """,
            [chat.platform.rawValue, chat.chat]
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
