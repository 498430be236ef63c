/// What a timer is about.
package enum TimerSubject: Hashable, Sendable {
    /// A ticket.
    case ticket(TicketReference)
    /// A conversation.
    case conversation(ConversationID)
    /// The desk as a whole: what comes every day at its time.
    case desk
    /// A request for approval, by its number.
    case approval(TicketNumber)
}
