import GRDB
import Tickets

/// What people did in chats that were handed to them; only added to.
enum ConversationNoteTable {
    /// Adds a line.
    static func insert(
        _ note: ConversationNote,
        in conversation: ConversationID,
        inbox: InboxID?,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO conversation_note (conversation_id, at_ms, kind, person_id, text, inbox_id)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                conversation.rawValue, note.at.rawValue, note.kind.rawValue,
                note.person?.rawValue, StoredText.fit(note.text), inbox?.rawValue,
            ]
        )
    }

    /// The lines since the chat last went to people, oldest first, at most the last `limit`.
    static func sinceHandoff(
        _ conversation: ConversationID,
        limit: Int,
        _ session: SQLSession
    ) throws(StoreError) -> [ConversationNote] {
        var found: [ConversationNote] = []
        let rows = try session.all(
            """
            SELECT at_ms, kind, person_id, text FROM conversation_note
            WHERE conversation_id = ?1 AND id >= ifnull((SELECT max(id) FROM conversation_note
                WHERE conversation_id = ?1 AND kind = 'handed_off'), 0)
            ORDER BY id DESC LIMIT ?2
            """,
            [conversation.rawValue, limit]
        )
        for row in rows.reversed() {
            found.append(
                ConversationNote(
                    at: row.instant(0),
                    kind: try row.value(1),
                    person: try row.valueIfAny(2),
                    text: row[3]
                )
            )
        }
        return found
    }
}
