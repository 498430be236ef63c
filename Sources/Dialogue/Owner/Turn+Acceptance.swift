import Tickets

// Whether the result is good: silence is never satisfaction (DOMAIN 4.6).
extension Turn {
    /// Takes the owner's judgement of a ticket, or asks which one is meant.
    ///
    /// - Parameters:
    ///   - satisfaction: the judgement.
    ///   - number: the ticket named; nil for the only one that waits.
    ///   - reason: what was said beside it; may be empty.
    mutating func rate(
        _ satisfaction: Satisfaction,
        ticket number: TicketNumber?,
        reason: String = ""
    ) {
        let waiting = ticketsAwaitingAcceptance
        let named = number.flatMap { ownTicket($0) }
        if let number, named == nil {
            return tell(words(.unknownTicket, ["number": "\(number)"]))
        }
        guard let ticket = named ?? (waiting.count == 1 ? waiting.first : nil) else {
            return tell(words(waiting.isEmpty ? .nothingToRate : .rateWhich))
        }
        if ticket.state.name == .archived { return rerate(ticket, satisfaction, reason) }
        switch satisfaction {
        case .satisfied, .fair: accept(ticket, satisfaction, saying: reason)
        case .dissatisfied: reopen(ticket, because: reason)
        }
    }

    /// The owner is content: visited and archived, unless a manager still has to call (DOMAIN 4.6).
    mutating func accept(
        _ ticket: Ticket,
        _ satisfaction: Satisfaction,
        saying opinion: String = ""
    ) {
        memory.question = nil
        let open = openVisits(of: ticket)
        let told: [TicketEvent] = ticket.state.name == .finished ? [.answerDelivered] : []
        if open.contains(where: { $0.reason == .major }) {
            keepRating(ticket, satisfaction, opinion)
            note(ticket, .visit, text)
            decision.timers.append(
                .cancel(.confirmSilence, .ticket(.existing(ticket.id)), person: nil)
            )
            tellDesk(ticket, .deskSatisfied, ["text": judgementLine(satisfaction)])
            return tell(words(.thanksManagerCalls, ["number": "\(ticket.number)"]))
        }
        do throws(TransitionRefusal) {
            if try acceptJointly(ticket, satisfaction, saying: opinion) { return }
            let state = try move(
                ticket,
                told + [.visit(satisfaction), .archive],
                by: caseFile.sender.id,
                note: text
            )
            keepRating(ticket, satisfaction, opinion)
            endTimers(ticket, keeping: open.filter { !$0.reason.isMetByChat })
            refreshCard(ticket, state: state)
            tellDesk(ticket, .deskSatisfied, ["text": judgementLine(satisfaction)])
            tellButler(
                ticket,
                .butlerRated,
                ["text": satisfaction == .satisfied ? "满意" : "较满意"]
            )
            tell(words(.thanksForRating, ["number": "\(ticket.number)"]))
            standForQuestion(of: ticket)
        } catch {
            tellJudged(ticket)
        }
    }

    /// The owner's judgement as the desk reads it: their own words without ticket numbers, the word for a mark or a button.
    private func judgementLine(_ satisfaction: Satisfaction) -> String {
        let said = text.split(whereSeparator: \.isWhitespace).filter { TicketNumber($0) == nil }
            .joined(separator: " ")
        guard said.contains(where: { !$0.isNumber }) else {
            return satisfaction == .satisfied ? "满意" : "较满意"
        }
        return wording.short(said)
    }

