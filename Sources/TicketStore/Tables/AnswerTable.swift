import GRDB
import Tickets

/// What one recorded message caused: read by commands that wait for their answer.
enum AnswerTable {
    /// Whether a message was handled, and what was sent because of it; nil when it is not recorded.
    static func answers(
        to message: MessageIdentity,
        _ session: SQLSession
    ) throws(StoreError) -> (isHandled: Bool, isRefused: Bool, texts: [String])? {
        let row = try session.first(
            "SELECT id, state, intent FROM inbox WHERE platform = ? AND chat = ? AND message_key = ?",
            [message.platform.rawValue, message.chat, message.key]
        )
        guard let row else { return nil }
        let texts = try session.all(
            """
            SELECT text FROM outbox
            WHERE inbox_id = ? AND platform = ? AND chat = ? ORDER BY position
            """,
            [row[0] as Int64, message.platform.rawValue, message.chat]
        )
        let intent: String? = row[2]
        return (row[1] as String != "new", intent == Understanding.refused, texts.map { $0[0] })
    }
}
