import Tickets

// How events, corrections and appointments move promises; every move leaves a line in the history.
extension Turn {
    /// When a window named in a message is; nil for any time and for one that is over.
    func span(of window: LocalWindow?) -> TimeSpan? {
        guard let window, !window.isAnytime else { return nil }
        let day = policy.calendar.localTime(of: now).dayNumber + window.dayOffset
        let span = TimeSpan(
            start: policy.calendar.instant(dayNumber: day, minuteOfDay: window.startMinute),
            end: policy.calendar.instant(dayNumber: day, minuteOfDay: window.endMinute)
        )
        return span.end > now ? span : nil
    }

    /// Facts with what follows from them: whether the work is done by plan.
    func settled(_ facts: TicketFacts, before: TicketFacts? = nil) -> TicketFacts {
        var facts = facts
        if facts.kind != .repair || facts.urgency != .normal {
            facts.isPlanned = false
        } else if before?.topic != facts.topic {
            facts.isPlanned = policy.pings.plannedTopics.contains(facts.topic)
        }
        return facts
    }

    // MARK: Watching

    /// Sets the timer of a new ticket's promises.
    mutating func watch(_ new: NewTicket, _ reference: TicketReference) {
        let ticket = Ticket(
            id: TicketID(rawValue: 0),
            number: new.number,
            state: .recorded,
            facts: new.facts,
            reporter: new.reporter,
            conversation: new.conversation,
            recordedAt: now,
            deadlines: new.deadlines
        )
        let points = policy.watchPoints(of: ticket, taken: [], at: now)
        guard let first = points.first else { return }
        decision.timers.append(
            .set(.promiseWatch, .ticket(reference), person: nil, step: 0, due: first.moment)
        )
    }

    /// Looks at a ticket's promises anew: they were moved or made again.
    mutating func lookAgain(at ticket: Ticket) {
        decision.timers.append(
            .set(.promiseWatch, .ticket(.existing(ticket.id)), person: nil, step: 0, due: now)
        )
    }

    // MARK: What events do to promises

    /// Moves and renews promises as events demand (DOMAIN 4.1, 4.5).
    mutating func followClocks(
        of ticket: Ticket,
        _ events: [TicketEvent],
        to state: TicketState
    ) {
        let subject = TimerSubject.ticket(.existing(ticket.id))
        if case .suspended(_, let reason, let since, _) = ticket.state, state.name != .suspended {
            decision.timers.append(.cancel(.suspensionReview, subject, person: nil))
            goOnCounting(ticket, since, reason, to: state)
        }
        for event in events {
            switch event {
            case .suspend:
                let due = now + policy.pings.suspensionReview
                decision.timers.append(
                    .set(.suspensionReview, subject, person: nil, step: 0, due: due)
                )
            case .reopen: promiseAgain(ticket, deskWords(.clockReopened))
            case .reject:
                promiseAgain(ticket, deskWords(.clockRejected), only: [.accept, .department])
            case .dispatch where [.accepted, .suspended].contains(ticket.state.name):
                promiseAgain(ticket, deskWords(.clockReassigned), only: [.accept, .department])
            case .record, .dispatch, .accept, .arrive, .resume, .finish, .answerDelivered, .visit,
                .archive, .cancel, .merge, .declareOutside:
                break
            }
        }
    }

    /// Work goes on: the finish moves by the time it stood still, when the reason stops its clock.
    private mutating func goOnCounting(
        _ ticket: Ticket,
        _ since: Instant,
        _ reason: SuspendReason,
        to state: TicketState
    ) {
        guard !state.isFinal, state.name != .outside else { return }
        if reason.stopsFinishClock, var promise = ticket.deadline(.finish), promise.isOpen {
            let before = promise.suspended
            policy.stretch(&promise, from: since, to: now)
            let values: TextValues = [
                "reason": reason.chineseName,
                "since": wording.time(since),
                "span": wording.span(promise.suspended - before, in: "zh"),
                "due": wording.time(promise.due),
            ]
            decision.tickets.append(
                .promise(ticket.id, promise, by: actor, note: deskWords(.clockResumed, values))
            )
        }
        lookAgain(at: ticket)
    }

