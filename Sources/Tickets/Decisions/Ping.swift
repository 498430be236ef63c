/// A call to a member of staff about a ticket, and what became of it.
package struct Ping: Hashable, Sendable {
    /// The ticket.
    package let ticket: TicketID
    /// Who was called.
    package let person: PersonID
    /// The watch point it belongs to; a person is called once for each.
    package let key: String
    /// The duty that was not done.
    package let duty: Deadline.Duty
    /// When it was decided.
    package let at: Instant
    /// When it was put on its way; nil while it waits for others to go with it.
    package var toldAt: Instant?
    /// When the person said 收到; nil when they did not.
    package var acknowledgedAt: Instant?

    package init(
        ticket: TicketID,
        person: PersonID,
        key: String,
        duty: Deadline.Duty,
        at: Instant,
        toldAt: Instant?
    ) {
        self.ticket = ticket
        self.person = person
        self.key = key
        self.duty = duty
        self.at = at
        self.toldAt = toldAt
        acknowledgedAt = nil
    }

    /// Whether it warns of a breach rather than tells one.
    package var isWarning: Bool { key.hasPrefix("warn/") }
}
