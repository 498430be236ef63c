import Synchronization
package import Tickets

extension TicketStore {
    /// Handles waiting messages: loads each one's case file, decides, and commits what was decided.
    ///
    /// Messages in chats with an urgent one come first; within a chat the order of recording is kept. One commit serves
    /// the batch. If a message throws, the batch is rolled back and redone message by message, and the one that fails
    /// counts an attempt; after `Limits.handleAttemptsMax` it is quarantined and managers are told in the same commit.
    /// After an unclean stop the attempts are committed before the work, so that a message that crashes the program
    /// is set aside as well (DESIGN 8).
    ///
    /// - Parameters:
    ///   - limit: messages at the most, 1 or more.
    ///   - now: the moment.
    ///   - calendar: gives the local date of numbers.
    ///   - lookup: what a message asks of the store beyond its chat and the tickets it names; nil for nothing.
    ///   - decide: the pure decision; may be called again for the same message.
    /// - Returns: what was done, and whether more wait.
    /// - Throws: `StoreError` when the database fails; what was not committed stays waiting.
    package func handleBatch(
        limit: Int,
        at now: Instant,
        calendar: DeskCalendar,
        lookup: @escaping @Sendable (InboundMessage, CaseFile, Instant) -> Lookup? = { _, _, _ in
            nil
        },
        decide: @escaping @Sendable (InboundMessage, CaseFile, Instant) -> Decision
    ) async throws(StoreError) -> HandleOutcome {
        let suspicion = suspicion.withLock { $0 }
        let cache = estate
        return try await writeSeveral { writer throws(StoreError) in
            var batch = HandleBatch(
                writer: writer,
                cache: cache,
                now: now,
                calendar: calendar,
                thinking: HandleBatch.Thinking(lookup: lookup, decide: decide)
            )
            return try batch.run(limit: limit, suspicion: suspicion)
        }
    }
}

/// One run over waiting messages.
struct HandleBatch {
    let writer: TicketStore.Writer
    let cache: EstateCache
    let now: Instant
    let calendar: DeskCalendar
    let thinking: Thinking
    private var outcome = HandleOutcome()
    private var stalled: Set<Chat> = []

    /// The pure functions that say what to load and what to do.
    struct Thinking: Sendable {
        let lookup: @Sendable (InboundMessage, CaseFile, Instant) -> Lookup?
        let decide: @Sendable (InboundMessage, CaseFile, Instant) -> Decision
    }

    private struct Chat: Hashable {
        let platform: PlatformID
        let chat: String
    }

    /// The messages of a batch by how carefully they are handled.
    private struct Plan {
        /// They were there when the program before us died.
        var suspects: [InboxTable.Waiting] = []
        /// Nothing speaks against them.
        var clean: [InboxTable.Waiting] = []
        /// They failed before, or wait behind one that did.
        var troubled: [InboxTable.Waiting] = []
    }

    init(
        writer: TicketStore.Writer,
        cache: EstateCache,
        now: Instant,
        calendar: DeskCalendar,
        thinking: Thinking
    ) {
        self.writer = writer
        self.cache = cache
        self.now = now
        self.calendar = calendar
        self.thinking = thinking
    }

    /// Handles up to `limit` messages.
    mutating func run(limit: Int, suspicion: InboxID) throws(StoreError) -> HandleOutcome {
        var plan = Plan()
        var done = HandleOutcome()
        var redo: [InboxTable.Waiting] = []
        do throws(StoreError) {
            try writer.transaction { session throws(StoreError) in
                plan = Self.plan(
                    try InboxTable.waiting(limit: limit, session),
                    suspicion: suspicion
                )
                for row in plan.suspects {
                    try InboxTable.countAttempt(row.id, reason: nil, session)
                }
                guard plan.suspects.isEmpty else { return }
                done = try work(plan.clean, session)
                done.remaining = try InboxTable.hasWaiting(session)
            }
        } catch {
            guard error.isOfTheRow else { throw error }
            redo = plan.clean
        }
        outcome = done
        if !plan.suspects.isEmpty {
            redo = try together(plan.suspects)
            if redo.isEmpty { redo = try together(plan.clean) } else { redo += plan.clean }
        }
        for row in redo { try alone(row, isMarked: false) }
        for row in plan.troubled { try alone(row, isMarked: true) }
        if !redo.isEmpty || !plan.troubled.isEmpty || !plan.suspects.isEmpty {
            outcome.remaining = try writer.transaction(InboxTable.hasWaiting)
        }
        return outcome
    }

