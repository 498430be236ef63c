/// What the store found for one query of a lookup.
package struct Finding: Hashable, Sendable {
    /// What was asked for.
    package let query: TicketQuery
    /// The first tickets, at most the query's limit.
    package let tickets: [Ticket]
    /// How many there are in all; counted up to `Limits.countedTicketsMax`.
    package let total: Int

    package init(query: TicketQuery, tickets: [Ticket], total: Int) {
        self.query = query
        self.tickets = tickets
        self.total = total
    }
}
