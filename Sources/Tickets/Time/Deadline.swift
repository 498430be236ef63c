/// A promise with a moment: what is due, until when, from when on, and on which clock it ran.
///
/// What it was counted from never changes; only standing still and an approved extension move `due`, and each leaves a
/// line in the history. A promise made anew (a new round of work, another urgency) has the next `round`.
package struct Deadline: Hashable, Codable, Sendable {
    /// What must have happened.
    package enum Duty: String, CaseIterable, Codable, Sendable {
        /// Somebody took the ticket, or said a first word.
        case accept
        /// The department a complaint is about took it.
        case department
        /// Somebody is at the place.
        case onSite = "on_site"
        /// What spreads is stopped: the water is shut off.
        case control
        /// The owner has an answer, or knows how it stands.
        case reply
        /// It is said how and when it will be done.
        case plan
        /// The work is done.
        case finish
    }

    /// Which time counts.
    package enum Clock: String, CaseIterable, Codable, Sendable {
        /// Every hour counts.
        case calendar
        /// Only hours in which the desk is open count.
        case working
        /// Only working days count.
        case workdays
    }

    /// What must have happened.
    package let duty: Duty
    /// Until when.
    package var due: Instant
    /// The moment it was counted from.
    package let basis: Instant
    /// The clock it ran on.
    package let clock: Clock
    /// How long it may take; nil when it was set by hand.
    package let limit: TimeLimit?
    /// How long it stood still, on its own clock.
    package var suspended: Duration
    /// Which promise for this duty it is, from 1.
    package var round: Int
    /// When the duty was done; nil while it is not.
    package var keptAt: Instant?
    /// When another promise took its place; nil while it holds.
    package var replacedAt: Instant?

    package init(
        duty: Duty,
        due: Instant,
        basis: Instant,
        clock: Clock,
        limit: TimeLimit? = nil
    ) {
        self.duty = duty
        self.due = due
        self.basis = basis
        self.clock = clock
        self.limit = limit
        suspended = .zero
        round = 1
        keptAt = nil
        replacedAt = nil
    }

    /// Whether the duty is still to be done.
    package var isOpen: Bool { keptAt == nil && replacedAt == nil }

    /// Whether it was, or is at `now`, too late.
    package func isBroken(at now: Instant) -> Bool { (keptAt ?? now) > due }
}
