/// A message that is edited as its subject changes: one a ticket and audience.
package enum Card: Hashable, Sendable {
    /// The ticket's card in its desk thread.
    case deskTicket(TicketReference)
    /// The ticket as it is offered in the thread of a team.
    case teamTicket(TicketReference)
    /// The receipt in the owner's chat.
    case receipt(TicketReference)
    /// The question whether a result is good, while it waits for the morning; a judgement stands for it.
    case acceptance(TicketReference)
    /// The alarm of a ticket in a person's chat.
    case alarm(TicketReference, PersonID)
}
