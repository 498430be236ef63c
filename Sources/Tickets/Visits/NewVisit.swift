/// A return visit to be planned, or one that is planned and made at once.
package struct NewVisit: Hashable, Sendable {
    /// The number, taken from the case file's supply.
    package let number: TicketNumber
    /// The ticket it is about.
    package let ticket: TicketID
    /// Why it is made.
    package let reason: VisitReason
    /// Until when it should be made.
    package let due: Instant
    /// What came of it already; nil while it is due.
    package let outcome: VisitOutcome?

    package init(
        number: TicketNumber,
        ticket: TicketID,
        reason: VisitReason,
        due: Instant,
        outcome: VisitOutcome? = nil
    ) {
        self.number = number
        self.ticket = ticket
        self.reason = reason
        self.due = due
        self.outcome = outcome
    }
}
