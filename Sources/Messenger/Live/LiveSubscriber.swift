internal import Synchronization

/// One open stream and what waits to be written to it.
///
/// The buffer is bounded: when a page reads too slowly everything that waits is replaced by one
/// order to fetch anew, so a sleeping tab costs a fixed amount of memory.
final class LiveSubscriber: Sendable {
    /// How many events may wait; a desk has a few a second, a tab asleep catches up by fetching.
    static let waitingCountMax = 256

    /// Whose stream it is.
    let account: Int64
    /// Yields when something waits; ends when the stream shall end.
    let signal: AsyncStream<Void>
    private let bell: AsyncStream<Void>.Continuation
    private let waiting = Mutex<[LiveFrame]>([])

    /// Makes an empty buffer.
    init(account: Int64) {
        self.account = account
        (signal, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Adds a frame, or replaces all by the order to fetch anew.
    ///
    /// - Parameters:
    ///   - frame: What is to be written.
    ///   - seq: The number of the newest event, for that order.
    func push(_ frame: LiveFrame, newest seq: Int64) {
        waiting.withLock { frames in
            if frames.count < Self.waitingCountMax {
                frames.append(frame)
            } else {
                let order = LiveEvent(seq: seq, audience: [account], content: .resync)
                frames = [LiveFrame(order)]
            }
        }
        bell.yield()
    }

    /// Adds a sign of life, unless something waits anyway.
    func pushHeartbeat() {
        waiting.withLock { frames in
            if frames.isEmpty { frames.append(.heartbeat) }
        }
        bell.yield()
    }

    /// Takes everything that waits.
    func drain() -> [LiveFrame] {
        waiting.withLock { frames in
            defer { frames = [] }
            return frames
        }
    }

    /// Ends the stream.
    func end() {
        bell.finish()
    }
}
