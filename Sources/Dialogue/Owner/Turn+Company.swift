import Tickets

// One outage and one group matter: the first ticket leads, the others follow, one sentence reaches all.
extension Turn {
    /// Records one more report of an outage: a number for the household, no second worker.
    mutating func follow(_ ticket: NewTicket, _ reference: TicketReference, _ bearing: Bearing) {
        guard let lead = bearing.lead else { return }
        let handler = caseFile.roster.person(lead.state.handler)?.name ?? handlerLabel(lead.facts)
        var values: TextValues = [
            "number": "\(ticket.number)",
            "subject": wording.subject(ticket.facts, in: language),
            "place": ticket.facts.place.label,
            "count": "\(bearing.flats)",
            "handler": handler,
            "due": lead.deadline(.onSite).map { wording.time($0.due) } ?? "",
        ]
        values["where"] = ticket.facts.place.isEmpty ? "" : words(.receiptPlace, values)
        let isThere = lead.state.name == .onSite
        let question = liftQuestion(ticket.facts)
        showReceipt(
            words(isThere ? .receiptOutageOnSite : .receiptOutage, values) + question.text,
            choices: question.choices + receiptChoices(ticket.number),
            of: reference
        )
        decision.tickets.append(
            .move(reference, .dispatch(to: lead.state.handler), by: nil, note: "\(lead.number)")
        )
        tellCompany(ticket, bearing)
    }

    /// Tells the desk, in the first ticket's thread, who joined; the first time also that there is a group.
    mutating func tellCompany(_ ticket: NewTicket, _ bearing: Bearing) {
        guard let lead = bearing.lead else { return }
        if lead.marks.lead == nil {
            var marks = lead.marks
            marks.lead = lead.id
            decision.tickets.append(.mark(.existing(lead.id), marks, by: nil, note: "多户"))
        }
        let values: TextValues = [
            "number": "\(ticket.number)", "lead": "\(lead.number)", "count": "\(bearing.flats)",
            "owner": wording.owner(owner, at: ticket.facts.place),
            "text": wording.short(ticket.facts.summary, max: 60),
        ]
        decision.effects.append(
            Effect(
                thread(lead),
                .relay,
                deskWords(lead.marks.lead == nil ? .deskCompanyNew : .deskCompany, values),
                ticket: .existing(lead.id)
            )
        )
        raiseGroup(ticket, bearing)
    }

    /// A group of many rooms raises the level of all its complaints.
    private mutating func raiseGroup(_ ticket: NewTicket, _ bearing: Bearing) {
        guard bearing.isOfGroup, let level = ticket.facts.level else { return }
        for other in bearing.others where (other.facts.level ?? .ordinary) < level {
            var facts = other.facts
            facts.level = level
            decision.tickets.append(
                .amend(other.id, facts, by: nil, note: "\(bearing.flats)户群体投诉，升为\(level.code)")
            )
            refreshCard(other, facts: facts)
        }
    }

    /// The leading ticket of an outage was withdrawn: the next one leads and gets the worker.
    mutating func promote(after ticket: Ticket) {
        let others = company(of: ticket)
        guard ticket.marks.lead == ticket.id, ticket.facts.kind == .repair, let next = others.first
        else { return }
        for other in others {
            var marks = other.marks
            marks.lead = next.id
            decision.tickets.append(
                .mark(
                    .existing(other.id),
                    marks,
                    by: nil,
                    note: "\(ticket.number) 撤销，由 \(next.number) 牵头"
                )
            )
        }
        refreshCard(next)
        push(next.number, next.facts, .existing(next.id))
    }

    /// An outage of the owner's building that somebody is on, for a question about it.
    func runningOutage(_ facts: TicketFacts) -> Ticket? {
        var facts = facts
        facts.place.building =
            facts.place.building ?? caseFile.households.first?.place.building
        guard isOutage(facts) else { return nil }
        let reports =
            caseFile.nearby.filter { $0.reporter == owner?.id } + outageReports(like: facts)
        return reports.first { $0.marks.lead == $0.id } ?? reports.first { isOutage($0.facts) }
    }

    // MARK: Staff

    /// The other open tickets of a group or an outage.
    func company(of ticket: Ticket) -> [Ticket] {
        guard let lead = ticket.marks.lead else { return [] }
        return caseFile.members.filter {
            $0.marks.lead == lead && $0.id != ticket.id && !$0.state.isFinal
        }
    }

    /// The first ticket of the outage that a follower belongs to; the ticket itself when it stands alone.
    func leading(_ ticket: Ticket) -> Ticket {
        guard ticket.isFollower,
            let lead = caseFile.members.first(where: { $0.id == ticket.marks.lead }),
            !lead.state.isFinal
        else { return ticket }
        return lead
    }

    /// Moves the other tickets of a group or an outage along, where their state allows it, and tells their owners.
    ///
    /// - Parameters:
    ///   - ticket: the ticket that moved.
    ///   - event: what happened to it.
    ///   - key: the sentence for the owners.
    ///   - values: what it is filled with, beside the number.
    mutating func passOn(
        _ ticket: Ticket,
        _ event: TicketEvent,
        telling key: TextKey,
        _ values: TextValues
    ) {
        for other in company(of: ticket) {
            guard let events = way(of: other, to: event) else { continue }
            turn(to: other)
            for step in events {
                decision.tickets.append(
                    .move(.existing(other.id), step, by: caseFile.sender.id, note: "")
                )
            }
            refreshFollower(other, events)
            var values = values
            values["number"] = "\(other.number)"
            tell(words(key, values), .progress, ticket: .existing(other.id))
        }
        turn(to: ticket)
        tellAbsorbed(by: ticket, key, values)
    }

    /// The events that bring a ticket to where another of its group is; nil when it cannot get there.
    func way(of ticket: Ticket, to event: TicketEvent) -> [TicketEvent]? {
        let sender = caseFile.sender.id
        let ways: [[TicketEvent]] = [
            [event], [.accept(by: sender), event],
            [.dispatch(to: sender), .accept(by: sender), event],
        ]
        for events in ways {
            var state = ticket.state
            do throws(TransitionRefusal) {
                for step in events { state = try TicketMachine.next(state, step, at: now) }
                return events
            } catch {
                continue
            }
        }
        return nil
    }

    /// Complaints of a group have cards of their own; followers of an outage have none.
    private mutating func refreshFollower(_ ticket: Ticket, _ events: [TicketEvent]) {
        guard ticket.facts.kind == .complaint else { return }
        var state = ticket.state
        do throws(TransitionRefusal) {
            for event in events { state = try TicketMachine.next(state, event, at: now) }
        } catch {
            return
        }
        refreshCard(ticket, state: state)
    }
}
