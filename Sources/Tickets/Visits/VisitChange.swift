/// What a decision does to return visits.
package enum VisitChange: Hashable, Sendable {
    /// Plans a visit, or keeps one that was made.
    case plan(NewVisit)
    /// A planned visit was made.
    case conclude(VisitID, VisitOutcome)
    /// A planned visit is due at another moment.
    case move(VisitID, Instant)
    /// The owner changed the own rating, once within a day.
    case rerate(VisitID, Satisfaction)
    /// The visits of a ticket that are due are no longer wanted, because a new round begins.
    case drop(TicketID)
}