    /// The owner is not content: a new round, the reason asked, the superior told.
    private mutating func reopen(_ ticket: Ticket, because reason: String) {
        memory.question = nil
        if ticket.isFollower, ticket.facts.kind == .repair { return reopenAlone(ticket) }
        do throws(TransitionRefusal) {
            try beginRound(ticket, because: reason.isEmpty ? text : reason, by: caseFile.sender.id)
            let visit = keepDissatisfaction(
                ticket,
                VisitOutcome(visitor: nil, way: .chat, rating: .dissatisfied, opinion: reason)
            )
            var values: TextValues = ["visit": "\(visit)"]
            values["due"] = wording.time(now + policy.visits.dissatisfiedDue)
            tellDesk(ticket, .deskReopened, values)
            pingDissatisfied(ticket, because: reason)
            guard reason.isEmpty else {
                tellDesk(ticket, .deskDissatisfied, ["text": reason])
                return tell(words(.dissatisfactionTaken, ["number": "\(ticket.number)"]))
            }
            memory.question = .dissatisfaction(ticket.number)
            tell(words(.askDissatisfaction, ["number": "\(ticket.number)"]), .ask)
            standForQuestion(of: ticket)
        } catch {
            tellJudged(ticket)
        }
    }

    /// Moves a ticket into a new round and counts the failure.
    mutating func beginRound(
        _ ticket: Ticket,
        because reason: String,
        by person: PersonID?
    ) throws(TransitionRefusal) {
        var events: [TicketEvent] = [.reopen(reason: reason)]
        if ticket.marks.rework != nil, let handler = ticket.state.handler {
            events += [.dispatch(to: handler), .accept(by: handler)]
        }
        let before = decision.timers.count
        let state = try move(ticket, events, by: person, note: reason)
        decision.timers.insert(.cancelAll(.ticket(.existing(ticket.id))), at: before)
        var marks = ticket.marks
        marks.failures += 1
        marks.stage = nil
        if marks.joint != nil { marks.joint = JointAcceptance() }
        decision.tickets.append(
            .mark(.existing(ticket.id), marks, by: person, note: "第\(marks.failures)次未通过")
        )
        watchComplaint(ticket.facts, .existing(ticket.id))
        if ticket.marks.rework != nil { watchRework(.existing(ticket.id)) }
        refreshCard(ticket, state: state)
    }

    /// Keeps the outcome of a visit that went badly, and plans the personal one that must follow.
    mutating func keepDissatisfaction(_ ticket: Ticket, _ outcome: VisitOutcome) -> TicketNumber {
        let open = openVisits(of: ticket)
        let met = outcome.visitor == nil ? open.filter(\.reason.isMetByChat) : visitsMet(of: ticket)
        keepOutcome(ticket, outcome, meeting: met)
        decision.visits.append(.drop(ticket.id))
        decision.timers.append(
            .set(
                .visitOverdue,
                .ticket(.existing(ticket.id)),
                person: nil,
                step: 0,
                due: now + policy.visits.dissatisfiedWarning
            )
        )
        return planVisit(ticket.id, .dissatisfied, due: now + policy.visits.dissatisfiedDue)
    }

    /// Tells the superiors that an owner is not content: more of them the second time.
    ///
    /// - Parameters:
    ///   - ticket: which one, as it was before the new round.
    ///   - reason: what the owner said; empty when they only pressed the button.
    mutating func pingDissatisfied(_ ticket: Ticket, because reason: String) {
        if ticket.marks.rework != nil {
            return pingFailure(ticket.number, ticket.facts, count: ticket.marks.failures + 1)
        }
        for person in calledWhenDissatisfied(ticket, failures: ticket.marks.failures) {
            var text = workText(.dissatisfiedPing, ticket.number, ticket.facts, in: person.language)
            if !reason.isEmpty {
                let values: TextValues = ["text": wording.short(reason, max: 200)]
                text += "\n" + words(.dissatisfiedBecause, for: person, values)
            }
            ping(person, text, about: ticket)
        }
    }

    /// Tells those who heard that an owner is not content why, once the owner said it.
    mutating func pingReason(_ ticket: Ticket, _ reason: String) {
        let values: TextValues = [
            "number": "\(ticket.number)", "text": wording.short(reason, max: 200),
        ]
        for person in calledWhenDissatisfied(ticket, failures: max(ticket.marks.failures - 1, 0)) {
            ping(person, words(.dissatisfiedReason, for: person, values), about: ticket)
        }
    }

