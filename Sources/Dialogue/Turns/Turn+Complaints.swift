import Tickets

// How grave a complaint is, and what grave and old ones demand (DOMAIN 4.2, 4.3).
extension Turn {
    /// Sets the clock that looks at a complaint again: weekly for the gravest, after a month for weighty ones.
    mutating func watchComplaint(_ facts: TicketFacts, _ reference: TicketReference) {
        guard facts.kind == .complaint, let level = facts.level else { return }
        let wait: Duration
        switch level {
        case .ordinary: return
        case .important: wait = policy.complaints.importantAge
        case .major: wait = policy.complaints.majorInterval
        }
        decision.timers.append(
            .set(.complaintReview, .ticket(reference), person: nil, step: 0, due: now + wait)
        )
    }

    /// A weighty complaint grew old, or a week of a grave one passed.
    mutating func handleComplaintReview(_ timer: DueTimer) {
        guard let ticket = caseFile.subject, ticket.facts.kind == .complaint,
            !ticket.state.isFinal, ticket.state.name != .outside
        else { return }
        switch ticket.facts.level {
        case nil, .ordinary?: return
        case .important?: raise(ticket, to: .major, because: deskWords(.complaintTooOld))
        case .major?:
            let days = Int((now - ticket.recordedAt).wholeMilliseconds / 86_400_000)
            let values: TextValues = [
                "number": "\(ticket.number)", "days": "\(days)",
                "holder": caseFile.roster.person(ticket.state.handler)?.name ?? "—",
                "text": wording.short(ticket.facts.summary, max: 80),
            ]
            let roles = policy.complaintRoles + policy.majorComplaintRoles
            ping(roles, building: ticket.facts.place.building) { turn, language in
                let own: TextValues = [
                    "state": turn.wording.state(ticket.state, in: language),
                    "stage": ticket.marks.stage?.name(in: language) ?? "—",
                ]
                let text = turn.words(
                    .complaintWeekly,
                    in: language,
                    values.merging(own)
                )
                return (text, turn.seeButton(ticket.number, in: language))
            }
            let told: TextValues = [
                "number": "\(ticket.number)", "state": wording.state(ticket.state, in: language),
            ]
            say(words(.ownerWeekly, told), .progress, of: ticket, notBefore: acceptanceTime)
            watchComplaint(ticket.facts, .existing(ticket.id))
        }
    }

    /// Raises a complaint's level: noted with its reason, and those called whom the new level calls.
    mutating func raise(_ ticket: Ticket, to level: ComplaintLevel, because reason: String) {
        var facts = ticket.facts
        facts.level = level
        let line = "\(level.code) \(reason)".clipped(to: Limits.summaryLengthMax)
        decision.tickets.append(
            .amend(ticket.id, facts, by: message == nil ? nil : caseFile.sender.id, note: line)
        )
        refreshCard(ticket, facts: facts)
        let roles = policy.complaintRoles + (level == .major ? policy.majorComplaintRoles : [])
        let values: TextValues = ["level": level.code, "reason": wording.short(reason, max: 60)]
        let author = message == nil ? nil : caseFile.sender.id
        ping(roles, building: facts.place.building, besides: author) { turn, language in
            var call = turn.complaintCall(ticket.number, facts, in: language)
            call.text = turn.words(.complaintRaised, in: language, values) + "\n" + call.text
            return call
        }
        watchComplaint(facts, .existing(ticket.id))
        if level == .major { leaveVisitToManagers(ticket, facts) }
    }

    /// A complaint that became grave after its end is visited by a manager instead (C-3.17-5).
    private mutating func leaveVisitToManagers(_ ticket: Ticket, _ facts: TicketFacts) {
        let open = openVisits(of: ticket)
        guard [.finished, .replied].contains(ticket.state.name),
            !open.contains(where: { $0.reason == .major })
        else { return }
        decision.visits.append(.drop(ticket.id))
        let due = open.map(\.due).min() ?? now + policy.visits.complaintDue
        _ = planVisit(ticket.id, .major, due: max(due, now))
    }

    /// What managers are told of a complaint, with the buttons to say that it was seen and to take it.
    func complaintCall(
        _ number: TicketNumber,
        _ facts: TicketFacts,
        in language: String
    ) -> Call {
        let buttons = [
            Choice(label: words(.buttonAcknowledge, in: language), data: "收到 \(number)"),
            Choice(label: words(.buttonAccept, in: language), data: "接单 \(number)"),
        ]
        return (workText(.complaintPing, number, facts, in: language), [buttons])
    }

    /// A graver word about a complaint that is open raises it; false when the words are a matter of their own.
    mutating func raisedOpenComplaint(_ matter: Recognition) -> Bool {
        guard matter.intent == .complaint, let level = matter.level else { return false }
        let open = openTickets.filter { $0.facts.kind == .complaint && $0.state.name != .outside }
        let sameTopic = open.filter { $0.facts.topic == matter.topic }
        let isGeneral = matter.topic == .other || matter.topic.rawValue == "service"
        let meant = sameTopic.isEmpty && isGeneral ? open : sameTopic
        guard let ticket = meant.first, meant.count == 1 else { return false }
        guard (ticket.facts.level ?? .ordinary) < level else {
            guard isGeneral else { return false }
            chase(ticket)
            return true
        }
        note(ticket, .ownerLine, text)
        tellDesk(ticket, .deskOwnerLine, ["text": text])
        raise(ticket, to: level, because: text)
        memory.lastText = text.clipped(to: 200)
        tell(words(.complaintRaisedOwner, ["number": "\(ticket.number)"]))
        return true
    }
}
