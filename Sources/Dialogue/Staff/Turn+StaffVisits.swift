import Tickets

// What staff put down about return visits: by whom, in which way, what the owner said (DOMAIN 3.17, 4.6).
extension Turn {
    /// 回访: the visits that are due, when no ticket is named.
    mutating func listVisits() {
        var seen: Set<VisitID> = []
        let open = caseFile.visits.filter { $0.isOpen && seen.insert($0.id).inserted }
        let lines = open.sorted { $0.due < $1.due }.prefix(Limits.listedTicketsMax).compactMap {
            visit -> String? in
            guard let ticket = caseFile.visited.first(where: { $0.id == visit.ticket }),
                Permission.allows(caseFile.sender, .visit, on: ticket)
            else { return nil }
            let reason = visit.reason.name(in: senderLanguage)
            let place = ticket.facts.place.label
            return
                "\(visit.number) \(ticket.number) \(reason) \(place) ⏱ \(wording.time(visit.due))"
        }
        guard !lines.isEmpty else { return report(staffWords(.noVisits)) }
        report(staffWords(.visitList, ["lines": lines.joined(separator: "\n")]))
    }

    /// 回访 工单号 满意 电话 …: puts down a visit that was made.
    mutating func visit(_ ticket: Ticket, _ argument: String) throws(TransitionRefusal) {
        guard let said = VisitWords(argument) else {
            return report(
                staffWords(.sayVisit, ["number": "\(ticket.number)"]),
                choices: visitChoices(ticket.number)
            )
        }
        if let obstacle = obstacle(to: ticket) {
            decision.tickets.append(
                .note(.existing(ticket.id), .refusal, by: caseFile.sender.id, argument)
            )
            return report(staffWords(obstacle, ["number": "\(ticket.number)"]))
        }
        let outcome = VisitOutcome(
            visitor: caseFile.sender.id,
            way: said.way,
            rating: said.rating,
            opinion: said.opinion
        )
        if ticket.state.name == .archived { return visitArchived(ticket, outcome) }
        switch said.rating {
        case .satisfied, .fair: try visitedWell(ticket, outcome)
        case .dissatisfied: try visitedBadly(ticket, outcome)
        }
        if let matter = said.matter { openOpinion(matter) }
    }

    /// Why a person cannot visit about a ticket: the handler, or about a grave complaint no manager.
    private func obstacle(to ticket: Ticket) -> TextKey? {
        if ticket.state.handler == caseFile.sender.id { return .visitNotHandler }
        guard ticket.facts.kind == .complaint, ticket.facts.level == .major,
            !policy.visits.majorRoles.contains(caseFile.sender.role)
        else { return nil }
        return .visitNeedsManager
    }

    private func line(_ outcome: VisitOutcome) -> String {
        let rating =
            switch outcome.rating {
            case .satisfied: "满意"
            case .fair: "较满意"
            case .dissatisfied: "不满意"
            }
        return "回访（\(outcome.way.chineseName)，\(caseFile.sender.name)）：\(rating) \(outcome.opinion)"
    }

    private mutating func visitedWell(
        _ ticket: Ticket,
        _ outcome: VisitOutcome
    ) throws(TransitionRefusal) {
        let told: [TicketEvent] = ticket.state.name == .finished ? [.answerDelivered] : []
        let visited: [TicketEvent] = ticket.state.name == .visited ? [] : [.visit(outcome.rating)]
        let state = try move(
            ticket,
            told + visited + [.archive],
            by: caseFile.sender.id,
            note: line(outcome)
        )
        keepMade(ticket, outcome)
        refreshCard(ticket, state: state)
        report(staffWords(.visitKept, ["number": "\(ticket.number)"]))
    }

    /// Keeps a visit that was made, with the clock of those still to come.
    private mutating func keepMade(_ ticket: Ticket, _ outcome: VisitOutcome) {
        let met = visitsMet(of: ticket)
        keepOutcome(ticket, outcome, meeting: met)
        endTimers(ticket, keeping: openVisits(of: ticket).filter { !met.contains($0) })
    }

    private mutating func visitedBadly(
        _ ticket: Ticket,
        _ outcome: VisitOutcome
    ) throws(TransitionRefusal) {
        try beginRound(ticket, because: line(outcome), by: caseFile.sender.id)
        let visit = keepDissatisfaction(ticket, outcome)
        let values: TextValues = [
            "visit": "\(visit)", "due": wording.time(now + policy.visits.dissatisfiedDue),
        ]
        tellDesk(ticket, .deskReopened, values)
        pingDissatisfied(ticket, because: outcome.opinion)
        tell(words(.dissatisfactionTaken, ["number": "\(ticket.number)"]), .progress)
        report(staffWords(.visitBad, ["number": "\(ticket.number)", "visit": "\(visit)"]))
    }

    /// The file is closed: the visit is kept, and a bad one opens a linked ticket.
    private mutating func visitArchived(_ ticket: Ticket, _ outcome: VisitOutcome) {
        keepMade(ticket, outcome)
        if outcome.rating == .dissatisfied { openNewRound(after: ticket, because: outcome.opinion) }
        report(staffWords(.visitKept, ["number": "\(ticket.number)"]))
    }

    /// What the owner brought up beside the matter becomes a ticket of its own.
    private mutating func openOpinion(_ words: String) {
        let matters = catalogue.recognizer.recognize(
            words,
            at: policy.calendar.localTime(of: now)
        )
        guard let matter = matters.first else { return }
        var facts = TicketFacts(
            kind: matter.intent.ticketKind ?? .suggestion,
            topic: matter.topic,
            urgency: matter.urgency,
            level: matter.level,
            summary: words.clipped(to: Limits.summaryLengthMax),
            place: matter.slots.place,
            phone: owner?.phone
        )
        if let flat = caseFile.subject?.facts ?? caseFile.mentioned.first?.facts,
            facts.place.building == nil
        {
            let spot = facts.place.spot
            facts.place = flat.place
            facts.place.spot = spot
            facts.household = flat.household
        }
        record(facts, answer: matter.answer, attachments: [])
    }

    // MARK: Rain

    /// 下雨了: what waits for rain is looked at now.
    mutating func tellRain() {
        let due = now + policy.visits.rainDue
        var seen: Set<VisitID> = []
        let waiting = caseFile.visits.filter {
            $0.reason == .rain && $0.isOpen && seen.insert($0.id).inserted
        }
        let lines = waiting.compactMap { visit -> String? in
            guard let ticket = caseFile.visited.first(where: { $0.id == visit.ticket }) else {
                return nil
            }
            if visit.due > due {
                decision.visits.append(.move(visit.id, due))
                decision.timers.append(
                    .set(
                        .visitDue,
                        .ticket(.existing(ticket.id)),
                        person: nil,
                        step: 0,
                        due: due
                    )
                )
            }
            return
                "\(visit.number) \(ticket.number) \(ticket.facts.place.label) \(wording.short(ticket.facts.summary, max: 24))"
        }
        guard !lines.isEmpty else { return report(staffWords(.rainNothing)) }
        let values: TextValues = [
            "count": "\(lines.count)", "due": wording.time(due),
            "lines": lines.prefix(Limits.listedTicketsMax).joined(separator: "\n"),
        ]
        report(staffWords(.rainVisits, values))
    }
}
