/// What the bot asked last in a conversation and waits to hear about.
package enum OpenQuestion: Hashable, Codable, Sendable {
    /// A missing piece of the draft.
    case slot(Slot)
    /// Which of these kinds it is, in the order shown.
    case kind([TicketKind])
    /// Whether everybody is safe, after words of danger under a guard.
    case safety
    /// Whether the result of a ticket is good.
    case satisfaction(TicketNumber)
    /// What was not good about a ticket.
    case dissatisfaction(TicketNumber)
    /// Whether to withdraw a ticket.
    case withdrawal(TicketNumber)
    /// Which of the flats that fit is meant, in the order shown.
    case household([HouseholdID])
    /// What to change about a ticket.
    case correction(TicketNumber)
    /// Where the danger is that a ticket was opened for.
    case location(TicketNumber)
    /// Whether it is all right that a ticket is none of our business.
    case explained(TicketNumber)
    /// Whether a price is agreed to.
    case approval(TicketNumber)
}
