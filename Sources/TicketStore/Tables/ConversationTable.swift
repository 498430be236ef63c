import GRDB
import Tickets

/// Private chats with the bot: who is in them, who answers, and what was left open.
enum ConversationTable {
    private static let columns = """
        id, platform, chat, person_id, handler, handler_person_id, handler_since_at_ms, draft,
        question, miss_count, last_ticket_number, last_line_at_ms, last_text,
        held, replies
        """

    /// The conversation of a chat; nil when nobody wrote there yet.
    static func conversation(
        in chat: ChatAddress,
        _ session: SQLSession
    ) throws(StoreError) -> Conversation? {
        let row = try session.first(
            "SELECT \(columns) FROM conversation WHERE platform = ? AND chat = ?",
            [chat.platform.rawValue, chat.chat]
        )
        guard let row else { return nil }
        return try read(row)
    }

    /// A conversation by its row; nil when there is none.
    static func conversation(
        _ id: ConversationID,
        _ session: SQLSession
    ) throws(StoreError) -> Conversation? {
        let row = try session.first(
            "SELECT \(columns) FROM conversation WHERE id = ?",
            [id.rawValue]
        )
        guard let row else { return nil }
        return try read(row)
    }

    /// Opens the conversation of a chat that is new.
    static func insert(
        _ chat: ChatAddress,
        person: PersonID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> Conversation {
        let id = try session.insert(
            """
            INSERT INTO conversation (platform, chat, person_id, created_at_ms)
            VALUES (?, ?, ?, ?)
            """,
            [chat.platform.rawValue, chat.chat, person.rawValue, now.rawValue]
        )
        return Conversation(
            id: ConversationID(rawValue: id),
            address: ChatAddress(platform: chat.platform, chat: chat.chat),
            person: person,
            handler: .bot,
            memory: ConversationMemory()
        )
    }

    /// Replaces what the bot remembers.
    static func remember(
        _ memory: ConversationMemory,
        in id: ConversationID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE conversation SET draft = ?, question = ?, miss_count = ?, last_ticket_number = ?,
                last_line_at_ms = ?, last_text = ?, held = ?,
                replies = ?
            WHERE id = ?
            """,
            [
                memory.draft == nil ? nil : try JSONText.write(memory.draft),
                memory.question == nil ? nil : try JSONText.write(memory.question),
                memory.missCount, memory.lastTicket?.description, memory.lastLineAt?.rawValue,
                StoredText.fit(memory.lastText),
                memory.held == nil ? nil : try JSONText.write(memory.held),
                memory.replies.isEmpty ? nil : try JSONText.write(memory.replies), id.rawValue,
            ]
        )
        try expectOne(id, session)
    }

    /// Gives a conversation to somebody.
    static func give(
        _ id: ConversationID,
        to handler: Handler,
        _ session: SQLSession
    ) throws(StoreError) {
        let (name, person, since): (String, PersonID?, Instant?) =
            switch handler {
            case .bot: ("bot", nil, nil)
            case .queue(let since): ("queue", nil, since)
            case .staff(let person, let since): ("staff", person, since)
            }
        try session.run(
            """
            UPDATE conversation SET handler = ?, handler_person_id = ?, handler_since_at_ms = ?
            WHERE id = ?
            """,
            [name, person?.rawValue, since?.rawValue, id.rawValue]
        )
        try expectOne(id, session)
    }

    /// Gives a conversation to the person whom its account belongs to.
    static func setPerson(
        _ person: PersonID,
        in id: ConversationID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE conversation SET person_id = ? WHERE id = ?",
            [person.rawValue, id.rawValue]
        )
        try expectOne(id, session)
    }

    /// Gives every conversation of one person to another.
    static func move(
        from: PersonID,
        to person: PersonID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE conversation SET person_id = ? WHERE person_id = ?",
            [person.rawValue, from.rawValue]
        )
    }

    /// Follows a chat that moved, unless somebody wrote at its new address already.
    static func move(
        _ chat: ChatAddress,
        to new: String,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE conversation SET chat = ?1 WHERE platform = ?2 AND chat = ?3 AND NOT EXISTS
                (SELECT 1 FROM conversation WHERE platform = ?2 AND chat = ?1)
            """,
            [new, chat.platform.rawValue, chat.chat]
        )
    }

    /// Who waits in a chat that nobody took, the longest first.
    static func waiting(limit: Int, _ session: SQLSession) throws(StoreError) -> [PersonID] {
        var found: [PersonID] = []
        let rows = try session.all(
            """
            SELECT person_id FROM conversation WHERE handler = 'queue'
            ORDER BY handler_since_at_ms LIMIT ?
            """,
            [limit]
        )
        for row in rows { found.append(try row.value(0)) }
        return found
    }

    /// The conversation a person wrote in last; nil when there is none.
    static func latest(
        of person: PersonID,
        _ session: SQLSession
    ) throws(StoreError) -> Conversation? {
        let row = try session.first(
            """
            SELECT \(columns) FROM conversation WHERE person_id = ?
            ORDER BY ifnull(last_line_at_ms, 0) DESC, id LIMIT 1
            """,
            [person.rawValue]
        )
        guard let row else { return nil }
        return try read(row)
    }

    private static func expectOne(
        _ id: ConversationID,
        _ session: SQLSession
    ) throws(StoreError) {
        guard session.changes == 1 else {
            throw StoreError(.missingRow, "conversation \(id.rawValue)")
        }
    }

    private static func read(_ row: Row) throws(StoreError) -> Conversation {
        let handler: Handler =
            switch row[4] as String {
            case "queue": .queue(since: row.instant(6))
            case "staff": .staff(try row.value(5), since: row.instant(6))
            default: .bot
            }
        return Conversation(
            id: try row.value(0),
            address: ChatAddress(platform: try row.value(1), chat: row[2]),
            person: try row.value(3),
            handler: handler,
            memory: ConversationMemory(
                draft: try JSONText.readIfAny(Draft.self, row[7] as String?),
                question: try JSONText.readIfAny(OpenQuestion.self, row[8] as String?),
                missCount: row[9],
                lastTicket: (row[10] as String?).flatMap { TicketNumber($0) },
                lastLineAt: row.instantIfAny(11),
                lastText: row[12],
                held: try JSONText.readIfAny(HeldAnswer.self, row[13] as String?),
                replies: try JSONText.readIfAny([StaffReply].self, row[14] as String?) ?? []
            )
        )
    }
}