    private static func plan(
        _ waiting: [InboxTable.Waiting],
        suspicion: InboxID
    ) -> Plan {
        var plan = Plan()
        var troubled: Set<Chat> = []
        for row in waiting {
            let chat = Chat(platform: row.platform, chat: row.chat)
            if row.attempts > 0 || troubled.contains(chat) {
                troubled.insert(chat)
                plan.troubled.append(row)
            } else if row.id <= suspicion {
                plan.suspects.append(row)
            } else {
                plan.clean.append(row)
            }
        }
        return plan
    }

    /// Handles messages in one commit; gives them back when one of them throws.
    private mutating func together(
        _ rows: [InboxTable.Waiting]
    ) throws(StoreError) -> [InboxTable.Waiting] {
        do throws(StoreError) {
            let done = try writer.transaction { session throws(StoreError) in
                try work(rows, session)
            }
            outcome.handled += done.handled
            outcome.effects += done.effects
            return []
        } catch {
            guard error.isOfTheRow else { throw error }
            return rows
        }
    }

    /// Handles one message in a commit of its own; an attempt that is marked is counted before the work.
    private mutating func alone(
        _ row: InboxTable.Waiting,
        isMarked: Bool
    ) throws(StoreError) {
        let chat = Chat(platform: row.platform, chat: row.chat)
        guard !stalled.contains(chat) else { return }
        guard row.attempts < Limits.handleAttemptsMax else {
            return try setAside(row, reason: "the program stopped while handling it")
        }
        if isMarked {
            try writer.transaction { session throws(StoreError) in
                try InboxTable.countAttempt(row.id, reason: nil, session)
            }
        }
        do throws(StoreError) {
            let done = try writer.transaction { session throws(StoreError) in
                try work([row], session)
            }
            outcome.handled += done.handled
            outcome.effects += done.effects
        } catch {
            guard error.isOfTheRow else { throw error }
            let reason = "\(error.code): \(error.detail)"
            guard row.attempts + 1 < Limits.handleAttemptsMax else {
                return try setAside(row, reason: reason)
            }
            if !isMarked {
                try writer.transaction { session throws(StoreError) in
                    try InboxTable.countAttempt(row.id, reason: reason, session)
                }
            }
            outcome.failed += 1
            stalled.insert(chat)
        }
    }

    private mutating func setAside(
        _ row: InboxTable.Waiting,
        reason: String
    ) throws(StoreError) {
        try writer.transaction { session throws(StoreError) in
            try InboxTable.quarantine(row.id, reason: reason, at: now, session)
            let notice = ManagerNotice(
                session: session,
                roster: try cache.current(session).roster,
                desk: try StaffChatTable.desk(session),
                now: now
            )
            try notice.send(
                key: "quarantine:\(row.id.rawValue)",
                """
                有一条消息多次处理失败，已搁置（收件 #\(row.id.rawValue)），请人工查看。
                Message #\(row.id.rawValue) failed repeatedly and was set aside; please look at it.
                """
            )
        }
        outcome.quarantined += 1
    }

    private func work(
        _ rows: [InboxTable.Waiting],
        _ session: SQLSession
    ) throws(StoreError) -> HandleOutcome {
        var done = HandleOutcome()
        guard !rows.isEmpty else { return done }
        let context = try BatchContext(session, at: now, calendar: calendar, cache: cache)
        let loader = CaseFileLoader(session: session, context: context)
        for row in rows {
            let message = try row.message.get()
            let file = try loader.file(for: message, inbox: row.id, lookup: thinking.lookup)
            let decision = thinking.decide(message, file, now)
            let writer = DecisionWriter(session: session, context: context, cause: .inbox(row.id))
            done.effects += try writer.write(decision)
            try InboxTable.markHandled(
                row.id,
                conversation: file.conversation?.id,
                understanding: decision.understanding,
                at: now,
                session
            )
            done.handled += 1
        }
        return done
    }
}
