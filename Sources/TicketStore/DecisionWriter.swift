import Tickets

/// Writes a decision: tickets, conversations, timers, effects, in this order.
struct DecisionWriter {
    let session: SQLSession
    let context: BatchContext
    let cause: OutboxTable.Cause

    private var inbox: InboxID? {
        if case .inbox(let id) = cause { return id }
        return nil
    }

    /// Writes everything that a decision says.
    ///
    /// - Parameter decision: what to do.
    /// - Returns: how many messages went into the outbox.
    /// - Throws: `StoreError`, with code `refusedMove` when the machine does not allow a move.
    func write(_ decision: Decision) throws(StoreError) -> Int {
        var opened: [TicketID] = []
        var archived: [TicketID] = []
        for change in decision.tickets {
            try write(change, opened: &opened, archived: &archived)
        }
        for change in decision.visits { try write(change) }
        for change in decision.notices { try write(change) }
        for change in decision.conversations { try write(change) }
        for change in decision.pings { try PingTable.write(change, at: context.now, session) }
        for change in decision.approvals { try write(change) }
        for change in decision.staff { try write(change) }
        for entry in decision.audit {
            try AuditTable.insert(entry, inbox: inbox, at: context.now, session)
        }
        for change in decision.duty { try write(change) }
        for change in decision.timers { try write(change, opened: opened) }
        let router = EffectRouter(session: session, context: context, opened: opened)
        var count = 0
        for (position, effect) in decision.effects.enumerated() {
            if case .homes(let buildings, let notice) = effect.audience {
                for new in try router.spread(
                    effect,
                    to: buildings,
                    of: notice,
                    as: (cause, position)
                ) where try OutboxTable.insert(new, at: context.now, session) {
                    count += 1
                }
                continue
            }
            if try router.isNeedless(effect) { continue }
            guard let new = try router.route(effect, cause: cause, position: position) else {
                if effect.audience.isOptional { continue }
                try MetaTable.count("unaddressed", session)
                continue
            }
            if try OutboxTable.insert(new, at: context.now, session) { count += 1 }
            if effect.audience == .notifier { try noteNotified(new) }
        }
        for ticket in archived {
            try ArchiveTicket.run(ticket, at: context.now, session)
        }
        return count
    }

    private func noteNotified(_ new: OutboxTable.New) throws(StoreError) {
        let entry = AuditEntry(.notifierCalled, by: nil, ticket: new.ticket, new.text)
        try AuditTable.insert(entry, inbox: inbox, at: context.now, session)
    }

    private func write(
        _ change: TicketChange,
        opened: inout [TicketID],
        archived: inout [TicketID]
    ) throws(StoreError) {
        switch change {
        case .open(let new):
            opened.append(try open(new))
        case .move(let reference, let event, let person, let note):
            let id = try reference.resolved(opened)
            let ledger = TicketLedger(session: session, now: context.now, inbox: inbox)
            let state = try ledger.move(id, event, by: person, note: note)
            if case .archived = state { archived.append(id) }
        case .amend(let id, let facts, let person, let note):
            let ticket = try ticket(id)
            try TicketTable.amend(id, facts, session)
            var line = line(ticket, "amend", note)
            line.person = person
            line.detail = try JSONText.write(ticket.facts)
            try HistoryTable.insert(line, at: context.now, session)
        case .mark(let reference, let marks, let person, let note):
            let ticket = try ticket(reference.resolved(opened))
            try MarkTable.set(marks, of: ticket.id, session)
            var line = line(ticket, "mark", note)
            line.person = person
            line.detail = try JSONText.write(ticket.marks)
            try HistoryTable.insert(line, at: context.now, session)
        case .note(let reference, let kind, let person, let text):
            var line = line(try ticket(reference.resolved(opened)), "note", text)
            line.note = kind
            line.person = person
            try HistoryTable.insert(line, at: context.now, session)
        case .promise, .keep, .step:
            try writePromise(change)
        case .attach(let reference, let attachment):
            let ticket = try ticket(reference.resolved(opened))
            try HistoryTable.attach(attachment, to: ticket.id, session)
            try HistoryTable.insert(line(ticket, "attach", ""), at: context.now, session)
        }
    }

