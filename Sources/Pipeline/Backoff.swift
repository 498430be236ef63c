import Tickets

/// How long a worker waits after one failure after another; the wait doubles and is spread by a fifth.
///
/// | failures in a row | waits about |
/// |---|---|
/// | 1 | 1 s |
/// | 2 | 2 s |
/// | 5 | 16 s |
/// | 7 and more | 60 s |
package struct Backoff: Hashable, Sendable {
    /// The wait after the first failure.
    package let first: Duration
    /// The longest wait; a minute, so that an outage is over for us within a minute of its end.
    package let longest: Duration
    private var failureCount = 0

    package init(first: Duration = .seconds(1), longest: Duration = .seconds(60)) {
        self.first = first
        self.longest = longest
    }

    /// Counts a failure and gives the wait before the next try.
    ///
    /// - Parameters:
    ///   - told: what the platform asked for; nil when it did not say. It is obeyed up to an hour.
    ///   - chance: gives the spread.
    /// - Returns: the wait, positive.
    package mutating func wait(told: Duration?, using chance: inout Chance) -> Duration {
        failureCount += 1
        if let told { return min(max(told, .milliseconds(1)), .hours(1)) }
        let doubled = first.wholeMilliseconds << Int64(min(failureCount - 1, 20))
        let wait = max(1, min(doubled, longest.wholeMilliseconds))
        let spread = wait / 5
        return .milliseconds(wait - spread + Int64.random(in: 0...(2 * spread), using: &chance))
    }

    /// Forgets the failures: the next wait is the shortest again.
    package mutating func reset() {
        failureCount = 0
    }
}