    /// Who did the work, and whom the ladder for owners who are not content names.
    private func calledWhenDissatisfied(_ ticket: Ticket, failures: Int) -> [Person] {
        let step = policy.ladders[.dissatisfied]?.step(after: failures)
        return people([.handler] + (step?.tells ?? []), of: ticket)
    }

    private mutating func ping(_ person: Person, _ text: String, about ticket: Ticket) {
        decision.effects.append(
            Effect(
                .person(person.id),
                .ping,
                text,
                choices: seeButton(ticket.number, in: person.language ?? "zh"),
                ticket: .existing(ticket.id)
            )
        )
    }

    /// One household of an outage is not served yet: its report goes on alone.
    private mutating func reopenAlone(_ ticket: Ticket) {
        do throws(TransitionRefusal) {
            let before = decision.timers.count
            try move(ticket, [.reopen(reason: text)], by: caseFile.sender.id, note: text)
            decision.timers.insert(.cancelAll(.ticket(.existing(ticket.id))), at: before)
            var marks = ticket.marks
            marks.lead = nil
            decision.tickets.append(
                .mark(.existing(ticket.id), marks, by: caseFile.sender.id, note: "未恢复，单独处理")
            )
            refreshCard(ticket, state: .reopened(handler: ticket.state.handler))
            tellDesk(ticket, .deskNotRestored, ["text": wording.short(text)])
            push(ticket.number, ticket.facts, .existing(ticket.id))
            tell(words(.notRestored, ["number": "\(ticket.number)"]))
        } catch {
            tellJudged(ticket)
        }
    }

    /// An owner may change the own rating once within a day; a bad one opens a new round as a ticket of its own.
    private mutating func rerate(_ ticket: Ticket, _ satisfaction: Satisfaction, _ reason: String) {
        let own = caseFile.visits.first {
            $0.ticket == ticket.id && $0.outcome != nil && $0.outcome?.visitor == nil
        }
        guard let own, own.firstRating == nil, let at = own.doneAt,
            now - at <= policy.visits.rerating, own.outcome?.rating != satisfaction
        else { return tellJudged(ticket) }
        decision.visits.append(.rerate(own.id, satisfaction))
        guard satisfaction == .dissatisfied else {
            return tell(words(.ratingChanged, ["number": "\(ticket.number)"]))
        }
        openNewRound(after: ticket, because: reason.isEmpty ? text : reason)
    }

    /// Opens a linked ticket for a matter whose file is closed (DOMAIN 4.1, rule 9).
    mutating func openNewRound(after ticket: Ticket, because reason: String) {
        var bearing = Bearing(facts: ticket.facts)
        bearing.facts.summary = joined(ticket.facts.summary, reason)
        bearing.earlier = ticket
        bearing.marks.rework = ticket.facts.kind == .repair ? .repeated : nil
        bearing.marks.accused = ticket.marks.accused
        bearing.marks.failures = ticket.marks.failures + 1
        let reference = open(bearing, attachments: [])
        let new = opened[opened.count - 1]
        tell(
            words(
                .newRound,
                ["number": "\(new.number)", "earlier": "\(ticket.number)"]
            ),
            ticket: reference
        )
        showOnDesk(new, reference)
        if bearing.marks.rework != nil { beginRework(new, reference, bearing) }
        push(new.number, new.facts, reference)
        pingDissatisfied(ticket, because: reason)
        _ = planVisit(ticket.id, .dissatisfied, due: now + policy.visits.dissatisfiedDue)
    }

    /// Lets what was just said stand for the question, which may still wait for the morning.
    private mutating func standForQuestion(of ticket: Ticket) {
        guard acceptanceTime != nil, !decision.effects.isEmpty else { return }
        decision.effects[decision.effects.count - 1].card = .acceptance(.existing(ticket.id))
    }

    private mutating func tellJudged(_ ticket: Ticket) {
        let values: TextValues = [
            "number": "\(ticket.number)", "state": wording.state(ticket.state, in: language),
        ]
        tell(words(.cannotRate, values))
    }

    // MARK: Reading the answer

