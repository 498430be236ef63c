import Tickets

// The one who needs a phone number sees it, and it is written down who looked (DOMAIN 4.10).
extension Turn {
    /// Shows the full number of a ticket's owner, until the ticket ends; never in a group.
    mutating func showPhone(of ticket: Ticket) {
        let number = "\(ticket.number)"
        guard !ticket.state.isFinal else {
            return report(staffWords(.phoneEnded, ["number": number]))
        }
        guard let phone = ticket.facts.phone ?? owner?.phone else {
            return report(staffWords(.phoneUnknown, ["number": number]))
        }
        noteShownPhone(of: ticket)
        let values: TextValues = ["number": number, "phone": phone]
        guard caseFile.origin == .desk else { return report(staffWords(.phoneShown, values)) }
        decision.effects.append(
            Effect(.person(caseFile.sender.id), .report, staffWords(.phoneShown, values))
        )
        report(staffWords(.phoneSentPrivately, ["number": number]))
    }

    /// Writes down that the sender was shown the number of a ticket's owner.
    mutating func noteShownPhone(of ticket: Ticket) {
        decision.audit.append(
            AuditEntry(
                .phoneShown,
                by: caseFile.sender.id,
                subject: ticket.reporter,
                ticket: ticket.id,
                "\(ticket.number)"
            )
        )
    }
}
