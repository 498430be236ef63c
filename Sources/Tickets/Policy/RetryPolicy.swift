/// When a message that could not be sent is tried again, and when no more.
///
/// Waiting doubles from `first` up to `longest`, give or take a fifth by chance:
///
/// | attempt | waits about |
/// |---|---|
/// | 1 | 1 s |
/// | 2 | 2 s |
/// | 5 | 16 s |
/// | 9 and more | 4 min 16 s, then 5 min |
package struct RetryPolicy: Hashable, Sendable {
    /// The wait after the first failure.
    package var first: Duration
    /// The longest wait.
    package var longest: Duration
    /// How often a message is tried.
    package var attemptsMax: Int
    /// How old a message may get before it is given up.
    package var ageMax: Duration

    package init(
        first: Duration = .seconds(1),
        longest: Duration = .minutes(5),
        attemptsMax: Int = 300,
        ageMax: Duration = .hours(24)
    ) {
        self.first = first
        self.longest = longest
        self.attemptsMax = attemptsMax
        self.ageMax = ageMax
    }

    /// The wait before the next try; nil when the message is given up.
    ///
    /// - Parameters:
    ///   - attempt: how often it was tried, from 1.
    ///   - age: how long ago it was written.
    ///   - generator: gives the jitter of a fifth up or down.
    /// - Returns: the wait; nil when attempts or age are used up.
    package func delay(
        afterAttempt attempt: Int,
        age: Duration,
        using generator: inout some RandomNumberGenerator
    ) -> Duration? {
        guard attempt < attemptsMax, age < ageMax else { return nil }
        let doubled = first.wholeMilliseconds << Int64(min(attempt - 1, 20))
        let wait = min(doubled, longest.wholeMilliseconds)
        let jitter = wait / 5
        return .milliseconds(wait - jitter + Int64.random(in: 0...(2 * jitter), using: &generator))
    }
}
