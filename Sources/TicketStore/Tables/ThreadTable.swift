import GRDB
import Tickets

/// Threads of the desk's chat about a ticket or a handed-off conversation.
enum ThreadTable {
    /// What a thread is about, as stored.
    enum Subject: Hashable {
        case ticket(TicketID)
        case conversation(ConversationID)
        case team(Role)
    }

    /// A thread's row.
    struct Stored {
        let id: Int64
        let title: String
        let thread: String?
        let isOpen: Bool
    }

    /// The row of a subject's thread in a chat, made when there is none.
    static func row(
        _ subject: Subject,
        in chat: ChatAddress,
        title: String,
        _ session: SQLSession
    ) throws(StoreError) -> Int64 {
        let (column, key) = column(subject)
        let found = try session.first(
            "SELECT id FROM thread WHERE \(column) = ? AND platform = ? AND chat = ?",
            [key, chat.platform.rawValue, chat.chat]
        )
        if let found { return found[0] }
        return try session.insert(
            "INSERT INTO thread (\(column), platform, chat, title) VALUES (?, ?, ?, ?)",
            [key, chat.platform.rawValue, chat.chat, StoredText.fit(title)]
        )
    }

    /// A thread by its row.
    static func stored(_ id: Int64, _ session: SQLSession) throws(StoreError) -> Stored? {
        let row = try session.first(
            "SELECT id, title, thread, opened_at_ms IS NOT NULL FROM thread WHERE id = ?",
            [id]
        )
        guard let row else { return nil }
        return Stored(id: row[0], title: row[1], thread: row[2], isOpen: row[3])
    }

    /// The row of the thread that a chat address names; nil when it is none of ours.
    static func row(at chat: ChatAddress, _ session: SQLSession) throws(StoreError) -> Int64? {
        guard let thread = chat.thread else { return nil }
        return try session.first(
            "SELECT min(id) FROM thread WHERE platform = ? AND chat = ? AND thread = ?",
            [chat.platform.rawValue, chat.chat, thread]
        )?[0]
    }

    /// What the thread that a chat address names is about; nil when it is none of ours.
    static func subject(
        at chat: ChatAddress,
        _ session: SQLSession
    ) throws(StoreError) -> Subject? {
        guard let thread = chat.thread else { return nil }
        let row = try session.first(
            """
            SELECT ticket_id, conversation_id, team FROM thread
            WHERE platform = ? AND chat = ? AND thread = ? ORDER BY id LIMIT 1
            """,
            [chat.platform.rawValue, chat.chat, thread]
        )
        guard let row else { return nil }
        if let ticket: TicketID = try row.valueIfAny(0) { return .ticket(ticket) }
        if let team: Role = try row.valueIfAny(2) { return .team(team) }
        return .conversation(try row.value(1))
    }

    /// Notes that a thread was opened; `thread` is nil where the platform has none.
    static func open(
        _ id: Int64,
        as thread: String?,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE thread SET thread = ?, opened_at_ms = ? WHERE id = ? AND opened_at_ms IS NULL",
            [thread, now.rawValue, id]
        )
    }

    /// Gives a thread another title.
    static func rename(_ id: Int64, to title: String, _ session: SQLSession) throws(StoreError) {
        try session.run(
            "UPDATE thread SET title = ? WHERE id = ?",
            [StoredText.fit(title), id]
        )
    }

    /// Follows a chat that moved; its threads are gone and will be opened anew.
    static func move(
        _ chat: ChatAddress,
        to new: String,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE thread SET chat = ?, thread = NULL, opened_at_ms = NULL
            WHERE platform = ? AND chat = ?
            """,
            [new, chat.platform.rawValue, chat.chat]
        )
    }

    private static func column(_ subject: Subject) -> (String, SQLSession.Value) {
        switch subject {
        case .ticket(let id): ("ticket_id", id.rawValue)
        case .conversation(let id): ("conversation_id", id.rawValue)
        case .team(let role): ("team", role.rawValue)
        }
    }
}
