package import Dialogue
package import Tickets

/// The decisions a pipeline carries out; in the program those of `Dialogue`.
///
/// Every function is pure, so that a batch that is rolled back can be decided again.
package struct Decider: Sendable {
    /// Dates ticket numbers and counts open time.
    package let calendar: DeskCalendar
    /// What a message asks of the store beyond its chat and the tickets it names.
    package let lookup: @Sendable (InboundMessage, CaseFile, Instant) -> Lookup?
    /// What a timer asks of the store beyond its ticket or chat.
    package let lookupOnTimer: @Sendable (DueTimer, CaseFile, Instant) -> Lookup?
    /// The timers of the desk that must be there, each with its next time.
    package let standing: @Sendable (Instant) -> [StandingTimer]
    /// Decides about a message.
    package let decide: @Sendable (InboundMessage, CaseFile, Instant) -> Decision
    /// Decides about a timer that came due.
    package let decideOnTimer: @Sendable (DueTimer, CaseFile, Instant) -> Decision
    /// Whether a message is handled before others: a quick look for words of danger.
    package let looksUrgent: @Sendable (InboundMessage) -> Bool
    /// When people are told that a platform does not answer.
    package let outages: OutagePolicy

    /// Makes a decider of the functions of a core.
    package init(
        calendar: DeskCalendar,
        outages: OutagePolicy = OutagePolicy(),
        decide: @escaping @Sendable (InboundMessage, CaseFile, Instant) -> Decision,
        decideOnTimer: @escaping @Sendable (DueTimer, CaseFile, Instant) -> Decision,
        looksUrgent: @escaping @Sendable (InboundMessage) -> Bool = { _ in false },
        lookup: @escaping @Sendable (InboundMessage, CaseFile, Instant) -> Lookup? = { _, _, _ in
            nil
        },
        lookupOnTimer: @escaping @Sendable (DueTimer, CaseFile, Instant) -> Lookup? = { _, _, _ in
            nil
        },
        standing: @escaping @Sendable (Instant) -> [StandingTimer] = { _ in [] }
    ) {
        self.calendar = calendar
        self.outages = outages
        self.decide = decide
        self.decideOnTimer = decideOnTimer
        self.looksUrgent = looksUrgent
        self.lookup = lookup
        self.lookupOnTimer = lookupOnTimer
        self.standing = standing
    }

    /// The decider of the program: every question goes to the dialogue.
    ///
    /// - Parameter dialogue: rules and numbers, as they hold for a batch.
    package init(_ dialogue: Dialogue) {
        let recognizer = dialogue.catalogue.recognizer
        self.init(
            calendar: dialogue.policy.calendar,
            outages: dialogue.policy.outages,
            decide: { dialogue.decide($0, in: $1, at: $2) },
            decideOnTimer: { dialogue.decideOnTimer($0, in: $1, at: $2) },
            looksUrgent: { !$0.text.isEmpty && recognizer.quickDanger($0.text) },
            lookup: { dialogue.lookup(for: $0, in: $1, at: $2) },
            lookupOnTimer: { dialogue.lookup(for: $0, in: $1, at: $2) },
            standing: { dialogue.standing(at: $0) }
        )
    }
}
