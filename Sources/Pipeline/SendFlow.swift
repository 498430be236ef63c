import TicketStore
import Tickets

/// What a send worker does next; a state machine without I/O, so that its rules can be tested without a platform.
///
/// Rows are leased ahead of need and sent many at once. One settlement is under way at a time and takes all that was sent
/// while the one before it was written, so that batches grow by themselves when there is much to do. What was sent and not yet
/// settled would go out again after a crash (DESIGN 8); therefore it is bounded.
struct SendFlow {
    /// What is to be started.
    enum Action {
        /// Lease up to this many rows.
        case lease(limit: Int)
        /// Send a row.
        case send(OutboxItem)
        /// Write down what became of rows.
        case settle([Settlement])
    }

    /// How much is done at once.
    struct Limits {
        /// Messages at the platform at once: enough for 400 a second at 100 ms a message.
        var sendsMax = 40
        /// Rows in one lease: what two cores send while one batch of messages is handled.
        var leaseMax = 256
        /// Messages sent, or being sent, whose settlement is not written: the most that one crash can double.
        var owedMax = 48
    }

    private let limits: Limits
    private var waiting: ArraySlice<OutboxItem> = []
    private var unsettled: [Settlement] = []
    private var sending = 0
    private var isLeasing = false
    private var settling = 0
    private var mayHaveMore = true
    private var leaseEnd = Instant(ms: .max)
    private var heldUntil = Instant(ms: .min)
    private var storeHeldUntil = Instant(ms: .min)
    private var settleFailureCount = 0

    /// Whether no more rows are leased; what was leased is still sent and settled.
    var isClosing = false

    init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// Whether nothing is under way and nothing could be started at `now`.
    func isIdle(at now: Instant) -> Bool {
        let isStoreHeld = storeHeldUntil > now
        return sending == 0 && !isLeasing && settling == 0
            && (unsettled.isEmpty || isStoreHeld)
            && (waiting.isEmpty || heldUntil > now)
            && (!mayHaveMore || isClosing || isStoreHeld || heldUntil > now)
    }

    /// How many rows are leased and not settled.
    var depth: Int { waiting.count + owed }

    private var owed: Int { sending + unsettled.count + settling }

    /// The store may hold rows that are due.
    mutating func look() {
        mayHaveMore = true
    }

    /// Rows were leased until a moment; fewer than asked for means that there are no more now.
    mutating func leased(_ items: [OutboxItem], until end: Instant) {
        isLeasing = false
        mayHaveMore = items.count >= limits.leaseMax
        waiting.append(contentsOf: items)
        if !items.isEmpty { leaseEnd = min(end, waiting.count == items.count ? end : leaseEnd) }
    }

    /// A lease could not be made; the store is left alone until a moment.
    mutating func leaseFailed(holdingUntil moment: Instant) {
        isLeasing = false
        storeHeldUntil = max(storeHeldUntil, moment)
    }

    /// A row came back from the platform.
    mutating func sent(_ settlement: Settlement) {
        sending -= 1
        unsettled.append(settlement)
    }

    /// Settlements were written; their conversations may have a next row.
    mutating func settled() {
        settling = 0
        mayHaveMore = true
        settleFailureCount = 0
    }

    /// Settlements could not be written: once they are tried again at once, then not before a moment.
    mutating func settleFailed(_ settlements: [Settlement], holdingUntil moment: Instant) {
        settling = 0
        unsettled = settlements + unsettled
        settleFailureCount += 1
        if settleFailureCount > 1 { storeHeldUntil = max(storeHeldUntil, moment) }
    }

    /// Starts nothing new at the platform before a moment.
    mutating func hold(until moment: Instant) {
        heldUntil = max(heldUntil, moment)
    }

    /// What to start now.
    mutating func actions(at now: Instant) -> [Action] {
        var actions: [Action] = []
        if heldUntil <= now {
            dropExpired(at: now)
            while sending < limits.sendsMax, owed < limits.owedMax,
                let item = waiting.popFirst()
            {
                sending += 1
                actions.append(.send(item))
            }
            if mayHaveMore, !isLeasing, !isClosing, storeHeldUntil <= now,
                waiting.count <= limits.leaseMax / 2
            {
                isLeasing = true
                actions.append(.lease(limit: limits.leaseMax))
            }
        }
        if !unsettled.isEmpty, settling == 0, storeHeldUntil <= now {
            settling = unsettled.count
            actions.append(.settle(unsettled))
            unsettled = []
        }
        return actions
    }

    /// Rows whose lease has run out belong to whoever leases them next; sending them could double them.
    private mutating func dropExpired(at now: Instant) {
        guard now >= leaseEnd, !waiting.isEmpty else { return }
        waiting = []
        mayHaveMore = true
        leaseEnd = Instant(ms: .max)
    }
}
