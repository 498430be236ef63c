/// A list of tickets that somebody asks for; every filter must hold, and the newest or most urgent come first.
package struct TicketQuery: Hashable, Sendable {
    /// What a ticket must be.
    package enum Filter: Hashable, Sendable {
        /// Danger to life.
        case emergency
        /// Recorded at or after a moment.
        case since(Instant)
        /// Recorded before a moment.
        case before(Instant)
        /// The next promise ends in this span; a ticket that rests for a reason that stops the clock is left out.
        case due(after: Instant, before: Instant)
        /// Open, and nobody has it.
        case unassigned
        /// The owner was told the result and did not say how it is.
        case awaitingVisit
        /// Not archived, cancelled or merged.
        case open
        /// Of this day with this count, in any series.
        case count(Int, date: String)
        /// In this place; only what is told counts.
        case place(Place)
        /// The phone number ends so; four digits.
        case phoneTail(String)
        /// Reported by somebody whose name begins so.
        case person(String)
        /// Given to or taken by this person.
        case handler(PersonID)
        /// In one of these buildings, or in none.
        case buildings([String])
        /// Of this kind.
        case kind(TicketKind)
        /// About this topic.
        case topic(Topic)
        /// The words stand in what was told.
        case words(String)
    }

    /// What comes first.
    package enum Order: Hashable, Sendable {
        /// The one recorded last.
        case newest
        /// The one recorded first.
        case oldest
        /// The one whose promise ends first.
        case mostUrgent
    }

    /// All of them must hold.
    package var filters: [Filter]
    /// What comes first.
    package var order: Order
    /// Tickets at the most.
    package var limit: Int

    package init(
        _ filters: [Filter],
        order: Order = .newest,
        limit: Int = Limits.listedTicketsMax
    ) {
        self.filters = filters
        self.order = order
        self.limit = limit
    }
}
