import GRDB
import Tickets

/// Every message as it came; a row is never deleted, and changes only in what became of it.
enum InboxTable {
    /// A message that waits to be handled.
    struct Waiting: Sendable {
        let id: InboxID
        let platform: PlatformID
        let chat: String
        /// The message, or why its row cannot be read.
        let message: Result<InboundMessage, StoreError>
        let attempts: Int
    }

    private static let columns = """
        id, platform, chat, thread, message_key, update_name, message, account, sender_name,
        sender_language, sent_at_ms, text, content, is_edit, reply_to, raw, attempts
        """

    /// Adds a message; nil when it was there before.
    static func insert(
        _ message: InboundMessage,
        isPriority: Bool,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> InboxID? {
        try session.run(
            """
            INSERT INTO inbox (platform, chat, thread, message_key, update_name, message, account,
                sender_name, sender_language, sent_at_ms, text, content, is_edit, reply_to, raw,
                is_priority, recorded_at_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (platform, chat, message_key) DO NOTHING
            """,
            [
                message.identity.platform.rawValue, message.identity.chat, message.chat.thread,
                message.identity.key, message.update, message.message?.rawValue,
                message.sender.account.rawValue, StoredText.fit(message.sender.name),
                message.sender.language, message.sentAt.rawValue, StoredText.fit(message.text),
                content(of: message), message.isEdit, message.replyTo?.rawValue,
                message.raw.map(StoredText.fit), isPriority, now.rawValue,
            ]
        )
        return session.changes == 1 ? InboxID(rawValue: session.db.lastInsertedRowID) : nil
    }

    /// Waiting messages: chats with an urgent one first, up to it; then in the order of recording.
    ///
    /// Within a chat the order of recording is kept in any case.
    static func waiting(limit: Int, _ session: SQLSession) throws(StoreError) -> [Waiting] {
        let urgent = try session.all(
            """
            SELECT \(columns) FROM inbox WHERE id IN (
                SELECT earlier.id
                FROM (SELECT platform, chat, max(id) AS last FROM inbox
                      WHERE state = 'new' AND is_priority = 1 GROUP BY platform, chat) AS urgent
                CROSS JOIN inbox AS earlier
                    ON earlier.platform = urgent.platform AND earlier.chat = urgent.chat
                WHERE earlier.state = 'new' AND earlier.id <= urgent.last)
            ORDER BY id LIMIT ?
            """,
            [limit]
        )
        let rest =
            urgent.count == limit
            ? []
            : try session.all(
                "SELECT \(columns) FROM inbox WHERE state = 'new' ORDER BY id LIMIT ?",
                [limit]
            )
        var found: [Waiting] = []
        var seen: Set<InboxID> = []
        for row in urgent + rest where found.count < limit {
            let waiting = try read(row)
            if seen.insert(waiting.id).inserted { found.append(waiting) }
        }
        return found
    }

    /// Whether any message waits.
    static func hasWaiting(_ session: SQLSession) throws(StoreError) -> Bool {
        try session.first("SELECT 1 FROM inbox WHERE state = 'new' LIMIT 1") != nil
    }

    /// The last message that waits; nil for none.
    static func lastWaiting(_ session: SQLSession) throws(StoreError) -> InboxID? {
        try session.first("SELECT max(id) FROM inbox WHERE state = 'new'")?.valueIfAny(0)
    }

    /// Marks a message handled and keeps what it was understood as.
    static func markHandled(
        _ id: InboxID,
        conversation: ConversationID?,
        understanding: Understanding?,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE inbox SET state = 'handled', handled_at_ms = ?, conversation_id = ?, intent = ?,
                topic = ?, urgency = ?, score = ?, rules = ?
            WHERE id = ? AND state = 'new'
            """,
            [
                now.rawValue, conversation?.rawValue, understanding?.intent,
                understanding?.topic.rawValue, understanding?.urgency.rawValue,
                understanding?.score, understanding?.rules, id.rawValue,
            ]
        )
        guard session.changes == 1 else { throw StoreError(.missingRow, "inbox \(id.rawValue)") }
    }

    /// Counts one more attempt to handle a message.
    static func countAttempt(
        _ id: InboxID,
        reason: String?,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE inbox SET attempts = attempts + 1, reason = ? WHERE id = ? AND state = 'new'",
            [reason, id.rawValue]
        )
    }

    /// Sets a message aside for a person.
    static func quarantine(
        _ id: InboxID,
        reason: String,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE inbox SET state = 'quarantined', handled_at_ms = ?, reason = ?
            WHERE id = ? AND state = 'new'
            """,
            [now.rawValue, reason, id.rawValue]
        )
    }

