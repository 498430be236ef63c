package import Pipeline
import Synchronization
package import Tickets

/// A clock that stands still until a test moves it.
package final class ManualTime: Sendable {
    private struct Sleeper {
        let moment: Instant
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now: Instant
        var nextName = 0
        var sleepers: [Int: Sleeper] = [:]
        var cancelled: Set<Int> = []
    }

    private let state: Mutex<State>

    /// Makes a clock that shows a moment.
    package init(_ now: Instant) {
        state = Mutex(State(now: now))
    }

    /// The moment it shows.
    package var now: Instant { state.withLock { $0.now } }

    /// The clock as workers hold it.
    package var time: Time {
        Time(reading: { self.now }, sleeping: { try await self.sleep(until: $0) })
    }

    /// How many sleep until a later moment.
    package var sleeperCount: Int { state.withLock { $0.sleepers.count } }

    /// Moves the clock to a later moment and wakes whoever slept until then; an earlier moment is ignored.
    package func advance(to moment: Instant) {
        let due = state.withLock { state in
            state.now = max(state.now, moment)
            let names = state.sleepers.filter { $0.value.moment <= state.now }.map(\.key)
            return names.compactMap { state.sleepers.removeValue(forKey: $0) }
        }
        for sleeper in due { sleeper.continuation.resume() }
    }

    /// Moves the clock forward.
    package func advance(by duration: Duration) {
        advance(to: now + duration)
    }

    private func sleep(until moment: Instant) async throws {
        let name = state.withLock { state in
            state.nextName += 1
            return state.nextName
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let verdict: Result<Void, any Error>? = state.withLock { state in
                    if state.cancelled.remove(name) != nil {
                        return .failure(CancellationError())
                    }
                    guard moment > state.now else { return .success(()) }
                    state.sleepers[name] = Sleeper(moment: moment, continuation: continuation)
                    return nil
                }
                if let verdict { continuation.resume(with: verdict) }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                let sleeper = state.sleepers.removeValue(forKey: name)
                if sleeper == nil { state.cancelled.insert(name) }
                return sleeper
            }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }
}
