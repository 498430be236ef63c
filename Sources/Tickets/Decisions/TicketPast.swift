/// What staff read of a ticket's life so far: its history, and the tickets before and after it.
package struct TicketPast: Hashable, Sendable {
    /// The history, in order.
    package var lines: [TicketStory.Line]
    /// The earlier ticket it follows; nil for none.
    package var follows: TicketNumber?
    /// The later tickets that follow it, in order.
    package var followers: [TicketNumber]

    package init(
        lines: [TicketStory.Line],
        follows: TicketNumber? = nil,
        followers: [TicketNumber] = []
    ) {
        self.lines = lines
        self.follows = follows
        self.followers = followers
    }
}
