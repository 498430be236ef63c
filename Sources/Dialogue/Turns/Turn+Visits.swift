import Tickets

// Return visits: planned when work ends, asked about by the bot first, made by people where due (DOMAIN 4.6).
extension Turn {
    /// The visits of a ticket that somebody has to make.
    func openVisits(of ticket: Ticket) -> [Visit] {
        var seen: Set<VisitID> = []
        return caseFile.visits.filter {
            $0.ticket == ticket.id && $0.isOpen && seen.insert($0.id).inserted
        }
    }

    /// Plans the visits that a finished matter calls for; none when the owner's answer in the chat is enough.
    mutating func planVisits(_ ticket: Ticket) {
        guard openVisits(of: ticket).isEmpty else { return }
        let plans = policy.visits.plans(
            for: ticket.facts,
            ticket.number,
            rework: ticket.marks.rework
        )
        for plan in plans {
            keepPlan(
                NewVisit(
                    number: numbers.take(series: Visit.numberPrefix),
                    ticket: ticket.id,
                    reason: plan.reason,
                    due: now + plan.within
                )
            )
        }
        if let first = plans.map(\.within).min() { remindOfVisit(ticket.id, at: now + first) }
    }

    /// Plans a visit and sets the clock that reminds of it.
    mutating func planVisit(_ ticket: TicketID, _ reason: VisitReason, due: Instant) -> TicketNumber
    {
        let number = numbers.take(series: Visit.numberPrefix)
        keepPlan(NewVisit(number: number, ticket: ticket, reason: reason, due: due))
        remindOfVisit(ticket, at: due)
        return number
    }

    private mutating func keepPlan(_ visit: NewVisit) {
        decision.visits.append(.plan(visit))
    }

    private mutating func remindOfVisit(_ ticket: TicketID, at due: Instant, step: Int = 0) {
        decision.timers.append(
            .set(.visitDue, .ticket(.existing(ticket)), person: nil, step: step, due: due)
        )
    }

    /// The visits of a ticket that a visit made now meets: the next one, and all whose day has come.
    func visitsMet(of ticket: Ticket) -> [Visit] {
        let open = openVisits(of: ticket).sorted { $0.due < $1.due }
        guard let next = open.first else { return [] }
        return open.filter { $0.id == next.id || $0.due <= now }
    }

    /// Keeps what the owner told the bot: as the visit that was due when that is enough, else as one of its own.
    mutating func keepRating(_ ticket: Ticket, _ rating: Satisfaction, _ opinion: String) {
        let outcome = VisitOutcome(visitor: nil, way: .chat, rating: rating, opinion: opinion)
        keepOutcome(ticket, outcome, meeting: openVisits(of: ticket).filter(\.reason.isMetByChat))
    }

    /// Keeps the outcome of a visit: the planned ones it meets are concluded, else it gets a number of its own.
    mutating func keepOutcome(_ ticket: Ticket, _ outcome: VisitOutcome, meeting met: [Visit]) {
        for visit in met { decision.visits.append(.conclude(visit.id, outcome)) }
        guard met.isEmpty else { return }
        decision.visits.append(
            .plan(
                NewVisit(
                    number: numbers.take(series: Visit.numberPrefix),
                    ticket: ticket.id,
                    reason: .acceptance,
                    due: now,
                    outcome: outcome
                )
            )
        )
    }

    /// Ends the timers of a ticket, but for the clock of a visit that is still to be made.
    mutating func endTimers(_ ticket: Ticket, keeping visits: [Visit]) {
        decision.timers.append(.cancelAll(.ticket(.existing(ticket.id))))
        guard let due = visits.map(\.due).min() else { return }
        decision.timers.append(
            .set(
                .visitDue,
                .ticket(.existing(ticket.id)),
                person: nil,
                step: 0,
                due: max(due, now)
            )
        )
    }

    // MARK: Clocks

