/// A promise with a moment: what is due, until when, from when on, and on which clock it ran.
package struct Deadline: Hashable, Codable, Sendable {
    /// What must have happened.
    package enum Duty: String, CaseIterable, Codable, Sendable {
        /// Somebody took the ticket.
        case accept
        /// Somebody is at the place.
        case onSite = "on_site"
        /// The work is done.
        case finish
        /// The owner has an answer, or knows how it stands.
        case reply
    }

    /// Which time counts.
    package enum Clock: String, CaseIterable, Codable, Sendable {
        /// Every hour counts.
        case calendar
        /// Only hours in which the desk is open count.
        case working
    }

    /// What must have happened.
    package let duty: Duty
    /// Until when.
    package let due: Instant
    /// The moment it was counted from.
    package let basis: Instant
    /// The clock it ran on.
    package let clock: Clock

    package init(duty: Duty, due: Instant, basis: Instant, clock: Clock) {
        self.duty = duty
        self.due = due
        self.basis = basis
        self.clock = clock
    }
}
