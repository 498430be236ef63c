/// A stretch of time with a beginning and an end, for example when somebody is at home.
package struct TimeSpan: Hashable, Codable, Sendable {
    /// When it begins.
    package let start: Instant
    /// When it ends, not before it begins.
    package let end: Instant

    package init(start: Instant, end: Instant) {
        self.start = start
        self.end = max(start, end)
    }
}