    /// Takes a judgement at the beginning of a message, and what follows it as matters of their own; false for none.
    mutating func takeJudgement() -> Bool {
        var number: TicketNumber?
        if case .satisfaction(let asked)? = memory.question { number = asked }
        guard number.flatMap({ ownTicket($0) }) != nil || ticketsAwaitingAcceptance.count == 1,
            let said = RatingWords(text), !said.rest.isEmpty
        else { return false }
        rate(said.rating, ticket: number, reason: said.rest)
        guard said.rating != .dissatisfied else { return true }
        let rest = catalogue.recognizer.recognize(
            said.rest,
            at: policy.calendar.localTime(of: now)
        ).filter { $0.intent.ticketKind != nil && $0.score > 0 }
        if !rest.isEmpty { take(rest) }
        return true
    }

    /// The answer to "is the result good": a word, a number from 1 to 5, yes or no.
    mutating func answerSatisfaction(_ number: TicketNumber, with line: Recognition) -> Bool {
        guard let ticket = ownTicket(number) else {
            memory.question = nil
            return false
        }
        let digits = text.filter { !$0.isWhitespace && $0 != "分" }
        let mark = digits.count == 1 ? digits.first?.wholeNumberValue : nil
        let judged = judgement(line, mark, isChecked: ticket.marks.rework != nil)
        guard let judged else {
            if line.isOver {
                accept(ticket, .satisfied)
                return true
            }
            guard line.intent == .repair, line.topic == ticket.facts.topic, Self.saysAgain(text)
            else {
                return false
            }
            rate(.dissatisfied, ticket: number, reason: text)
            return true
        }
        rate(judged, ticket: number)
        return true
    }

    /// Rework is checked with 1 and 2, other results are marked from 1 to 5.
    private func judgement(_ line: Recognition, _ mark: Int?, isChecked: Bool) -> Satisfaction? {
        switch (line.intent, mark) {
        case (_, 1?) where isChecked: .satisfied
        case (_, 4?), (_, 5?): .satisfied
        case (_, 3?): .fair
        case (_, 1?), (_, 2?): .dissatisfied
        case (.rating, _): line.satisfaction
        case (.yes, _), (.thanks, _), (.praise, _): .satisfied
        case (.no, _): .dissatisfied
        default: nil
        }
    }

    /// The owner was told that a matter is none of ours: a yes or a thank-you closes it, all else is a matter of its own.
    mutating func answerExplanation(_ number: TicketNumber, with line: Recognition) -> Bool {
        memory.question = nil
        let isFine = [.yes, .thanks].contains(line.intent) || line.satisfaction == .satisfied
        guard isFine, let ticket = ownTicket(number), ticket.state.name == .outside else {
            return false
        }
        do throws(TransitionRefusal) {
            let state = try move(ticket, [.archive], by: caseFile.sender.id, note: text)
            endTimers(ticket, keeping: [])
            refreshCard(ticket, state: state)
            tell(words(.outsideClosed, ["number": "\(number)"]))
            return true
        } catch {
            return false
        }
    }

    /// The buttons under the question whether a result is good.
    func satisfactionChoices(_ ticket: Ticket) -> [[Choice]] {
        let number = ticket.number
        if ticket.marks.rework != nil {
            return [
                [
                    Choice(label: words(.buttonPassed), data: "合格 \(number)"),
                    Choice(label: words(.buttonFailed), data: "不合格 \(number)"),
                ]
            ]
        }
        if ticket.marks.lead != nil, ticket.facts.kind == .repair {
            return [
                [
                    Choice(label: words(.buttonRestored), data: "满意 \(number)"),
                    Choice(label: words(.buttonNotRestored), data: "不满意 \(number)"),
                ]
            ]
        }
        return [
            [
                Choice(label: words(.buttonSatisfied), data: "满意 \(number)"),
                Choice(label: words(.buttonFair), data: "较满意 \(number)"),
                Choice(label: words(.buttonDissatisfied), data: "不满意 \(number)"),
            ]
        ]
    }
}
