/// What a decision does to timers.
package enum TimerChange: Hashable, Sendable {
    /// Sets a timer; one with the same rule, subject and person is replaced.
    case set(TimerRule, TimerSubject, person: PersonID?, step: Int, due: Instant)
    /// Removes the timers of a rule and subject: one person's, or all when nil.
    case cancel(TimerRule, TimerSubject, person: PersonID?)
    /// Removes every timer of a subject.
    case cancelAll(TimerSubject)
}
