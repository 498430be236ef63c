/// What a thread of the desk is about.
package enum ThreadSubject: Hashable, Sendable {
    /// A ticket.
    case ticket(TicketReference)
    /// A chat that was handed to people.
    case conversation(ConversationID)
    /// The jobs that are offered to everybody of a role.
    case team(Role)
}
