import GRDB
import Tickets

/// What comes due; a row is gone in the commit that handles it.
enum TimerTable {
    /// A timer and how often it failed.
    struct Waiting: Sendable {
        let timer: DueTimer
        let attempts: Int
    }

    /// What a timer is about, as stored.
    enum Subject {
        case ticket(TicketID)
        case conversation(ConversationID)
        case desk
        case approval(ApprovalID)
    }

    /// Sets a timer in place of one with the same rule, subject and person.
    static func set(
        _ rule: TimerRule,
        _ subject: Subject,
        person: PersonID?,
        next: (step: Int, due: Instant),
        _ session: SQLSession
    ) throws(StoreError) {
        let keys = Keys(subject)
        try session.run(
            """
            DELETE FROM timer WHERE ifnull(ticket_id, 0) = ? AND ifnull(conversation_id, 0) = ?
                AND ifnull(approval_id, 0) = ? AND rule = ? AND ifnull(person_id, 0) = ?
            """,
            keys.zeroed + [rule.rawValue, person?.rawValue ?? 0]
        )
        try session.run(
            """
            INSERT INTO timer (ticket_id, conversation_id, approval_id, rule, person_id, step,
                due_at_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                keys.ticket, keys.conversation, keys.approval, rule.rawValue, person?.rawValue,
                next.step, next.due.rawValue,
            ]
        )
    }

    /// Sets the timers of the desk that are missing, or that would come later than they should.
    static func keep(_ standing: [StandingTimer], _ session: SQLSession) throws(StoreError) {
        for timer in standing {
            let row = try session.first(
                """
                SELECT due_at_ms FROM timer
                WHERE ifnull(ticket_id, 0) = 0 AND ifnull(conversation_id, 0) = 0
                    AND ifnull(approval_id, 0) = 0 AND rule = ? AND ifnull(person_id, 0) = 0
                """,
                [timer.rule.rawValue]
            )
            if let row, row.instant(0) <= timer.due { continue }
            try set(timer.rule, .desk, person: nil, next: (0, timer.due), session)
        }
    }

    /// Removes timers of a subject: of one rule or all, of one person or all.
    static func cancel(
        _ subject: Subject,
        rule: TimerRule?,
        person: PersonID?,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            DELETE FROM timer WHERE ifnull(ticket_id, 0) = ?1 AND ifnull(conversation_id, 0) = ?2
                AND ifnull(approval_id, 0) = ?3
                AND (?4 IS NULL OR rule = ?4) AND (?5 IS NULL OR person_id = ?5)
            """,
            Keys(subject).zeroed + [rule?.rawValue, person?.rawValue]
        )
    }

    /// Timers that are due, the earliest first.
    static func due(
        at now: Instant,
        limit: Int,
        _ session: SQLSession
    ) throws(StoreError) -> [Waiting] {
        var found: [Waiting] = []
        let rows = try session.all(
            """
            SELECT id, rule, ticket_id, conversation_id, person_id, step, due_at_ms, attempts,
                approval_id
            FROM timer WHERE due_at_ms <= ? ORDER BY due_at_ms, id LIMIT ?
            """,
            [now.rawValue, limit]
        )
        for row in rows {
            found.append(
                Waiting(
                    timer: DueTimer(
                        id: try row.value(0),
                        rule: try row.value(1),
                        ticket: try row.valueIfAny(2),
                        conversation: try row.valueIfAny(3),
                        approval: try row.valueIfAny(8),
                        person: try row.valueIfAny(4),
                        step: row[5],
                        due: row.instant(6)
                    ),
                    attempts: row[7]
                )
            )
        }
        return found
    }

    /// Removes a timer.
    ///
    /// - Throws: `StoreError` with code `missingRow` when it is gone already.
    static func remove(_ id: TimerID, _ session: SQLSession) throws(StoreError) {
        try session.run("DELETE FROM timer WHERE id = ?", [id.rawValue])
        guard session.changes == 1 else { throw StoreError(.missingRow, "timer \(id.rawValue)") }
    }

    /// Whether a timer is still there.
    static func exists(_ id: TimerID, _ session: SQLSession) throws(StoreError) -> Bool {
        try session.first("SELECT 1 FROM timer WHERE id = ?", [id.rawValue]) != nil
    }

    /// Counts one more failure of a timer.
    static func countAttempt(_ id: TimerID, _ session: SQLSession) throws(StoreError) {
        try session.run("UPDATE timer SET attempts = attempts + 1 WHERE id = ?", [id.rawValue])
    }

    /// The earliest moment at which a timer comes due, after `moment` when one is given; nil for none.
    static func next(
        after moment: Instant?,
        _ session: SQLSession
    ) throws(StoreError) -> Instant? {
        try session.first(
            "SELECT min(due_at_ms) FROM timer WHERE due_at_ms > ?",
            [moment?.rawValue ?? Int64.min]
        )?.instantIfAny(0)
    }

    /// Gives a guest's timers to the person the guest turned out to be.
    static func move(
        from guest: PersonID,
        to person: PersonID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE OR REPLACE timer SET person_id = ? WHERE person_id = ?",
            [person.rawValue, guest.rawValue]
        )
    }

    /// The columns that say what a timer is about.
    private struct Keys {
        var ticket: Int64?
        var conversation: Int64?
        var approval: Int64?

        init(_ subject: Subject) {
            switch subject {
            case .ticket(let id): ticket = id.rawValue
            case .conversation(let id): conversation = id.rawValue
            case .approval(let id): approval = id.rawValue
            case .desk: break
            }
        }

        /// The columns with 0 for null, as the unique index has them.
        var zeroed: [SQLSession.Value] { [ticket ?? 0, conversation ?? 0, approval ?? 0] }
    }
}
