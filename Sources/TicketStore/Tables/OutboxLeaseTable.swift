import GRDB
import Tickets

/// The outbox as the sender sees it: what may go now.
enum OutboxLeaseTable {
    /// What must go one after another: a chat, or a thread in it; alarms and notices have lanes of their own.
    struct Lane: Hashable {
        let chat: String
        let thread: String?
        let threadRow: Int64?
        let isAlarm: Bool
        let isNotice: Bool
    }

    /// A waiting row as far as choosing needs it.
    struct Candidate {
        let id: OutboxID
        let lane: Lane
        let card: Int64?
        let attachment: AttachmentID?
        /// Whether it is being sent or waits for its next try.
        let isBlocked: Bool
        /// Whether its thread does not exist yet.
        let opensThread: Bool
    }

    /// A row with everything that is sent.
    struct Full {
        let id: OutboxID
        let cause: OutboxTable.Cause
        let position: Int
        let chat: ChatAddress
        let thread: Int64?
        let purpose: Purpose
        let text: String
        let choices: [[Choice]]
        let attachment: AttachmentID?
        let card: Int64?
        let callback: String?
        let attempts: Int
        let createdAt: Instant
        let paper: PaperRequest?
    }

    /// Walks what waits for a platform, alarms first, then in order, for as long as `body` says true.
    static func walk(
        _ platform: PlatformID,
        at now: Instant,
        _ session: SQLSession,
        _ body: (Candidate) throws(StoreError) -> Bool
    ) throws(StoreError) {
        try session.walk(
            """
            SELECT outbox.id, outbox.chat, outbox.thread, thread_id, purpose, card_id,
                attachment_id, blocked_until_at_ms > ?1,
                thread_id IS NOT NULL AND thread.opened_at_ms IS NULL
            FROM outbox LEFT JOIN thread ON thread.id = outbox.thread_id
            WHERE outbox.platform = ?2 AND state IN ('pending', 'leased')
                AND not_before_at_ms <= ?1
            ORDER BY (CASE purpose WHEN 'alarm' THEN 0 WHEN 'notice' THEN 2 ELSE 1 END), outbox.id
            """,
            [now.rawValue, platform.rawValue]
        ) { row throws(StoreError) in
            let opensThread: Bool = row[8]
            let purpose: Purpose = try row.value(4)
            return try body(
                Candidate(
                    id: row.value(0),
                    lane: Lane(
                        chat: row[1],
                        thread: row[2],
                        threadRow: row[3],
                        isAlarm: purpose == .alarm && !opensThread,
                        isNotice: purpose == .notice
                    ),
                    card: row[5],
                    attachment: row.valueIfAny(6),
                    isBlocked: row[7],
                    opensThread: opensThread
                )
            )
        }
    }

    /// The threads that a leased message is about to open.
    static func opening(
        _ platform: PlatformID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> Set<Int64> {
        Set(
            try session.all(
                """
                SELECT thread.id FROM outbox JOIN thread ON thread.id = outbox.thread_id
                WHERE outbox.platform = ? AND state = 'leased' AND blocked_until_at_ms > ?
                    AND opened_at_ms IS NULL
                """,
                [platform.rawValue, now.rawValue]
            ).map { $0[0] }
        )
    }

    /// How many messages of each chat are being sent.
    static func inFlight(
        _ platform: PlatformID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> [String: Int] {
        let rows = try session.all(
            """
            SELECT chat, count(*) FROM outbox
            WHERE platform = ? AND state = 'leased' AND blocked_until_at_ms > ? GROUP BY chat
            """,
            [platform.rawValue, now.rawValue]
        )
        var counts: [String: Int] = [:]
        for row in rows { counts[row[0]] = row[1] }
        return counts
    }

    /// The newest waiting row of a card that may go now; nil for none.
    static func newest(
        ofCard card: Int64,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> OutboxID? {
        try session.first(
            """
            SELECT max(id) FROM outbox WHERE card_id = ?1 AND state IN ('pending', 'leased')
                AND blocked_until_at_ms <= ?2 AND not_before_at_ms <= ?2
            """,
            [card, now.rawValue]
        )?.valueIfAny(0)
    }

    /// Lets a row stand for every earlier waiting row of its card.
    static func supersede(
        ofCard card: Int64,
        before id: OutboxID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE outbox SET superseded_by_id = ?1 WHERE superseded_by_id IN
                (SELECT id FROM outbox WHERE card_id = ?2 AND state IN ('pending', 'leased')
                    AND id < ?1)
            """,
            [id.rawValue, card]
        )
        try session.run(
            """
            UPDATE outbox SET state = 'superseded', superseded_by_id = ?1
            WHERE card_id = ?2 AND state IN ('pending', 'leased') AND id < ?1
            """,
            [id.rawValue, card]
        )
    }

    /// Leases a row until a moment.
    static func lease(
        _ id: OutboxID,
        until moment: Instant,
        edits: PlatformMessageID?,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE outbox SET state = 'leased', blocked_until_at_ms = ?, attempts = attempts + 1,
                edits = ?
            WHERE id = ? AND state IN ('pending', 'leased')
            """,
            [moment.rawValue, edits?.rawValue, id.rawValue]
        )
        guard session.changes == 1 else { throw StoreError(.missingRow, "outbox \(id.rawValue)") }
    }

    /// A row with everything that is sent; nil when there is none.
    static func full(_ id: OutboxID, _ session: SQLSession) throws(StoreError) -> Full? {
        let row = try session.first(
            """
            SELECT id, inbox_id, timer_key, notice, position, platform, chat, thread, thread_id,
                purpose, text, choices, attachment_id, card_id, callback, attempts, created_at_ms,
                paper
            FROM outbox WHERE id = ?
            """,
            [id.rawValue]
        )
        guard let row else { return nil }
        return Full(
            id: try row.value(0),
            cause: try OutboxTable.cause(row, at: 1),
            position: row[4],
            chat: ChatAddress(platform: try row.value(5), chat: row[6], thread: row[7]),
            thread: row[8],
            purpose: try row.value(9),
            text: row[10],
            choices: try JSONText.readIfAny([[Choice]].self, row[11] as String?) ?? [],
            attachment: try row.valueIfAny(12),
            card: row[13],
            callback: row[14],
            attempts: row[15],
            createdAt: row.instant(16),
            paper: try JSONText.readIfAny(PaperRequest.self, row[17] as String?)
        )
    }
}
