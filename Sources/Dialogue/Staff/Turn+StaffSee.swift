import Tickets

// What staff may see of a ticket.
extension Turn {
    /// 查看: the ticket as its card shows it; in the desk's group without what is said about a member of staff.
    mutating func show(_ ticket: Ticket) {
        var label = ticket.state.name.chineseName
        if let person = caseFile.roster.person(ticket.state.handler) { label += "（\(person.name)）" }
        report(
            cardText(
                ticket.number,
                caseFile.origin == .desk ? deskFacts(ticket.facts, ticket.marks) : ticket.facts,
                ticket.deadlines,
                state: label
            ) + marksText(ticket.marks, ticket.channel),
            choices: cardChoices(ticket.number, state: ticket.state.name)
        )
    }
}
