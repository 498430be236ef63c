internal import Synchronization

/// Brings what happened to every open page that may know.
final class LiveHub: Sendable {
    /// How many streams one account may have open; the oldest is ended beyond that.
    static let streamCountMax = 32

    private struct State {
        var streams: [Int64: [LiveSubscriber]] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())

    /// Opens a stream; after shutdown began it ends at once.
    func subscribe(account: Int64) -> LiveSubscriber {
        let subscriber = LiveSubscriber(account: account)
        let superfluous = state.withLock { state -> LiveSubscriber? in
            guard !state.isClosed else { return subscriber }
            var streams = state.streams[account, default: []]
            streams.append(subscriber)
            let oldest = streams.count > Self.streamCountMax ? streams.removeFirst() : nil
            state.streams[account] = streams
            return oldest
        }
        superfluous?.end()
        return subscriber
    }

    /// Forgets a stream.
    func unsubscribe(_ subscriber: LiveSubscriber) {
        state.withLock { state in
            let rest = state.streams[subscriber.account]?.filter { $0 !== subscriber } ?? []
            state.streams[subscriber.account] = rest.isEmpty ? nil : rest
        }
    }

    /// Tells events in order; an event nobody listens to is not even written out.
    func publish(_ events: [LiveEvent]) {
        for event in events {
            let listeners = state.withLock { state in
                event.audience.flatMap { state.streams[$0] ?? [] }
            }
            guard !listeners.isEmpty else { continue }
            let frame = LiveFrame(event)
            for listener in listeners {
                listener.push(frame, newest: event.seq)
            }
        }
    }

    /// Ends the streams of an account whose right to them is in doubt.
    func end(account: Int64) {
        let streams = state.withLock { $0.streams.removeValue(forKey: account) } ?? []
        for stream in streams {
            stream.end()
        }
    }

    /// Gives every stream a sign of life.
    func beat() {
        for stream in state.withLock({ Array($0.streams.values.joined()) }) {
            stream.pushHeartbeat()
        }
    }

    /// How many streams are open.
    var streamCount: Int {
        state.withLock { $0.streams.values.reduce(0) { $0 + $1.count } }
    }

    /// Ends every stream, so that a shutdown need not wait for them.
    func close() {
        let streams = state.withLock { state in
            state.isClosed = true
            defer { state.streams = [:] }
            return Array(state.streams.values.joined())
        }
        for stream in streams {
            stream.end()
        }
    }
}
