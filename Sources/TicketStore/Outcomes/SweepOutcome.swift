/// What one call of `sweepDue` did.
package struct SweepOutcome: Hashable, Sendable {
    /// Timers handled and committed.
    package var handled = 0
    /// Messages that these put into the outbox.
    package var effects = 0
    /// Timers dropped after too many failures; managers were told in the same commit.
    package var quarantined = 0
    /// Timers that failed and will be tried again.
    package var failed = 0
    /// Whether more are due.
    package var remaining = false
}
