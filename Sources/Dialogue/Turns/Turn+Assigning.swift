import Tickets

// How a job finds its worker by itself: by turns, by who takes it first, or by a word of the desk.
extension Turn {
    /// Gives a ticket to the person who handles its topic and calls them; or offers it to the team; or leaves it to the desk.
    mutating func push(
        _ number: TicketNumber,
        _ facts: TicketFacts,
        _ reference: TicketReference
    ) {
        let isOpen = policy.calendar.isOpen(at: now)
        switch policy.dispatch.mode(for: facts, isOpen: isOpen) {
        case .rotate: give(number, facts, reference)
        case .grab:
            let team = handlerRole(facts)
            guard !crew(of: team, facts).isEmpty else { return give(number, facts, reference) }
            decision.tickets.append(
                .move(reference, .dispatch(to: nil), by: nil, note: deskWords(.offeredGrab))
            )
            offer(number, facts, reference, to: team)
            decision.timers.append(
                .set(
                    .grabWait,
                    .ticket(reference),
                    person: nil,
                    step: 0,
                    due: now + policy.dispatch.grabWait
                )
            )
        case .desk: tellWaits(number, facts, reference)
        }
    }

    /// By turns: who of the role has the fewest open jobs, of several who got the last one the longest ago.
    private mutating func give(
        _ number: TicketNumber,
        _ facts: TicketFacts,
        _ reference: TicketReference
    ) {
        let worker = crew(of: handlerRole(facts), facts).enumerated().min { left, right in
            turn(of: left.element, left.offset) < turn(of: right.element, right.offset)
        }?.element
        var note = ""
        if let worker {
            let values: TextValues = [
                "name": worker.name, "count": "\(caseFile.loads[worker.id] ?? 0)",
            ]
            note = deskWords(.givenByTurns, values)
        }
        decision.tickets.append(.move(reference, .dispatch(to: worker?.id), by: nil, note: note))
        if let worker { offer(number, facts, reference, to: worker) }
    }

    private func turn(of person: Person, _ position: Int) -> (Int, Int64, Int) {
        let newest = caseFile.newest[person.id]?.rawValue ?? 0
        return (caseFile.loads[person.id] ?? 0, newest, position)
    }

    /// Who of a role can be given a job: on duty, and with no part in it.
    private func crew(of role: Role, _ facts: TicketFacts) -> [Person] {
        people([role], building: facts.place.building).filter { person in
            person.id != owner?.id
                && !(facts.household.map { person.homes.contains($0) } ?? false)
        }
    }

    private mutating func tellWaits(
        _ number: TicketNumber,
        _ facts: TicketFacts,
        _ reference: TicketReference
    ) {
        decision.effects.append(
            Effect(
                thread(reference, number, facts),
                .relay,
                deskWords(.waitsForDesk, ["number": "\(number)"]),
                ticket: reference
            )
        )
    }

    /// Offers a job to one person.
    mutating func offer(
        _ number: TicketNumber,
        _ facts: TicketFacts,
        _ reference: TicketReference,
        to worker: Person
    ) {
        let choices = [
            Choice(label: words(.buttonAccept, for: worker), data: "接单 \(number)"),
            Choice(label: words(.buttonReject, for: worker), data: "退单 \(number)"),
        ]
        decision.effects.append(
            Effect(
                .person(worker.id),
                .ping,
                workText(.workerPing, number, facts, in: worker.language),
                choices: [choices],
                ticket: reference
            )
        )
    }

    /// Offers a job to a team: a card in the team's thread, and a call to each who is on duty.
    mutating func offer(
        _ number: TicketNumber,
        _ facts: TicketFacts,
        _ reference: TicketReference,
        to team: Role
    ) {
        for person in crew(of: team, facts) { offer(number, facts, reference, to: person) }
        var marks = marks(of: reference)
        marks.team = team
        decision.tickets.append(.mark(reference, marks, by: actor, note: team.chineseName))
        let choice = Choice(label: deskWords(.buttonAccept), data: "接单 \(number)")
        showToTeam(team, reference, workText(.teamOffer, number, facts), [[choice]])
    }

    private func marks(of reference: TicketReference) -> TicketMarks {
        switch reference {
        case .opened(let position): opened[position].marks
        case .existing(let id):
            (caseFile.mentioned + caseFile.ownWork + [caseFile.subject].compactMap(\.self))
                .first { $0.id == id }?.marks ?? TicketMarks()
        }
    }

    private mutating func showToTeam(
        _ team: Role,
        _ reference: TicketReference,
        _ text: String,
        _ choices: [[Choice]]
    ) {
        decision.effects.append(
            Effect(
                .deskThread(.team(team), title: "👷 \(team.chineseName)"),
                .card,
                text,
                choices: choices,
                card: .teamTicket(reference),
                ticket: reference
            )
        )
    }

    /// Brings the card in the team's thread up to date: who has the job, or that it is free again.
    mutating func refreshTeamCard(_ ticket: Ticket, _ state: TicketState, _ facts: TicketFacts) {
        guard let team = ticket.marks.team else { return }
        let holder = caseFile.roster.person(state.handler)?.name
        let label = state.name.chineseName + (holder.map { "（\($0)）" } ?? "")
        let isFree = holder == nil && [.recorded, .dispatched, .reopened].contains(state.name)
        let text = workText(isFree ? .teamOffer : .teamTaken, ticket.number, facts)
        let choice = Choice(label: deskWords(.buttonAccept), data: "接单 \(ticket.number)")
        showToTeam(
            team,
            .existing(ticket.id),
            isFree ? text : text + "\n" + label,
            isFree ? [[choice]] : []
        )
    }

    /// Nobody of the team took the job: it goes by turns.
    mutating func handleGrabWait() {
        guard let ticket = caseFile.subject, case .dispatched(to: nil) = ticket.state else {
            return
        }
        give(ticket.number, ticket.facts, .existing(ticket.id))
        tellDesk(ticket, .nobodyGrabbed)
    }
}
