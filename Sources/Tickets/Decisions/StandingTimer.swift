/// A timer of the desk that comes every day at its time; the store sets it again whenever it is missing.
package struct StandingTimer: Hashable, Sendable {
    /// What is to be done.
    package let rule: TimerRule
    /// The next time.
    package let due: Instant

    package init(rule: TimerRule, due: Instant) {
        self.rule = rule
        self.due = due
    }
}
