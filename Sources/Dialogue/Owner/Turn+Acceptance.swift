import Tickets

// Whether the result is good: silence is never satisfaction (DOMAIN 4.6).
extension Turn {
    /// Takes the owner's judgement of a ticket, or asks which one is meant.
    mutating func rate(_ satisfaction: Satisfaction, ticket number: TicketNumber?) {
        let waiting = ticketsAwaitingAcceptance
        let named = number.flatMap { ownTicket($0) }
        if let number, named == nil {
            return tell(words(.unknownTicket, ["number": "\(number)"]))
        }
        guard let ticket = named ?? (waiting.count == 1 ? waiting.first : nil) else {
            return tell(words(waiting.isEmpty ? .nothingToRate : .rateWhich))
        }
        switch satisfaction {
        case .satisfied, .fair: accept(ticket, satisfaction)
        case .dissatisfied: reopen(ticket)
        }
    }

    /// The owner is content: visited and archived.
    mutating func accept(_ ticket: Ticket, _ satisfaction: Satisfaction) {
        memory.question = nil
        let told: [TicketEvent] = ticket.state.name == .finished ? [.answerDelivered] : []
        do throws(TransitionRefusal) {
            let state = try move(
                ticket,
                told + [.visit(satisfaction), .archive],
                by: caseFile.sender.id,
                note: text
            )
            decision.timers.append(.cancelAll(.ticket(.existing(ticket.id))))
            refreshCard(ticket, state: state)
            tellDesk(ticket, .deskSatisfied, ["text": wording.short(text)])
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

    /// The owner is not content: a new round, the reason asked, the superior told.
    private mutating func reopen(_ ticket: Ticket) {
        memory.question = nil
        do throws(TransitionRefusal) {
            let state = try move(
                ticket,
                [.reopen(reason: text)],
                by: caseFile.sender.id,
                note: text
            )
            decision.timers.append(.cancelAll(.ticket(.existing(ticket.id))))
            refreshCard(ticket, state: state)
            tellDesk(ticket, .deskReopened)
            ping(
                policy.complaintRoles,
                building: ticket.facts.place.building,
                workText(.dissatisfiedPing, ticket.number, ticket.facts),
                choices: [[Choice(label: deskWords(.buttonSee), data: "查看 \(ticket.number)")]]
            )
            memory.question = .dissatisfaction(ticket.number)
            tell(words(.askDissatisfaction, ["number": "\(ticket.number)"]), .ask)
            standForQuestion(of: ticket)
        } catch {
            tellJudged(ticket)
        }
    }

    /// Lets what was just said stand for the question, which may still wait for the morning.
    private mutating func standForQuestion(of ticket: Ticket) {
        guard acceptanceTime != nil, !decision.effects.isEmpty else { return }
        decision.effects[decision.effects.count - 1].card = .acceptance(.existing(ticket.id))
    }

    private mutating func tellJudged(_ ticket: Ticket) {
        let values = [
            "number": "\(ticket.number)", "state": wording.state(ticket.state, in: language),
        ]
        tell(words(.cannotRate, values))
    }

    /// The answer to "is the result good": a word, a number from 1 to 5, yes or no.
    mutating func answerSatisfaction(_ number: TicketNumber, with line: Recognition) -> Bool {
        guard let ticket = ownTicket(number) else {
            memory.question = nil
            return false
        }
        let digits = text.filter { !$0.isWhitespace && $0 != "分" }
        let mark = digits.count == 1 ? digits.first?.wholeNumberValue : nil
        let judged: Satisfaction? =
            switch (line.intent, mark) {
            case (_, 4?), (_, 5?): .satisfied
            case (_, 3?): .fair
            case (_, 1?), (_, 2?): .dissatisfied
            case (.rating, _): line.satisfaction
            case (.yes, _), (.thanks, _), (.praise, _): .satisfied
            case (.no, _): .dissatisfied
            default: nil
            }
        guard let judged else {
            if line.isOver { accept(ticket, .satisfied) }
            return line.isOver
        }
        rate(judged, ticket: number)
        return true
    }

    /// The question whether a result is good, with its buttons.
    func satisfactionChoices(_ number: TicketNumber) -> [[Choice]] {
        [
            [
                Choice(label: words(.buttonSatisfied), data: "满意 \(number)"),
                Choice(label: words(.buttonFair), data: "较满意 \(number)"),
                Choice(label: words(.buttonDissatisfied), data: "不满意 \(number)"),
            ]
        ]
    }
}
