/// A message that is edited as its subject changes: one a ticket and audience.
package enum Card: Hashable, Sendable {
    /// The ticket's card in its desk thread.
    case deskTicket(TicketReference)
    /// The receipt in the owner's chat.
    case receipt(TicketReference)
    /// The question whether a result is good, while it waits for the morning; a judgement stands for it.
    case acceptance(TicketReference)
    /// The card of a handed-off chat.
    case handoff(ConversationID)
    /// The alarm of a ticket in a person's chat.
    case alarm(TicketReference, PersonID)
}
