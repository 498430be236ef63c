internal import Synchronization

/// Counts failed logins and new registrations, and refuses when there were too many.
final class AttemptLimiter: Sendable {
    private struct Count {
        var failures: Int
        var untilMs: Int64
    }

    private static let windowMs: Int64 = 15 * 60 * 1000
    /// Names are forgotten beyond this many, so that an attack takes no memory.
    private static let nameCountMax = 10_000

    private let countMax: Int
    private let counts = Mutex<[String: Count]>([:])

    /// Allows so many failures per name in a quarter of an hour.
    init(countMax: Int) {
        self.countMax = countMax
    }

    /// Refuses when one of the names has failed too often.
    ///
    /// - Throws: ``MessengerError/tooMany(retryAfter:)``.
    func check(_ names: [String], at nowMs: Int64) throws(MessengerError) {
        let waitMs = counts.withLock { counts in
            names.compactMap { name -> Int64? in
                guard let count = counts[name], count.untilMs > nowMs,
                    count.failures >= countMax
                else { return nil }
                return count.untilMs - nowMs
            }.max()
        }
        if let waitMs { throw .tooMany(retryAfter: Int(waitMs / 1000) + 1) }
    }

    /// Counts a failure of every name.
    func fail(_ names: [String], at nowMs: Int64) {
        counts.withLock { counts in
            if counts.count > Self.nameCountMax { counts = [:] }
            for name in names {
                var count = counts[name] ?? Count(failures: 0, untilMs: 0)
                if count.untilMs <= nowMs {
                    count = Count(failures: 0, untilMs: nowMs + Self.windowMs)
                }
                count.failures += 1
                counts[name] = count
            }
        }
    }

    /// Forgets the failures of a name that got in.
    func succeed(_ name: String) {
        counts.withLock { $0[name] = nil }
    }
}
