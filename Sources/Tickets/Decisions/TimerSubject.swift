/// What a timer is about.
package enum TimerSubject: Hashable, Sendable {
    /// A ticket.
    case ticket(TicketReference)
    /// A conversation.
    case conversation(ConversationID)
    /// A request for approval, by its number.
    case approval(TicketNumber)
}
