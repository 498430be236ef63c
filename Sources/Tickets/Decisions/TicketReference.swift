/// A ticket within a decision: one that exists, or one that this decision opens.
package enum TicketReference: Hashable, Sendable {
    /// A stored ticket.
    case existing(TicketID)
    /// The ticket that the decision opens at this position of its `opened` tickets, from 0.
    case opened(Int)
}
