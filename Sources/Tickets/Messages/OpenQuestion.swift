/// What the bot asked last in a conversation and waits to hear about.
package enum OpenQuestion: Hashable, Codable, Sendable {
    /// A missing piece of the draft.
    case slot(Slot)
    /// Which of these kinds it is, in the order shown.
    case kind([TicketKind])
    /// Whether everybody is safe, after words of danger under a guard.
    case safety
    /// Whether the result of a ticket is good.
    case satisfaction(TicketID)
    /// What was not good about a ticket.
    case dissatisfaction(TicketID)
    /// Whether to withdraw a ticket.
    case withdrawal(TicketID)
    /// Which of the flats that fit is meant, in the order shown.
    case household([HouseholdID])
    /// What to change about a ticket.
    case correction(TicketID)
}
