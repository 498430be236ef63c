/// Something a member of staff just did to a ticket, with what was before, so that it can be taken back.
package struct Step: Hashable, Sendable {
    /// What was done.
    package enum Act: Hashable, Sendable {
        /// It was moved; the state and the handler before.
        case move(TicketEventName, from: TicketStateName, handler: PersonID?)
        /// Its facts were changed; the facts before.
        case amend(TicketFacts)
        /// Something that moves nothing and changes nothing.
        case other
    }

    /// The ticket as it is now.
    package let ticket: Ticket
    /// What was done.
    package let act: Act
    /// When.
    package let at: Instant
    /// Whether nothing was moved or changed after it.
    package let isLast: Bool

    package init(ticket: Ticket, act: Act, at: Instant, isLast: Bool) {
        self.ticket = ticket
        self.act = act
        self.at = at
        self.isLast = isLast
    }
}
