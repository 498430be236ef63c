/// What a decision notes of pings.
package enum PingChange: Hashable, Sendable {
    /// A person is called; one called about the same watch point before is not noted again.
    case call(Ping)
    /// The pings that waited for a person were sent, or had lost their reason.
    case told(PersonID)
    /// A person said 收到 to everything about a ticket.
    case acknowledge(TicketID, PersonID)
}
