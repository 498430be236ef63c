/// What one call of `handleBatch` did.
package struct HandleOutcome: Hashable, Sendable {
    /// Messages handled and committed.
    package var handled = 0
    /// Messages that these put into the outbox.
    package var effects = 0
    /// Messages set aside for a person; managers were told in the same commit.
    package var quarantined = 0
    /// Messages that failed and will be tried again.
    package var failed = 0
    /// Whether more wait.
    package var remaining = false
}
