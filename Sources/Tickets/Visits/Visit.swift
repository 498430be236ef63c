/// A return visit: planned, or made with what the owner said (DOMAIN 3.17, 4.6).
package struct Visit: Hashable, Sendable {
    /// The row.
    package let id: VisitID
    /// The number people say, of the series `HF`.
    package let number: TicketNumber
    /// The ticket it is about.
    package let ticket: TicketID
    /// Why it is made.
    package let reason: VisitReason
    /// When it was planned.
    package let plannedAt: Instant
    /// Until when it should be made.
    package let due: Instant
    /// What came of it; nil while it is due.
    package let outcome: VisitOutcome?
    /// When that was.
    package let doneAt: Instant?
    /// What the owner said first, when the rating was changed once; nil when it was not.
    package let firstRating: Satisfaction?
    /// Whether it is no longer wanted.
    package let isDropped: Bool

    package init(
        id: VisitID,
        number: TicketNumber,
        ticket: TicketID,
        reason: VisitReason,
        plannedAt: Instant,
        due: Instant,
        outcome: VisitOutcome? = nil,
        doneAt: Instant? = nil,
        firstRating: Satisfaction? = nil,
        isDropped: Bool = false
    ) {
        self.id = id
        self.number = number
        self.ticket = ticket
        self.reason = reason
        self.plannedAt = plannedAt
        self.due = due
        self.outcome = outcome
        self.doneAt = doneAt
        self.firstRating = firstRating
        self.isDropped = isDropped
    }

    /// Whether somebody still has to make it.
    package var isOpen: Bool { outcome == nil && !isDropped }

    /// The prefix of the series of numbers (DOMAIN 4.7).
    package static let numberPrefix = "HF"
}