    /// The owner did not say how the result is: asked once more, then the desk phones; never taken for satisfaction.
    mutating func handleConfirmSilence(_ timer: DueTimer) {
        guard let ticket = caseFile.subject else { return }
        switch ticket.state.name {
        case .finished, .replied: break
        case .draft, .recorded, .dispatched, .accepted, .onSite, .suspended, .reopened, .visited,
            .archived, .cancelled, .merged, .outside:
            return
        }
        if timer.step == 0 {
            let values: TextValues = [
                "number": "\(ticket.number)", "text": wording.short(ticket.facts.summary),
            ]
            say(
                words(.askAgain, values),
                .ask,
                of: ticket,
                notBefore: policy.calendar.endOfQuiet(from: now)
            )
            decision.timers.append(
                .set(
                    .confirmSilence,
                    .ticket(.existing(ticket.id)),
                    person: nil,
                    step: 1,
                    due: now + policy.visits.secondSilence
                )
            )
            return
        }
        let open = visitsMet(of: ticket).first
        let due = now + policy.visits.repairDue
        if let open, open.due > due { decision.visits.append(.move(open.id, due)) }
        let number =
            open?.number
            ?? planVisit(ticket.id, .silence, due: now + policy.visits.repairDue)
        askForVisit(ticket, number, .deskUnconfirmed)
    }

    /// A visit is due and was not made: the desk is reminded three times, then of the next one.
    mutating func handleVisitDue(_ timer: DueTimer) {
        guard let ticket = caseFile.subject else { return }
        let open = openVisits(of: ticket).sorted { $0.due < $1.due }
        let later = open.first { $0.due > now }
        guard let visit = open.first(where: { $0.due <= now }) else {
            if let later { remindOfVisit(ticket.id, at: later.due) }
            return
        }
        askForVisit(ticket, visit.number, .deskVisitDue, reason: visit.reason)
        if visit.reason == .major {
            callForVisit(policy.visits.majorRoles, .deskVisitDue, ticket, visit)
        }
        if timer.step < 3 {
            remindOfVisit(ticket.id, at: now + .days(1), step: timer.step + 1)
        } else if let later {
            remindOfVisit(ticket.id, at: later.due)
        }
    }

    /// Nobody called on an owner who was not content.
    mutating func handleVisitOverdue() {
        guard let ticket = caseFile.subject,
            let visit = openVisits(of: ticket).first(where: { $0.reason == .dissatisfied })
        else { return }
        callForVisit(policy.visits.superiorRoles, .visitMissingPing, ticket, visit)
    }

    /// Calls people about a visit, with the buttons that put down what it brought.
    private mutating func callForVisit(
        _ roles: [Role],
        _ key: TextKey,
        _ ticket: Ticket,
        _ visit: Visit
    ) {
        ping(roles, building: ticket.facts.place.building) { turn, language in
            var values = turn.visitValues(ticket, visit.number, visit.reason)
            values["reason"] = visit.reason.name(in: language)
            return (
                turn.words(key, in: language, values),
                turn.visitChoices(ticket.number, in: language)
            )
        }
    }

    private mutating func askForVisit(
        _ ticket: Ticket,
        _ number: TicketNumber,
        _ key: TextKey,
        reason: VisitReason = .silence
    ) {
        var values = visitValues(ticket, number, reason)
        values["owner"] = wording.owner(owner, at: ticket.facts.place)
        decision.effects.append(
            Effect(
                thread(ticket),
                .relay,
                deskWords(key, values),
                choices: visitChoices(ticket.number),
                ticket: .existing(ticket.id)
            )
        )
    }

    func visitValues(
        _ ticket: Ticket,
        _ visit: TicketNumber,
        _ reason: VisitReason
    ) -> TextValues {
        [
            "number": "\(ticket.number)", "visit": "\(visit)", "reason": reason.chineseName,
            "place": ticket.facts.place.label,
            "text": wording.short(ticket.facts.summary, max: 60),
        ]
    }

    /// The buttons that put down what a visit by phone brought.
    func visitChoices(_ number: TicketNumber, in language: String = "zh") -> [[Choice]] {
        let words: [(TextKey, String)] = [
            (.buttonSatisfied, "满意"), (.buttonFair, "较满意"), (.buttonDissatisfied, "不满意"),
        ]
        return [
            words.map { key, word in
                Choice(label: self.words(key, in: language), data: "回访 \(number) \(word) 电话")
            }
        ]
    }
}
