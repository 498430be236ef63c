import GRDB
import Tickets

/// What is to be sent, in order within each chat and thread, and what became of it.
enum OutboxTable {
    /// What made a message be sent; with the position it names the message for good.
    enum Cause: Hashable {
        case inbox(InboxID)
        case timer(TimerID)
        /// The store's own notice, once for each key.
        case notice(String)
    }

    /// A message to be added.
    struct New {
        var cause: Cause
        var position: Int
        var chat: ChatAddress
        var thread: Int64?
        var purpose: Purpose
        var text: String
        var choices: [[Choice]] = []
        var attachment: AttachmentID?
        var card: Int64?
        var ticket: TicketID?
        var notice: Int64?
        var callback: String?
        var paper: PaperRequest?
        var notBefore: Instant
    }

    /// A row as far as settling needs it.
    struct Sent {
        let id: OutboxID
        let cause: Cause
        let chat: ChatAddress
        let thread: Int64?
        let purpose: Purpose
        let card: Int64?
        let ticket: TicketID?
        let state: String
        let edits: PlatformMessageID?
    }

    /// Adds a message; a notice with a known key is dropped.
    ///
    /// - Returns: whether it was added.
    static func insert(
        _ new: New,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> Bool {
        var inbox: InboxID?
        var timer: TimerID?
        var notice: String?
        switch new.cause {
        case .inbox(let id): inbox = id
        case .timer(let id): timer = id
        case .notice(let key): notice = key
        }
        try session.run(
            """
            INSERT INTO outbox (inbox_id, timer_key, notice, position, platform, chat, thread,
                thread_id, purpose, text, choices, attachment_id, card_id, ticket_id, notice_id,
                callback, paper, not_before_at_ms, created_at_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (notice) DO NOTHING
            """,
            [
                inbox?.rawValue, timer?.rawValue, notice, new.position,
                new.chat.platform.rawValue, new.chat.chat,
                new.thread == nil ? new.chat.thread : nil, new.thread, new.purpose.rawValue,
                StoredText.fit(new.text),
                new.choices.isEmpty ? nil : try JSONText.write(new.choices),
                new.attachment?.rawValue, new.card, new.ticket?.rawValue, new.notice, new.callback,
                try new.paper.map { paper throws(StoreError) in try JSONText.write(paper) },
                new.notBefore.rawValue, now.rawValue,
            ]
        )
        return session.changes == 1
    }

    /// Gives back every lease, after the program that held them is gone.
    static func releaseLeases(_ session: SQLSession) throws(StoreError) {
        try session.run(
            "UPDATE outbox SET state = 'pending', blocked_until_at_ms = 0 WHERE state = 'leased'"
        )
    }

    /// Puts a message back until a moment.
    static func retry(
        _ id: OutboxID,
        at moment: Instant,
        reason: String,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE outbox SET state = 'pending', blocked_until_at_ms = ?, reason = ?
            WHERE id = ? AND state IN ('pending', 'leased')
            """,
            [moment.rawValue, StoredText.fit(reason), id.rawValue]
        )
    }

    /// Notes that a message was delivered.
    static func markSent(
        _ id: OutboxID,
        as message: PlatformMessageID?,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE outbox SET state = 'sent', message = ?, settled_at_ms = ?, reason = NULL
            WHERE id = ?
            """,
            [message?.rawValue, now.rawValue, id.rawValue]
        )
    }

    /// Notes that a message was given up.
    static func markDead(
        _ id: OutboxID,
        reason: String,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE outbox SET state = 'dead', reason = ?, settled_at_ms = ? WHERE id = ?",
            [StoredText.fit(reason), now.rawValue, id.rawValue]
        )
    }

    /// A row to be settled; nil when there is none.
    static func sent(_ id: OutboxID, _ session: SQLSession) throws(StoreError) -> Sent? {
        let row = try session.first("\(sentQuery) WHERE id = ?", [id.rawValue])
        guard let row else { return nil }
        return try readSent(row)
    }

    /// The rows that another row replaced before they were sent.
    static func superseded(
        by id: OutboxID,
        _ session: SQLSession
    ) throws(StoreError) -> [Sent] {
        var found: [Sent] = []
        let rows = try session.all(
            "\(sentQuery) WHERE superseded_by_id = ? AND state = 'superseded' ORDER BY id",
            [id.rawValue]
        )
        for row in rows { found.append(try readSent(row)) }
        return found
    }

    /// Follows a chat that moved, for everything that waits.
    static func move(
        _ chat: ChatAddress,
        to new: String,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE outbox SET chat = ?, thread = NULL
            WHERE platform = ? AND chat = ? AND state IN ('pending', 'leased')
            """,
            [new, chat.platform.rawValue, chat.chat]
        )
    }

    /// The earliest moment at which a waiting message may be sent, after `moment` when one is given; nil for none.
    static func next(
        after moment: Instant?,
        _ session: SQLSession
    ) throws(StoreError) -> Instant? {
        try session.first(
            """
            SELECT min(max(not_before_at_ms, blocked_until_at_ms))
            FROM outbox INDEXED BY outbox_waiting WHERE state IN ('pending', 'leased')
                AND max(not_before_at_ms, blocked_until_at_ms) > ?
            """,
            [moment?.rawValue ?? Int64.min]
        )?.instantIfAny(0)
    }

    /// How many messages wait to be sent.
    static func waitingCount(_ session: SQLSession) throws(StoreError) -> Int {
        try session.first(
            """
            SELECT count(*) FROM outbox INDEXED BY outbox_waiting
            WHERE state IN ('pending', 'leased')
            """
        )?[0] ?? 0
    }

    /// The figures of `status`: what waits and what was given up.
    static func counts(
        _ status: inout StoreStatus,
        _ session: SQLSession
    ) throws(StoreError) {
        let row = try session.first(
            """
            SELECT count(*) FILTER (WHERE state IN ('pending', 'leased', 'superseded')),
                count(*) FILTER (WHERE state = 'dead')
            FROM outbox
            """
        )
        guard let row else { return }
        status.outboxPending = row[0]
        status.outboxDead = row[1]
    }

    private static let sentQuery = """
        SELECT id, inbox_id, timer_key, notice, platform, chat, thread_id, purpose, card_id,
            ticket_id, state, edits
        FROM outbox
        """

    private static func readSent(_ row: Row) throws(StoreError) -> Sent {
        Sent(
            id: try row.value(0),
            cause: try cause(row, at: 1),
            chat: ChatAddress(platform: try row.value(4), chat: row[5]),
            thread: row[6],
            purpose: try row.value(7),
            card: row[8],
            ticket: try row.valueIfAny(9),
            state: row[10],
            edits: try row.valueIfAny(11)
        )
    }

    /// The cause in three columns of which one is not null.
    static func cause(_ row: Row, at index: Int) throws(StoreError) -> Cause {
        if let inbox: InboxID = try row.valueIfAny(index) { return .inbox(inbox) }
        if let timer: TimerID = try row.valueIfAny(index + 1) { return .timer(timer) }
        return .notice(row[index + 2])
    }
}
