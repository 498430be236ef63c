internal import Synchronization

/// Tells the port once the server listens on it.
final class BoundPort: Sendable {
    private struct State {
        var outcome: Result<Int, MessengerError>?
        var waiting: [CheckedContinuation<Result<Int, MessengerError>, Never>] = []
    }

    private let state = Mutex(State())

    /// The port; waits until the server listens or has failed to.
    func value() async throws(MessengerError) -> Int {
        let outcome = await withCheckedContinuation { continuation in
            let known = state.withLock { state in
                if state.outcome == nil { state.waiting.append(continuation) }
                return state.outcome
            }
            if let known { continuation.resume(returning: known) }
        }
        return try outcome.get()
    }

    /// Sets the outcome; only the first one counts.
    func set(_ outcome: Result<Int, MessengerError>) {
        let waiting = state.withLock { state in
            guard state.outcome == nil else {
                return [CheckedContinuation<Result<Int, MessengerError>, Never>]()
            }
            state.outcome = outcome
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting {
            continuation.resume(returning: outcome)
        }
    }
}
