import Synchronization
package import Tickets

/// Whether something that workers share works; remembers since when not, so that an outage is told once and its end too.
package final class Outage: Sendable {
    /// What a report of success or failure changed.
    package enum Change: Hashable, Sendable {
        /// Nothing anybody has to hear of.
        case none
        /// It stopped working.
        case began
        /// It works again, after this time.
        case ended(after: Duration)
    }

    private struct State {
        var since: Instant?
        var hasWorked = false
    }

    private let state = Mutex(State())

    package init() {}

    /// Since when it has not worked; nil while it does.
    package var since: Instant? { state.withLock { $0.since } }

    /// Whether it has worked since the program started.
    package var hasWorked: Bool { state.withLock { $0.hasWorked } }

    /// Notes that it worked.
    package func worked(at now: Instant) -> Change {
        state.withLock { state in
            state.hasWorked = true
            guard let since = state.since else { return .none }
            state.since = nil
            return .ended(after: now - since)
        }
    }

    /// Notes that it did not work.
    package func failed(at now: Instant) -> Change {
        state.withLock { state in
            guard state.since == nil else { return .none }
            state.since = now
            return .began
        }
    }
}
