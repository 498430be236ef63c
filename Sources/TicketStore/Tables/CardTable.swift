import GRDB
import Tickets

/// Messages that are edited as their subject changes, by subject and chat.
enum CardTable {
    /// The row of a card in a chat, made when there is none.
    static func row(
        _ key: String,
        in chat: ChatAddress,
        _ session: SQLSession
    ) throws(StoreError) -> Int64 {
        let values: [SQLSession.Value] = [key, chat.platform.rawValue, chat.chat]
        let found = try session.first(
            "SELECT id FROM card WHERE card_key = ? AND platform = ? AND chat = ?",
            values
        )
        if let found { return found[0] }
        return try session.insert(
            "INSERT INTO card (card_key, platform, chat) VALUES (?, ?, ?)",
            values
        )
    }

    /// The message that shows a card; nil when none was delivered.
    static func message(
        of card: Int64,
        _ session: SQLSession
    ) throws(StoreError) -> PlatformMessageID? {
        try session.first("SELECT message FROM card WHERE id = ?", [card])?.valueIfAny(0)
    }

    /// Notes the message that shows a card from now on; nil forgets it.
    static func setMessage(
        _ message: PlatformMessageID?,
        of card: Int64,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run("UPDATE card SET message = ? WHERE id = ?", [message?.rawValue, card])
    }

    /// Follows a chat that moved; its cards are sent anew.
    static func move(
        _ chat: ChatAddress,
        to new: String,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE card SET chat = ?, message = NULL WHERE platform = ? AND chat = ?",
            [new, chat.platform.rawValue, chat.chat]
        )
    }
}
