package import Tickets

/// The decisions a pipeline carries out; in the program those of `Dialogue`.
///
/// Every function is pure, so that a batch that is rolled back can be decided again.
package struct Decider: Sendable {
    /// Dates ticket numbers and counts open time.
    package let calendar: DeskCalendar
    /// Decides about a message.
    package let decide: @Sendable (InboundMessage, CaseFile, Instant) -> Decision
    /// Decides about a timer that came due.
    package let decideOnTimer: @Sendable (DueTimer, CaseFile, Instant) -> Decision
    /// Whether a message is handled before others: a quick look for words of danger.
    package let looksUrgent: @Sendable (InboundMessage) -> Bool

    /// Makes a decider of three functions.
    package init(
        calendar: DeskCalendar,
        decide: @escaping @Sendable (InboundMessage, CaseFile, Instant) -> Decision,
        decideOnTimer: @escaping @Sendable (DueTimer, CaseFile, Instant) -> Decision,
        looksUrgent: @escaping @Sendable (InboundMessage) -> Bool = { _ in false }
    ) {
        self.calendar = calendar
        self.decide = decide
        self.decideOnTimer = decideOnTimer
        self.looksUrgent = looksUrgent
    }
}