    private func write(_ change: StaffChange) throws(StoreError) {
        switch change {
        case .appoint(let person, let role, let buildings):
            try PersonTable.appoint(person, role, buildings: buildings, session)
        case .absence(let person, let absence, let noter):
            try AbsenceTable.insert(absence, of: person, by: noter, at: context.now, session)
        case .endAbsence(let person, let day):
            try AbsenceTable.end(of: person, fromDay: day, session)
        }
        try EstateCache.touch(session)
    }

    private func write(_ change: ApprovalChange) throws(StoreError) {
        switch change {
        case .request(let new, let ticket):
            try ApprovalTable.insert(new, about: ticket, at: context.now, session)
            context.use(new.number)
        case .act(let new, let ticket, let verdict):
            try ApprovalTable.insert(new, about: ticket, verdict: verdict, at: context.now, session)
            context.use(new.number)
        case .end(let id, let verdict):
            try ApprovalTable.end(id, verdict, session)
        }
    }

    private func writePromise(_ change: TicketChange) throws(StoreError) {
        switch change {
        case .promise(let id, let deadline, let person, let note):
            var line = line(try ticket(id), "note", note)
            line.note = .promise
            line.person = person
            line.detail = try JSONText.write(deadline)
            try DeadlineTable.put(deadline, of: id, at: context.now, session)
            try HistoryTable.insert(line, at: context.now, session)
        case .keep(let id, let duty):
            try DeadlineTable.keep([duty], of: id, at: context.now, session)
        case .step(let id, let key):
            try WatchStepTable.insert(key, of: id, at: context.now, session)
        case .open, .move, .amend, .mark, .note, .attach: break
        }
    }

    private func open(_ new: NewTicket) throws(StoreError) -> TicketID {
        let reporter = try reporter(of: new)
        let id = try TicketTable.insert(new, by: reporter, at: context.now, session)
        context.use(new.number)
        try DeadlineTable.insert(new.deadlines, of: id, session)
        if !new.marks.isEmpty { try MarkTable.set(new.marks, of: id, session) }
        for attachment in new.attachments {
            try HistoryTable.attach(attachment, to: id, session)
        }
        let line = HistoryTable.Line(
            ticket: id,
            line: "open",
            state: .recorded,
            person: new.caller == nil ? reporter : new.reporter,
            text: new.facts.summary,
            inbox: inbox
        )
        try HistoryTable.insert(line, at: context.now, session)
        return id
    }

    /// Whose matter a new ticket is: somebody without an account becomes a guest of that name first.
    private func reporter(of new: NewTicket) throws(StoreError) -> PersonID {
        guard let caller = new.caller else { return new.reporter }
        let guest = try PersonTable.insertCaller(caller, at: context.now, session)
        if let household = new.facts.household {
            try HouseholdTable.bind(
                guest,
                to: household,
                isFromOffice: false,
                at: context.now,
                session
            )
        }
        return guest
    }

    private func write(_ change: DutyChange) throws(StoreError) {
        switch change {
        case .remark(let day, let person, let text):
            try DutyLogTable.remark(text, by: person, on: day, at: context.now, session)
        case .close(let day, let person, let text):
            try DutyLogTable.close(day, text: text, by: person, at: context.now, session)
        case .review(let day, let person, let text):
            try DutyLogTable.review(day, text: text, by: person, at: context.now, session)
        case .read(let day, let person):
            try DutyLogTable.read(day, by: person, at: context.now, session)
        }
    }