    /// What was said in a ticket's conversation until it was opened, latest first; a draft is few lines long.
    static func lines(
        before ticket: Ticket,
        _ session: SQLSession
    ) throws(StoreError) -> [RecordedLine] {
        guard let conversation = ticket.conversation else { return [] }
        let rows = try session.all(
            """
            SELECT text, handled_at_ms, intent, topic, urgency, score, rules FROM inbox
            WHERE conversation_id = ? AND handled_at_ms <= ? AND text <> ''
            ORDER BY id DESC LIMIT 8
            """,
            [conversation.rawValue, ticket.recordedAt.rawValue]
        )
        var lines: [RecordedLine] = []
        for row in rows {
            var understanding: Understanding?
            if let intent = row[2] as String?, let topic: Topic = try row.valueIfAny(3),
                let urgency: Urgency = try row.valueIfAny(4)
            {
                understanding = Understanding(
                    intent: intent,
                    topic: topic,
                    urgency: urgency,
                    score: row[5] ?? 0,
                    rules: row[6] ?? ""
                )
            }
            lines.append(
                RecordedLine(text: row[0], at: row.instant(1), understanding: understanding)
            )
        }
        return lines
    }

    /// When the message that waits longest was recorded; nil when none waits.
    static func oldestWaiting(_ session: SQLSession) throws(StoreError) -> Instant? {
        try session.first(
            "SELECT recorded_at_ms FROM inbox WHERE state = 'new' ORDER BY id LIMIT 1"
        )?.instantIfAny(0)
    }

    /// The figures of `status`: recorded, handled, answered, quarantined, and the oldest that waits.
    static func counts(
        _ status: inout StoreStatus,
        _ session: SQLSession
    ) throws(StoreError) {
        let row = try session.first(
            """
            SELECT count(*), count(*) FILTER (WHERE state = 'handled'),
                count(*) FILTER (WHERE state = 'quarantined'),
                min(recorded_at_ms) FILTER (WHERE state = 'new'),
                (SELECT count(DISTINCT inbox_id) FROM outbox
                 WHERE state = 'sent' AND inbox_id IS NOT NULL)
            FROM inbox
            """
        )
        guard let row else { return }
        status.recorded = row[0]
        status.handled = row[1]
        status.quarantined = row[2]
        status.oldestUnhandledAt = row.instantIfAny(3)
        status.answered = row[4]
    }

    private static func content(of message: InboundMessage) throws(StoreError) -> String? {
        guard case .text = message.content else {
            return try JSONText.write(StoredText.fit(message.content))
        }
        return nil
    }

    private static func read(_ row: Row) throws(StoreError) -> Waiting {
        Waiting(
            id: try row.value(0),
            platform: try row.value(1),
            chat: row[2],
            message: Result { () throws(StoreError) in try message(row) },
            attempts: row[16]
        )
    }

    private static func message(_ row: Row) throws(StoreError) -> InboundMessage {
        let platform: PlatformID = try row.value(1)
        let content = try JSONText.readIfAny(InboundMessage.Content.self, row[12] as String?)
        return InboundMessage(
            identity: MessageIdentity(platform: platform, chat: row[2], key: row[4]),
            update: row[5],
            chat: ChatAddress(platform: platform, chat: row[2], thread: row[3]),
            message: try row.valueIfAny(6),
            sender: Sender(account: try row.value(7), name: row[8], language: row[9]),
            sentAt: row.instant(10),
            content: content ?? .text(row[11]),
            isEdit: row[13],
            replyTo: try row.valueIfAny(14),
            raw: row[15]
        )
    }

    /// Where a message was written; nil when there is no such row.
    static func origin(of id: InboxID, _ session: SQLSession) throws(StoreError) -> ChatAddress? {
        let row = try session.first(
            "SELECT platform, chat, thread FROM inbox WHERE id = ?",
            [id.rawValue]
        )
        guard let row else { return nil }
        return ChatAddress(platform: try row.value(0), chat: row[1], thread: row[2])
    }
}
