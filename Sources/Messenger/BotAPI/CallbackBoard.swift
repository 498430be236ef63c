internal import Synchronization

/// Lets a page that pressed a button wait for the bot's answer.
final class CallbackBoard: Sendable {
    private let waiting = Mutex<[String: [AsyncStream<Void>.Continuation]]>([:])

    /// A stream that yields once when the callback is answered.
    func expect(_ callback: String) -> AsyncStream<Void> {
        let (stream, bell) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        waiting.withLock { $0[callback, default: []].append(bell) }
        return stream
    }

    /// Wakes whoever waits for this callback.
    func ring(_ callback: String) {
        let bells = waiting.withLock { $0.removeValue(forKey: callback) } ?? []
        for bell in bells {
            bell.yield()
            bell.finish()
        }
    }

    /// Stops waiting for a callback.
    func forget(_ callback: String) {
        waiting.withLock { $0[callback] = nil }
    }

    /// Wakes everybody, because the server stops.
    func close() {
        let bells = waiting.withLock { state in
            defer { state = [:] }
            return Array(state.values.joined())
        }
        for bell in bells {
            bell.finish()
        }
    }
}
