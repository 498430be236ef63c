package import Tickets

extension TicketStore {
    /// Handles timers that came due; each is gone in the commit that handles it.
    ///
    /// One commit serves the batch. If a timer throws, the batch is rolled back and redone timer by timer; one that
    /// failed `Limits.handleAttemptsMax` times is dropped and managers are told in the same commit.
    ///
    /// - Parameters:
    ///   - limit: timers at the most, 1 or more.
    ///   - now: the moment.
    ///   - calendar: gives the local date of numbers.
    ///   - lookup: what a timer asks of the store beyond its ticket or chat; nil for nothing.
    ///   - decide: the pure decision; may be called again for the same timer.
    /// - Returns: what was done, and whether more are due.
    /// - Throws: `StoreError` when the database fails; what was not committed stays due.
    package func sweepDue(
        limit: Int,
        at now: Instant,
        calendar: DeskCalendar,
        lookup: @escaping @Sendable (DueTimer, CaseFile, Instant) -> Lookup? = { _, _, _ in nil },
        decide: @escaping @Sendable (DueTimer, CaseFile, Instant) -> Decision
    ) async throws(StoreError) -> SweepOutcome {
        let cache = estate
        return try await writeSeveral { writer throws(StoreError) in
            let sweep = SweepDue(
                writer: writer,
                cache: cache,
                now: now,
                calendar: calendar,
                lookup: lookup,
                decide: decide
            )
            return try sweep.run(limit: limit)
        }
    }

    /// Sets the timers of the desk that are missing, or that would come later than they should.
    ///
    /// - Parameter standing: each with its next time; at most one a rule.
    /// - Throws: `StoreError` when the database fails.
    package func keep(_ standing: [StandingTimer]) async throws(StoreError) {
        guard !standing.isEmpty else { return }
        try await write { session throws(StoreError) in try TimerTable.keep(standing, session) }
    }

    /// The earliest moment at which a timer comes due or a waiting message may be sent; nil for none.
    ///
    /// - Parameter moment: only moments after this one count, so that what waits for another reason (behind a
    ///   message of its chat, for a file) does not keep a worker awake; nil for all.
    /// - Returns: the moment; nil for none.
    /// - Throws: `StoreError` when the database fails.
    package func nextDue(after moment: Instant? = nil) async throws(StoreError) -> Instant? {
        try await read { session throws(StoreError) in
            let timer = try TimerTable.next(after: moment, session)
            let message = try OutboxTable.next(after: moment, session)
            return [timer, message].compactMap { $0 }.min()
        }
    }
}

/// One run over timers that are due.
struct SweepDue {
    let writer: TicketStore.Writer
    let cache: EstateCache
    let now: Instant
    let calendar: DeskCalendar
    let lookup: @Sendable (DueTimer, CaseFile, Instant) -> Lookup?
    let decide: @Sendable (DueTimer, CaseFile, Instant) -> Decision

    /// Handles up to `limit` timers.
    func run(limit: Int) throws(StoreError) -> SweepOutcome {
        var due: [TimerTable.Waiting] = []
        do throws(StoreError) {
            return try writer.transaction { session throws(StoreError) in
                due = try TimerTable.due(at: now, limit: limit, session)
                var done = try work(due, session)
                done.remaining = try !TimerTable.due(at: now, limit: 1, session).isEmpty
                return done
            }
        } catch {
            guard error.isOfTheRow else { throw error }
        }
        var outcome = SweepOutcome()
        for row in due { try alone(row, &outcome) }
        outcome.remaining = try writer.transaction { session throws(StoreError) in
            try !TimerTable.due(at: now, limit: 1, session).isEmpty
        }
        return outcome
    }

    private func alone(
        _ row: TimerTable.Waiting,
        _ outcome: inout SweepOutcome
    ) throws(StoreError) {
        do throws(StoreError) {
            let done = try writer.transaction { session throws(StoreError) in
                try work([row], session)
            }
            outcome.handled += done.handled
            outcome.effects += done.effects
        } catch {
            guard error.isOfTheRow else { throw error }
            if row.attempts + 1 < Limits.handleAttemptsMax {
                try writer.transaction { session throws(StoreError) in
                    try TimerTable.countAttempt(row.timer.id, session)
                }
                outcome.failed += 1
            } else {
                try drop(row.timer)
                outcome.quarantined += 1
            }
        }
    }

    private func drop(_ timer: DueTimer) throws(StoreError) {
        try writer.transaction { session throws(StoreError) in
            try TimerTable.remove(timer.id, session)
            let notice = ManagerNotice(
                session: session,
                roster: try cache.current(session).roster,
                desk: try StaffChatTable.desk(session),
                now: now
            )
            try notice.send(
                key: "timer:\(timer.id.rawValue)",
                """
                一个到期提醒（\(timer.rule.rawValue)）多次处理失败，已取消，请人工跟进。
                A due reminder (\(timer.rule.rawValue)) failed repeatedly and was dropped.
                """
            )
        }
    }

    private func work(
        _ rows: [TimerTable.Waiting],
        _ session: SQLSession
    ) throws(StoreError) -> SweepOutcome {
        var done = SweepOutcome()
        guard !rows.isEmpty else { return done }
        let context = try BatchContext(session, at: now, calendar: calendar, cache: cache)
        let loader = CaseFileLoader(session: session, context: context)
        for row in rows where try TimerTable.exists(row.timer.id, session) {
            let file = try loader.file(for: row.timer, lookup: lookup)
            try TimerTable.remove(row.timer.id, session)
            let writer = DecisionWriter(
                session: session,
                context: context,
                cause: .timer(row.timer.id)
            )
            done.effects += try writer.write(decide(row.timer, file, now))
            done.handled += 1
        }
        return done
    }
}
