import Tickets

// Mending what was recorded: one ticket becomes two, the last verb is taken back.
extension Turn {
    // MARK: Splitting

    /// 拆分: another matter of the same ticket becomes a ticket of its own, by the same way in.
    mutating func split(_ ticket: Ticket, _ words: String) {
        guard !words.isEmpty else {
            return report(staffWords(.splitWhat, ["number": "\(ticket.number)"]))
        }
        let local = policy.calendar.localTime(of: now)
        let matter = catalogue.recognizer.recognize(words, at: local)[0]
        var place = ticket.facts.place
        place.spot = matter.slots.place.spot
        var facts = TicketFacts(
            kind: matter.intent.ticketKind ?? matter.kind ?? ticket.facts.kind,
            topic: matter.topic,
            urgency: matter.urgency,
            level: matter.level,
            summary: words.clipped(to: Limits.summaryLengthMax),
            place: place,
            household: ticket.facts.household,
            phone: ticket.facts.phone,
            appointment: matter.slots.appointment ?? ticket.facts.appointment,
            isConfirmed: true
        )
        facts.window =
            matter.slots.appointment == nil
            ? ticket.facts.window : span(of: matter.slots.window)
        intake = Intake(
            channel: ticket.channel,
            reporter: ticket.reporter,
            caller: nil,
            follows: ticket.id
        )
        record(facts, answer: nil, attachments: [])
        guard let new = opened.last else { return }
        note(ticket, .remark, deskWords(.splitInto, ["number": "\(new.number)"]))
        report(
            staffWords(.split, ["number": "\(ticket.number)", "target": "\(new.number)"])
        )
    }

    // MARK: Undo

    /// 撤回: takes back the sender's last verb, where nothing happened after it and nothing was said that cannot be mended.
    mutating func undo() {
        let steps = caseFile.steps.filter { now - policy.day.undoWindow <= $0.at }
        let acts = steps.filter { $0.act != .other }
        guard let step = acts.first, let first = acts.last,
            acts.allSatisfy({ $0.ticket.id == step.ticket.id })
        else {
            return report(staffWords(steps.isEmpty ? .nothingToUndo : .cannotUndo))
        }
        let ticket = step.ticket
        guard step.isLast else { return report(staffWords(.cannotUndo)) }
        turn(to: ticket)
        switch (step.act, first.act) {
        case (.amend(let facts), _) where acts.count == 1:
            amend(ticket, facts, note: text)
            report(staffWords(.undone, ["number": "\(ticket.number)"]))
        case (.move(let event, _, _), .move(_, let before, let handler)):
            guard let events = reversal(of: event, from: before, handler: handler) else {
                return report(staffWords(.cannotUndo))
            }
            takeBack(ticket, events, handlerBefore: handler)
        default: report(staffWords(.cannotUndo))
        }
    }

    /// The moves that lead back; nil where there is no safe way.
    private func reversal(
        of event: TicketEventName,
        from before: TicketStateName,
        handler: PersonID?
    ) -> [TicketEvent]? {
        let rejected = TicketEvent.reject(reason: text)
        switch (event, before) {
        case (.accept, .recorded), (.dispatch, .recorded): return [rejected]
        case (.accept, .dispatched), (.accept, .reopened):
            return [rejected, .dispatch(to: handler)]
        case (.dispatch, .dispatched): return [.dispatch(to: handler)]
        case (.dispatch, .accepted): return handler.map { [.accept(by: $0)] }
        case (.suspend, .accepted), (.suspend, .onSite): return [.resume]
        default: return nil
        }
    }

    private mutating func takeBack(
        _ ticket: Ticket,
        _ events: [TicketEvent],
        handlerBefore: PersonID?
    ) {
        do throws(TransitionRefusal) {
            let state = try move(ticket, events, by: caseFile.sender.id, note: text)
            refreshCard(ticket, state: state)
            let values: TextValues = [
                "number": "\(ticket.number)", "state": wording.state(state, in: language),
            ]
            tell(words(.ownerCorrected, values), .progress, ticket: .existing(ticket.id))
            if let holder = ticket.state.handler, holder != handlerBefore,
                holder != caseFile.sender.id, let person = caseFile.roster.person(holder)
            {
                decision.effects.append(
                    Effect(.person(holder), .ping, words(.stepTakenBack, for: person, values))
                )
            }
            promiseAsBefore(ticket, to: state)
            report(staffWords(.undone, ["number": "\(ticket.number)"]))
        } catch {
            report(staffWords(.cannotUndo))
        }
    }
}
