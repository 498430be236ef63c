internal import GRDB

/// The order of everything that happened, so that a page that lost its stream can go on.
enum EventTable {
    /// How many events are kept; a page further behind fetches everything anew.
    static let keptCountMax: Int64 = 20_000

    /// Notes an event and puts it among what is told after the commit.
    ///
    /// With an account only that one may know; without, every member of the chat.
    static func append(
        _ content: LiveContent,
        only account: Int64? = nil,
        _ notes: inout CommitNotes,
        _ db: Database
    ) throws {
        let key = EventKey(content)
        try db.run(
            """
            INSERT INTO event (kind, chat_id, topic_id, message_id, account_id, created_at_ms)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [key.kind, key.chatID, key.topicID, key.messageID, account, notes.nowMs]
        )
        let seq = db.lastInsertedRowID
        if seq % 1000 == 0 {
            try db.run("DELETE FROM event WHERE seq <= ?", [seq - keptCountMax])
        }
        let audience: [Int64]
        if let account {
            audience = [account]
        } else if let chat = key.chatID {
            audience = try MemberTable.accounts(chat: chat, db)
        } else {
            audience = []
        }
        notes.events.append(LiveEvent(seq: seq, audience: audience, content: content))
    }

    /// The number of the newest event, 0 before the first.
    static func newest(_ db: Database) throws -> Int64 {
        try db.number("SELECT max(seq) FROM event") ?? 0
    }

    /// The number of the oldest event kept, 0 if there is none.
    static func oldest(_ db: Database) throws -> Int64 {
        try db.number("SELECT min(seq) FROM event") ?? 0
    }

    /// Events after a number that an account may know, oldest first.
    static func after(_ seq: Int64, account: Int64, limit: Int, _ db: Database) throws
        -> [(seq: Int64, key: EventKey)]
    {
        try db.rows(
            """
            SELECT seq, kind, chat_id, topic_id, message_id FROM event
            WHERE seq > ? AND (account_id = ? OR (account_id IS NULL AND chat_id IN
                (SELECT chat_id FROM member WHERE account_id = ?)))
            ORDER BY seq LIMIT ?
            """,
            [seq, account, account, limit]
        ).map { ($0["seq"], EventKey(row: $0)) }
    }
}
