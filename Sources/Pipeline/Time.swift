package import Tickets

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The clock that workers live by; the real one in the program, a manual one in tests.
package struct Time: Sendable {
    private let reading: @Sendable () -> Instant
    private let sleeping: @Sendable (Instant) async throws -> Void

    /// Makes a clock.
    ///
    /// - Parameters:
    ///   - reading: gives the present moment.
    ///   - sleeping: returns when the moment has come; throws when cancelled.
    package init(
        reading: @escaping @Sendable () -> Instant,
        sleeping: @escaping @Sendable (Instant) async throws -> Void
    ) {
        self.reading = reading
        self.sleeping = sleeping
    }

    /// The present moment.
    package var now: Instant { reading() }

    /// Waits until a moment; returns at once when it is past or the task is cancelled.
    package func sleep(until moment: Instant) async {
        guard moment > now else { return }
        do {
            try await sleeping(moment)
        } catch {
            // Only cancellation ends a sleep early, and whoever cancels knows it.
        }
    }

    /// The system's clock; a sleep is cut into minutes, so that a clock that was set is noticed.
    package static let system = Time(
        reading: { systemNow() },
        sleeping: { moment in
            while true {
                let left = moment - systemNow()
                guard left > .zero else { return }
                try await Task.sleep(for: min(left, .seconds(60)))
            }
        }
    )

    private static func systemNow() -> Instant {
        var reading = timespec()
        clock_gettime(CLOCK_REALTIME, &reading)
        return Instant(ms: Int64(reading.tv_sec) * 1000 + Int64(reading.tv_nsec) / 1_000_000)
    }
}
