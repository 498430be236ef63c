import Tickets

/// Counts what went to one address within a minute, so that no limit of the service is met.
struct NotifierBucket {
    private let perMinute: Int
    private var sent: [Instant] = []
    private var blockedUntil = Instant(ms: .min)

    /// Makes a bucket that lets so many through a minute.
    init(perMinute: Int) {
        self.perMinute = perMinute
    }

    /// Takes a place for a message; the time until there is one when there is none now.
    mutating func take(at now: Instant) -> Duration? {
        if blockedUntil > now { return blockedUntil - now }
        sent.removeAll { now - $0 >= .minutes(1) }
        guard sent.count < perMinute else {
            let first = sent.first ?? now
            return first + .minutes(1) - now
        }
        sent.append(now)
        return nil
    }

    /// Lets nothing through for a while: the service says that it had too much.
    mutating func block(for pause: Duration, at now: Instant) {
        blockedUntil = max(blockedUntil, now + pause)
    }
}
