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

    /// Plans the visit that a finished matter calls for; none when the owner's answer in the chat is enough.
    mutating func planVisit(_ ticket: Ticket) {
        guard openVisits(of: ticket).isEmpty,
            let plan = policy.visits.plan(
                for: ticket.facts,
                ticket.number,
                rework: ticket.marks.rework
            )
        else { return }
        _ = planVisit(ticket.id, plan.reason, due: now + plan.within)
    }

    /// Plans a visit and sets the clock that reminds of it.
    mutating func planVisit(_ ticket: TicketID, _ reason: VisitReason, due: Instant) -> TicketNumber
    {
        let number = numbers.take(series: Visit.numberPrefix)
        decision.visits.append(
            .plan(NewVisit(number: number, ticket: ticket, reason: reason, due: due))
        )
        decision.timers.append(
            .set(.visitDue, .ticket(.existing(ticket)), person: nil, step: 0, due: due)
        )
        return number
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
            let values = [
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
        let open = openVisits(of: ticket).first
        let number =
            open?.number
            ?? planVisit(ticket.id, .silence, due: now + policy.visits.repairDue)
        askForVisit(ticket, number, .deskUnconfirmed)
    }

    /// A visit is due and was not made.
    mutating func handleVisitDue(_ timer: DueTimer) {
        guard let ticket = caseFile.subject, let visit = openVisits(of: ticket).first else {
            return
        }
        askForVisit(ticket, visit.number, .deskVisitDue, reason: visit.reason)
        if visit.reason == .major {
            ping(
                policy.visits.majorRoles,
                building: nil,
                deskWords(.deskVisitDue, visitValues(ticket, visit.number, visit.reason)),
                choices: visitChoices(ticket.number)
            )
        }
        guard timer.step < 3 else { return }
        decision.timers.append(
            .set(
                .visitDue,
                .ticket(.existing(ticket.id)),
                person: nil,
                step: timer.step + 1,
                due: now + .days(1)
            )
        )
    }

    /// Nobody called on an owner who was not content.
    mutating func handleVisitOverdue() {
        guard let ticket = caseFile.subject,
            let visit = openVisits(of: ticket).first(where: { $0.reason == .dissatisfied })
        else { return }
        ping(
            policy.visits.superiorRoles,
            building: ticket.facts.place.building,
            deskWords(.visitMissingPing, visitValues(ticket, visit.number, visit.reason)),
            choices: visitChoices(ticket.number)
        )
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
    ) -> [String: String] {
        [
            "number": "\(ticket.number)", "visit": "\(visit)", "reason": reason.chineseName,
            "place": ticket.facts.place.label,
            "text": wording.short(ticket.facts.summary, max: 60),
        ]
    }

    /// The buttons that put down what a visit by phone brought.
    func visitChoices(_ number: TicketNumber) -> [[Choice]] {
        [
            [
                Choice(label: deskWords(.buttonSatisfied), data: "回访 \(number) 满意 电话"),
                Choice(label: deskWords(.buttonFair), data: "回访 \(number) 较满意 电话"),
                Choice(label: deskWords(.buttonDissatisfied), data: "回访 \(number) 不满意 电话"),
            ]
        ]
    }
}
