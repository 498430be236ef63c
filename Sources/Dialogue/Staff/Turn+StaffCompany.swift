import Tickets

// One sentence of staff for a whole group or outage.
extension Turn {
    /// The end of one ticket of a group or an outage: every household is told and asked for itself.
    mutating func finishCompany(of ticket: Ticket, _ result: String) {
        for other in company(of: ticket) {
            guard let events = way(of: other, to: .finish(by: caseFile.sender.id)) else { continue }
            turn(to: other)
            for event in events {
                decision.tickets.append(
                    .move(.existing(other.id), event, by: caseFile.sender.id, note: result)
                )
            }
            endTimers(other, keeping: [])
            if other.facts.kind == .complaint {
                planVisits(other)
                refreshCard(other, state: .finished(by: caseFile.sender.id))
            }
            askSatisfaction(other, result)
        }
        turn(to: ticket)
        let said = result.isEmpty ? words(.resultDone) : result
        tellAbsorbed(by: ticket, .ownerAbsorbedFinished, ["result": said])
    }

    /// The sentence with which an owner is told that the work is done.
    func finishedKey(_ ticket: Ticket) -> TextKey {
        if ticket.marks.rework != nil { return .ownerFinishedRework }
        return ticket.marks.lead != nil && ticket.facts.kind == .repair
            ? .ownerRestored : .ownerFinished
    }

    /// One sentence reaches every household of a group or an outage, each under its own number.
    mutating func replyToCompany(of ticket: Ticket, _ answer: String) {
        for other in company(of: ticket) {
            turn(to: other)
            note(other, .staffReply, answer)
            let values: TextValues = [
                "number": "\(other.number)", "name": caseFile.sender.name, "text": answer,
            ]
            tell(words(.staffReply, values), .relay, ticket: .existing(other.id))
        }
        turn(to: ticket)
        tellAbsorbed(by: ticket, .staffReply, ["name": caseFile.sender.name, "text": answer])
    }
}
