import GRDB
import Tickets

/// Requests for approval; one that was decided never changes again.
enum ApprovalTable {
    private static let columns = """
        id, series_date, series_count, matter, ticket_id, requester_person_id, approver_person_id,
        reason, requested_at_ms, expires_at_ms, outcome, decided_by_person_id, decided_at_ms, remark
        """

    /// Keeps a request, or what was decided without one.
    static func insert(
        _ new: NewApproval,
        about ticket: TicketID?,
        verdict: ApprovalVerdict? = nil,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO approval (series_date, series_count, kind, matter, ticket_id,
                requester_person_id, approver_person_id, reason, requested_at_ms, expires_at_ms,
                outcome, decided_by_person_id, decided_at_ms, remark)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                new.number.date, new.number.sequence, new.matter.kind.rawValue,
                try JSONText.write(new.matter), ticket?.rawValue, new.requester?.rawValue,
                new.approver?.rawValue, StoredText.fit(new.reason), now.rawValue,
                new.expiresAt.rawValue, verdict?.outcome.rawValue, verdict?.person?.rawValue,
                verdict?.at.rawValue, StoredText.fit(verdict?.remark ?? ""),
            ]
        )
    }

    /// Ends a request that waits.
    ///
    /// - Throws: `StoreError` with code `missingRow` when it was ended before.
    static func end(
        _ id: ApprovalID,
        _ verdict: ApprovalVerdict,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE approval SET outcome = ?, decided_by_person_id = ?, decided_at_ms = ?,
                remark = ?
            WHERE id = ? AND outcome IS NULL
            """,
            [
                verdict.outcome.rawValue, verdict.person?.rawValue, verdict.at.rawValue,
                StoredText.fit(verdict.remark), id.rawValue,
            ]
        )
        guard session.changes == 1 else {
            throw StoreError(.missingRow, "open approval \(id.rawValue)")
        }
    }

    /// Gives what waits for a guest's word to the person the guest turned out to be.
    static func move(
        from guest: PersonID,
        to person: PersonID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE approval SET approver_person_id = ? WHERE approver_person_id = ? AND outcome IS NULL",
            [person.rawValue, guest.rawValue]
        )
    }

    /// A request by its row; nil when there is none.
    static func approval(
        _ id: ApprovalID,
        _ session: SQLSession
    ) throws(StoreError) -> Approval? {
        try list("WHERE id = ?", [id.rawValue], session).first
    }

    /// A request by its number; nil when there is none.
    static func approval(
        _ number: TicketNumber,
        _ session: SQLSession
    ) throws(StoreError) -> Approval? {
        guard number.prefix == TicketNumber.approvalPrefix else { return nil }
        return try list(
            "WHERE series_date = ? AND series_count = ?",
            [number.date, number.sequence],
            session
        ).first
    }

    /// Requests that wait for a person: asked of the person alone, or of one of these kinds; the oldest first.
    static func waiting(
        for person: Person,
        _ session: SQLSession
    ) throws(StoreError) -> [Approval] {
        let kinds = ApprovalKind.allCases.filter { $0.approvers.contains(person.role) }
        return try list(
            """
            WHERE outcome IS NULL AND (approver_person_id = ?1 OR (approver_person_id IS NULL
                AND kind IN (SELECT value FROM json_each(?2))))
            ORDER BY id LIMIT ?3
            """,
            [
                person.id.rawValue, try JSONText.write(kinds.map(\.rawValue)),
                Limits.caseTicketsMax,
            ],
            session
        )
    }

    /// The requests about tickets, the oldest first.
    static func approvals(
        about tickets: [TicketID],
        _ session: SQLSession
    ) throws(StoreError) -> [Approval] {
        guard !tickets.isEmpty else { return [] }
        return try list(
            "WHERE ticket_id IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT 200",
            [try JSONText.write(tickets.map(\.rawValue))],
            session
        )
    }

    /// The last count of a day; 0 for none.
    static func lastCount(date: String, _ session: SQLSession) throws(StoreError) -> Int {
        let row = try session.first(
            "SELECT max(series_count) FROM approval WHERE series_date = ?",
            [date]
        )
        return (row?[0] as Int?) ?? 0
    }

    private static func list(
        _ condition: String,
        _ arguments: [SQLSession.Value],
        _ session: SQLSession
    ) throws(StoreError) -> [Approval] {
        var found: [Approval] = []
        for row in try session.all("SELECT \(columns) FROM approval \(condition)", arguments) {
            found.append(try read(row))
        }
        return found
    }

    private static func read(_ row: Row) throws(StoreError) -> Approval {
        let new = NewApproval(
            number: TicketNumber(
                prefix: TicketNumber.approvalPrefix,
                date: row[1],
                sequence: row[2]
            ),
            matter: try JSONText.read(ApprovalMatter.self, row[3]),
            requester: try row.valueIfAny(5),
            approver: try row.valueIfAny(6),
            reason: row[7],
            expiresAt: row.instant(9)
        )
        var verdict: ApprovalVerdict?
        if let outcome = try row.valueIfAny(10, ApprovalVerdict.Outcome.self) {
            verdict = ApprovalVerdict(
                outcome,
                by: try row.valueIfAny(11),
                at: row.instant(12),
                remark: row[13]
            )
        }
        return Approval(
            id: try row.value(0),
            new: new,
            ticket: try row.valueIfAny(4),
            requestedAt: row.instant(8),
            verdict: verdict
        )
    }
}
