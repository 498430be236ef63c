import GRDB
import Tickets

/// Promises with a moment that staff made to owners.
enum CommitmentTable {
    /// Adds a promise.
    static func insert(_ commitment: Commitment, _ session: SQLSession) throws(StoreError) {
        try session.run(
            """
            INSERT INTO commitment (conversation_id, person_id, text, made_at_ms, due_at_ms)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                commitment.conversation.rawValue, commitment.person.rawValue,
                StoredText.fit(commitment.text), commitment.made.rawValue, commitment.due.rawValue,
            ]
        )
    }

    /// Notes that what was promised in a conversation up to a moment is kept.
    static func keep(
        in conversation: ConversationID,
        madeBefore moment: Instant,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE commitment SET kept_at_ms = ?
            WHERE conversation_id = ? AND kept_at_ms IS NULL AND made_at_ms <= ?
            """,
            [now.rawValue, conversation.rawValue, moment.rawValue]
        )
    }

    /// What was promised in a conversation and is not kept yet, the most urgent first.
    static func open(
        in conversation: ConversationID,
        _ session: SQLSession
    ) throws(StoreError) -> [Commitment] {
        try list("conversation_id = ? AND kept_at_ms IS NULL", [conversation.rawValue], session)
    }

    /// What is promised in all and not kept yet, the most urgent first.
    static func open(limit: Int, _ session: SQLSession) throws(StoreError) -> [Commitment] {
        Array(try list("kept_at_ms IS NULL", [], session).prefix(limit))
    }

    private static func list(
        _ condition: String,
        _ values: [SQLSession.Value],
        _ session: SQLSession
    ) throws(StoreError) -> [Commitment] {
        var found: [Commitment] = []
        let rows = try session.all(
            """
            SELECT conversation_id, person_id, text, made_at_ms, due_at_ms FROM commitment
            WHERE \(condition) ORDER BY due_at_ms, id LIMIT \(Limits.countedTicketsMax)
            """,
            values
        )
        for row in rows {
            found.append(
                Commitment(
                    conversation: try row.value(0),
                    person: try row.value(1),
                    text: row[2],
                    made: row.instant(3),
                    due: row.instant(4)
                )
            )
        }
        return found
    }
}
