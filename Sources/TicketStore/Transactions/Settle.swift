package import Tickets

extension TicketStore {
    /// Settles leased messages: what was delivered, what is to be tried again, what is given up.
    ///
    /// A delivered `answer` moves its ticket to *replied*, unless the ticket has moved on meanwhile. A message given up
    /// makes a ping to managers in the same commit, one a chat and hour. Settling the same message twice does nothing
    /// the second time. One commit serves the batch; if a message cannot be settled, the batch is redone one by one.
    ///
    /// - Parameters:
    ///   - settlements: what became of each message.
    ///   - now: the moment.
    /// - Throws: `StoreError`; then nothing was settled, and the leases run out.
    package func settle(
        _ settlements: [Settlement],
        at now: Instant
    ) async throws(StoreError) {
        let cache = estate
        try await writeSeveral { writer throws(StoreError) in
            do throws(StoreError) {
                try writer.transaction { session throws(StoreError) in
                    let run = Settle(session: session, cache: cache, now: now)
                    for settlement in settlements { try run.settle(settlement) }
                }
            } catch {
                guard error.isOfTheRow else { throw error }
                for settlement in settlements {
                    try Self.settleAlone(settlement, writer, cache, at: now)
                }
            }
        }
    }

    /// Settles one message in a commit of its own; one that cannot be settled is given up, so that it is not sent
    /// over and over.
    private static func settleAlone(
        _ settlement: Settlement,
        _ writer: Writer,
        _ cache: EstateCache,
        at now: Instant
    ) throws(StoreError) {
        do throws(StoreError) {
            try writer.transaction { session throws(StoreError) in
                try Settle(session: session, cache: cache, now: now).settle(settlement)
            }
        } catch {
            guard error.isOfTheRow else { throw error }
            let reason = "cannot be settled: \(error.code)"
            try writer.transaction { session throws(StoreError) in
                try OutboxTable.markDead(settlement.outbox, reason: reason, at: now, session)
            }
        }
    }
}

/// One round of settling.
struct Settle {
    let session: SQLSession
    let cache: EstateCache
    let now: Instant

    /// Settles one message, and with it those it stands for.
    func settle(_ settlement: Settlement) throws(StoreError) {
        guard let row = try OutboxTable.sent(settlement.outbox, session),
            ["pending", "leased"].contains(row.state)
        else { return }
        switch settlement.result {
        case .delivered(let message, let thread, let movedTo):
            try deliver(row, as: message, thread: thread, movedTo: movedTo)
        case .retry(let moment, let reason):
            try OutboxTable.retry(row.id, at: moment, reason: reason, session)
        case .dead(let reason):
            try giveUp(row, reason: reason)
        }
    }

    private func deliver(
        _ row: OutboxTable.Sent,
        as message: PlatformMessageID?,
        thread: String?,
        movedTo: String?
    ) throws(StoreError) {
        for sent in try [row] + OutboxTable.superseded(by: row.id, session) {
            try OutboxTable.markSent(sent.id, as: message, at: now, session)
            if sent.purpose == .answer, row.purpose == .answer, let ticket = sent.ticket {
                try noteReplied(ticket, by: sent)
            }
        }
        if let card = row.card, let shown = message ?? row.edits {
            try CardTable.setMessage(shown, of: card, session)
        }
        if let movedTo { try move(row.chat, to: movedTo) }
        if let id = row.thread { try ThreadTable.open(id, as: thread, at: now, session) }
    }

    /// Moves a ticket to *replied*; where the machine refuses, the ticket has moved on and a note says so.
    private func noteReplied(
        _ id: TicketID,
        by row: OutboxTable.Sent
    ) throws(StoreError) {
        var inbox: InboxID?
        if case .inbox(let id) = row.cause { inbox = id }
        let ledger = TicketLedger(session: session, now: now, inbox: inbox)
        do throws(StoreError) {
            _ = try ledger.move(id, .answerDelivered, by: nil, note: "")
        } catch {
            guard case .refusedMove = error.code else { throw error }
            guard let ticket = try TicketTable.ticket(id, session) else { return }
            let line = HistoryTable.Line(
                ticket: id,
                line: "note",
                note: .staffReply,
                state: ticket.state,
                text: "回复已送达，状态不变 / answer delivered, state unchanged",
                inbox: inbox
            )
            try HistoryTable.insert(line, at: now, session)
        }
    }

    private func move(_ chat: ChatAddress, to new: String) throws(StoreError) {
        guard new != chat.chat else { return }
        try StaffChatTable.move(chat, to: new, session)
        try AccountTable.move(chat, to: new, session)
        try ConversationTable.move(chat, to: new, session)
        try ThreadTable.move(chat, to: new, session)
        try CardTable.move(chat, to: new, session)
        try OutboxTable.move(chat, to: new, session)
    }

    /// Gives a message up; a refused edit is first tried as a new message, because the old one may be gone.
    private func giveUp(_ row: OutboxTable.Sent, reason: String) throws(StoreError) {
        if let card = row.card, row.edits != nil {
            try CardTable.setMessage(nil, of: card, session)
            return try OutboxTable.retry(row.id, at: now, reason: reason, session)
        }
        for dead in try [row] + OutboxTable.superseded(by: row.id, session) {
            try OutboxTable.markDead(dead.id, reason: reason, at: now, session)
        }
        guard row.purpose != .callback, !row.purpose.isUpkeep else { return }
        if case .notice = row.cause { return }
        try tellAuthor(of: row, reason: reason)
        let hour = now.rawValue / 3_600_000
        let notice = ManagerNotice(
            session: session,
            roster: try cache.current(session).roster,
            desk: try StaffChatTable.desk(session),
            now: now
        )
        try notice.send(
            key: "dead:\(row.chat.platform.rawValue):\(row.chat.chat):\(hour)",
            """
            有消息无法送达（发件 #\(row.id.rawValue)），已停止重试，请改用电话联系。
            Message #\(row.id.rawValue) could not be delivered and was given up; please call instead.
            """,
            avoiding: row.chat
        )
    }

    /// Tells who wrote an answer, where they wrote it, that the owner did not get it; once an answer.
    private func tellAuthor(of row: OutboxTable.Sent, reason: String) throws(StoreError) {
        guard row.purpose == .answer || row.purpose == .relay,
            case .inbox(let id) = row.cause,
            let origin = try InboxTable.origin(of: id, session),
            origin.platform != row.chat.platform || origin.chat != row.chat.chat
        else { return }
        let new = OutboxTable.New(
            cause: .notice("undelivered:\(row.id.rawValue)"),
            position: 0,
            chat: origin,
            thread: try ThreadTable.row(at: origin, session),
            purpose: .ping,
            text: """
                ⚠️ 您这句话没有送达对方（\(reason.prefix(80))），请改用电话联系。
                Your words did not reach the other side; please call instead.
                """,
            notBefore: now
        )
        _ = try OutboxTable.insert(new, at: now, session)
    }
}
