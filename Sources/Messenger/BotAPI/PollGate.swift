/// Lets one `getUpdates` wait at a time and wakes it when something was queued.
///
/// **Source:** the behaviour of the open-source Bot API server (read 2026-11).
actor PollGate {
    /// Why a wait came to its end.
    enum Outcome: Sendable {
        /// Something was queued; look again.
        case woken
        /// The time is over.
        case timedOut
        /// Another poll took over.
        case terminated
        /// The server is stopping.
        case closed
    }

    /// A poll that was let in, with the limits it got.
    struct Poll: Sendable {
        /// Its number; the highest one is the one that may wait.
        let turn: UInt64
        /// How long it may wait.
        let timeout: Duration
        /// How many updates it may take.
        let limit: Int
    }

    private static let repeatWindow = Duration.seconds(3)
    private static let busyWindow = Duration.milliseconds(500)

    private let clock = ContinuousClock()
    private var turn: UInt64 = 0
    private var waitingTurn: UInt64?
    private var wakeups: UInt64 = 0
    private var isClosed = false
    private var bell: AsyncStream<Void>.Continuation?
    private var previousOffset: Int64?
    private var previousStart: ContinuousClock.Instant?
    private var lastConflict: ContinuousClock.Instant?

    /// How often something was queued so far; read it before looking into the queue.
    var seen: UInt64 {
        wakeups
    }

    /// Whether a poll waits now.
    var isWaiting: Bool {
        waitingTurn == turn
    }

    /// Lets a poll in; an older one that waits is ended.
    ///
    /// The same offset again within 3 s is held for 3 s, and within half a second it gets at most
    /// one update, so that a client in a tight loop does no harm.
    func begin(offset: Int64, timeoutSeconds: Int, limit: Int) -> Poll {
        var seconds = timeoutSeconds
        var count = limit
        let now = clock.now
        if let previousStart, offset == previousOffset {
            if seconds < 3, previousStart.duration(to: now) < Self.repeatWindow { seconds = 3 }
            if previousStart.duration(to: now) < Self.busyWindow { count = 1 }
        }
        previousOffset = offset
        previousStart = now
        turn += 1
        bell?.yield()
        return Poll(turn: turn, timeout: .seconds(seconds), limit: count)
    }

    /// Tells that something was queued.
    func wake() {
        wakeups += 1
        bell?.yield()
    }

    /// Ends the poll that waits and lets none wait again.
    func close() {
        isClosed = true
        bell?.yield()
    }

    /// Whether a newer poll has taken over.
    func isTerminated(_ poll: Poll) -> Bool {
        poll.turn != turn
    }

    /// Waits until something is queued after `seen` was read, or until the deadline.
    func wait(
        _ poll: Poll,
        seen: UInt64,
        until deadline: ContinuousClock.Instant
    ) async -> Outcome {
        if let outcome = outcome(poll, seen: seen) { return outcome }
        let (stream, continuation) = AsyncStream<Void>.makeStream(
            bufferingPolicy: .bufferingNewest(1)
        )
        bell = continuation
        waitingTurn = poll.turn
        defer { if waitingTurn == poll.turn { waitingTurn = nil } }
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for await _ in stream { break }
            }
            group.addTask {
                do {
                    try await Task.sleep(until: deadline, clock: .continuous)
                } catch {
                    // Cancelled: the other child was first, or the server stops.
                    return
                }
            }
            await group.next()
            group.cancelAll()
        }
        return outcome(poll, seen: seen) ?? .timedOut
    }

    /// How long the answer to an ended poll is held back: the first one not, others within 3 s are.
    func conflictDelay() -> Duration {
        let now = clock.now
        defer { lastConflict = now }
        guard let lastConflict, lastConflict.duration(to: now) < Self.repeatWindow else {
            return .zero
        }
        return Self.repeatWindow
    }

    private func outcome(_ poll: Poll, seen: UInt64) -> Outcome? {
        if isClosed { return .closed }
        if poll.turn != turn { return .terminated }
        return seen == wakeups ? nil : .woken
    }
}
