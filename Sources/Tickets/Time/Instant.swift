/// A moment, as milliseconds since 1970-01-01T00:00:00Z; the only form in which time is stored or compared.
package struct Instant: RawRepresentable, Hashable, Comparable, Codable, Sendable {
    /// Milliseconds since the epoch, UTC; negative before 1970.
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Makes an instant from milliseconds since the epoch.
    package init(ms: Int64) {
        rawValue = ms
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The instant that lies `duration` later; sub-millisecond parts are dropped.
    package static func + (left: Instant, duration: Duration) -> Instant {
        Instant(ms: left.rawValue + duration.wholeMilliseconds)
    }

    /// The instant that lies `duration` earlier; sub-millisecond parts are dropped.
    package static func - (left: Instant, duration: Duration) -> Instant {
        Instant(ms: left.rawValue - duration.wholeMilliseconds)
    }

    /// How long it is from `right` to `left`; negative when `left` is earlier.
    package static func - (left: Instant, right: Instant) -> Duration {
        .milliseconds(left.rawValue - right.rawValue)
    }
}

extension Duration {
    /// The whole milliseconds of this duration, rounded toward zero.
    package var wholeMilliseconds: Int64 {
        let parts = components
        return parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
    }

    /// A duration of whole minutes.
    package static func minutes(_ count: Int) -> Duration { .seconds(count * 60) }

    /// A duration of whole hours.
    package static func hours(_ count: Int) -> Duration { .seconds(count * 3600) }

    /// A duration of whole days of 24 hours.
    package static func days(_ count: Int) -> Duration { .seconds(count * 86_400) }
}
