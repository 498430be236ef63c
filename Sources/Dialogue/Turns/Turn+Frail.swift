import Tickets

// Somebody elderly, an infant, somebody pregnant, sick or disabled is there: one step more urgent (DOMAIN 4.2).
extension Turn {
    /// Whether words tell of somebody frail.
    func tellsOfFrail(_ words: String) -> Bool {
        frail.first { $0.words == words }?.isFrail
            ?? catalogue.recognizer.recognize(words, at: localTime).contains(where: \.isFrail)
    }

    /// A repair one step more urgent, below danger: what is done by plan becomes ordinary, what is ordinary urgent.
    ///
    /// The same matter comes here more than once on its way, so that a step is taken once only.
    func stepped(_ facts: TicketFacts) -> TicketFacts {
        guard policy.dispatch.frailRaises, facts.kind == .repair, facts.urgency == .normal else {
            return facts
        }
        var facts = facts
        if policy.pings.plannedTopics.contains(facts.topic) {
            facts.isPlanned = false
        } else {
            facts.urgency = .urgent
        }
        return facts
    }

    /// Notes why a new ticket is more urgent than its words, and calls at once whom an urgent one with somebody frail calls.
    mutating func noteFrail(_ ticket: NewTicket, _ reference: TicketReference) {
        guard policy.dispatch.frailRaises, ticket.facts.urgency != .emergency else { return }
        let values: TextValues = [
            "number": "\(ticket.number)", "level": ticket.facts.pressure(in: deskLanguage),
        ]
        decision.tickets.append(
            .note(reference, .remark, by: nil, deskWords(.frailNoted, values))
        )
        guard ticket.facts.urgency == .urgent else { return }
        let worker = handlerRole(ticket.facts)
        for person in people(policy.dispatch.frailRoles, building: ticket.facts.place.building)
        where person.role != worker && person.id != owner?.id {
            decision.effects.append(
                Effect(
                    .person(person.id),
                    .ping,
                    workText(.frailPing, ticket.number, ticket.facts, in: person.language),
                    choices: [
                        [
                            Choice(
                                label: words(.buttonSee, for: person),
                                data: "查看 \(ticket.number)"
                            )
                        ]
                    ],
                    ticket: reference
                )
            )
        }
    }

    /// Why a ticket is more urgent than the words for its fault, for those who ask; empty when it is not.
    func frailReason(_ matter: Recognition, _ facts: TicketFacts) -> String {
        guard matter.isFrail, facts.kind == .repair, policy.dispatch.frailRaises else { return "" }
        return staffWords(.whyFrail, ["level": facts.grade.name(in: senderLanguage)])
    }
}