    /// Makes promises again from now on: of these duties, or of all.
    private mutating func promiseAgain(
        _ ticket: Ticket,
        _ reason: String,
        only duties: [Deadline.Duty] = Deadline.Duty.allCases
    ) {
        for promise in deadlines(for: ticket.facts, rework: ticket.marks.rework)
        where duties.contains(promise.duty) {
            append(promise, to: ticket, reason)
        }
        lookAgain(at: ticket)
    }

    /// A step was taken back: what it had kept is to be done again, by the same moments.
    mutating func promiseAsBefore(_ ticket: Ticket, to state: TicketState) {
        let undone: [Deadline.Duty] =
            switch state.name {
            case .draft, .recorded, .dispatched, .reopened: Deadline.Duty.allCases
            case .accepted, .suspended: [.onSite, .control, .plan, .finish]
            case .onSite: [.control, .plan, .finish]
            case .finished, .replied, .visited, .archived, .cancelled, .merged, .outside: []
            }
        for promise in ticket.deadlines where undone.contains(promise.duty) && !promise.isOpen {
            var again = promise
            again.keptAt = nil
            append(again, to: ticket, deskWords(.clockUndone))
        }
        lookAgain(at: ticket)
    }

    private mutating func append(_ promise: Deadline, to ticket: Ticket, _ note: String) {
        var promise = promise
        let past = ticket.deadlines + ticket.formerDeadlines
        let rounds = past.filter { $0.duty == promise.duty }.map(\.round)
        promise.round = (rounds.max() ?? 0) + 1
        decision.tickets.append(.promise(ticket.id, promise, by: actor, note: note))
    }

    // MARK: What corrections do to promises

    /// The promises that will hold once a ticket has these facts.
    func promises(of ticket: Ticket, as facts: TicketFacts) -> [Deadline] {
        guard isOfAnotherClass(facts, than: ticket.facts) else {
            return facts.window == ticket.facts.window
                ? ticket.deadlines : policy.fitted(ticket.deadlines, to: facts)
        }
        let fresh = deadlines(for: facts, rework: ticket.marks.rework)
        let kept = ticket.deadlines.filter { !$0.isOpen }
        let made = fresh.filter { promise in !kept.contains { $0.duty == promise.duty } }
        return (kept + made.map { sooner($0, ticket, facts) }).sorted { $0.due < $1.due }
    }

    /// Makes the promises of corrected facts and ends those that nothing speaks for any more.
    mutating func renew(_ ticket: Ticket, as facts: TicketFacts) {
        let isRemade = isOfAnotherClass(facts, than: ticket.facts)
        guard isRemade || facts.window != ticket.facts.window else { return }
        let wanted = promises(of: ticket, as: facts)
        let note = deskWords(isRemade ? .clockReclassified : .clockAppointment)
        for promise in wanted where promise.isOpen && !ticket.deadlines.contains(promise) {
            if isRemade {
                append(promise, to: ticket, note)
            } else {
                decision.tickets.append(.promise(ticket.id, promise, by: actor, note: note))
            }
        }
        if isRemade {
            for old in ticket.deadlines
            where old.isOpen && !wanted.contains(where: { $0.duty == old.duty }) {
                var ended = old
                ended.replacedAt = now
                decision.tickets.append(.promise(ticket.id, ended, by: actor, note: note))
            }
        }
        lookAgain(at: ticket)
    }

    private func isOfAnotherClass(_ facts: TicketFacts, than before: TicketFacts) -> Bool {
        facts.ladder != before.ladder
            || policy.serviceLevels.first { $0.holds(for: facts) }
                != policy.serviceLevels.first { $0.holds(for: before) }
    }

    /// What became more urgent is never due later than it was.
    private func sooner(
        _ promise: Deadline,
        _ ticket: Ticket,
        _ facts: TicketFacts
    ) -> Deadline {
        guard facts.urgency > ticket.facts.urgency, facts.kind == ticket.facts.kind,
            let old = ticket.deadline(promise.duty), old.isOpen
        else { return promise }
        var promise = promise
        promise.due = max(promise.basis, min(promise.due, old.due))
        return promise
    }
}