    private func write(_ change: ConversationChange) throws(StoreError) {
        switch change {
        case .remember(let id, let memory):
            try ConversationTable.remember(memory, in: id, session)
        case .give(let id, let handler):
            try ConversationTable.give(id, to: handler, session)
        case .bindHousehold(let person, let household):
            try HouseholdTable.bind(
                person,
                to: household,
                isFromOffice: false,
                at: context.now,
                session
            )
        case .bindAccount(let id, let account, let person, let code):
            guard let conversation = try ConversationTable.conversation(id, session) else {
                throw StoreError(.missingRow, "conversation \(id.rawValue)")
            }
            try CodeTable.use(hash: Checksum.of(code), for: person, at: context.now, session)
            try BindAccount.run(
                account,
                on: conversation.address.platform,
                to: person,
                at: context.now,
                session
            )
            try ConversationTable.setPerson(person, in: id, session)
            try AuditTable.insert(
                AuditEntry(.accountBound, by: person, subject: person, "one-time code"),
                inbox: inbox,
                at: context.now,
                session
            )
        case .note(let id, let note):
            try ConversationNoteTable.insert(note, in: id, inbox: inbox, session)
        case .commit(let commitment):
            try CommitmentTable.insert(commitment, session)
        case .keepCommitments(let id, let moment):
            try CommitmentTable.keep(in: id, madeBefore: moment, at: context.now, session)
        case .speak(let person, let language):
            try PersonTable.setLanguage(language, of: person, session)
            if context.roster.person(person) != nil { try EstateCache.touch(session) }
        }
    }

    private func write(_ change: NoticeChange) throws(StoreError) {
        switch change {
        case .draft(let notice):
            try NoticeTable.insert(notice, session)
            context.use(notice.number)
        case .publish(let number, let person):
            try NoticeTable.publish(number, by: person, at: context.now, session)
        case .end(let number, let state, let person, let reason):
            try NoticeTable.end(
                number,
                as: state,
                by: person,
                reason: reason,
                at: context.now,
                session
            )
        }
    }

    private func write(_ change: VisitChange) throws(StoreError) {
        switch change {
        case .plan(let new):
            try VisitTable.insert(new, at: context.now, session)
            context.use(new.number)
        case .conclude(let id, let outcome):
            try VisitTable.conclude(id, outcome, at: context.now, session)
        case .move(let id, let due): try VisitTable.move(id, to: due, session)
        case .rerate(let id, let rating):
            try VisitTable.rerate(id, rating, session)
        case .drop(let ticket):
            try VisitTable.drop(of: ticket, at: context.now, session)
        }
    }

    private func write(_ change: TimerChange, opened: [TicketID]) throws(StoreError) {
        switch change {
        case .set(let rule, let subject, let person, let step, let due):
            try TimerTable.set(
                rule,
                resolved(subject, opened),
                person: person,
                next: (step, due),
                session
            )
        case .cancel(let rule, let subject, let person):
            try TimerTable.cancel(resolved(subject, opened), rule: rule, person: person, session)
        case .cancelAll(let subject):
            try TimerTable.cancel(resolved(subject, opened), rule: nil, person: nil, session)
        }
    }

    /// The rows that are meant, given the rows that the decision opened.
    private func resolved(
        _ subject: TimerSubject,
        _ opened: [TicketID]
    ) throws(StoreError) -> TimerTable.Subject {
        switch subject {
        case .ticket(let reference): return .ticket(try reference.resolved(opened))
        case .conversation(let id): return .conversation(id)
        case .approval(let number):
            guard let approval = try ApprovalTable.approval(number, session) else {
                throw StoreError(.missingRow, "approval \(number)")
            }
            return .approval(approval.id)
        case .desk: return .desk
        }
    }

    private func ticket(_ id: TicketID) throws(StoreError) -> Ticket {
        guard let ticket = try TicketTable.ticket(id, session) else {
            throw StoreError(.missingRow, "ticket \(id.rawValue)")
        }
        return ticket
    }

    private func line(_ ticket: Ticket, _ name: String, _ text: String) -> HistoryTable.Line {
        HistoryTable.Line(
            ticket: ticket.id,
            line: name,
            state: ticket.state,
            text: text,
            inbox: inbox
        )
    }
}

extension TicketReference {
    /// The row that is meant, given the rows that the decision opened so far.
    func resolved(_ opened: [TicketID]) throws(StoreError) -> TicketID {
        switch self {
        case .existing(let id): return id
        case .opened(let index):
            guard opened.indices.contains(index) else {
                throw StoreError(.missingRow, "opened ticket \(index)")
            }
            return opened[index]
        }
    }
}
