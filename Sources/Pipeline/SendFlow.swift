import TicketStore
import Tickets

/// What a send worker does next; a state machine without I/O, so that its rules can be tested without a platform.
///
/// Rows are leased ahead of need, sent many at once and settled many at once. A conversation's next row is free only when the one
/// before it is settled, so a settlement is never put off while there is nothing left to send.
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
        /// Messages at the platform at once: enough for 600 a second at 100 ms a message.
        var sendsMax = 64
        /// Rows in one lease: what two cores send while one batch of messages is handled.
        var leaseMax = 256
        /// Settlements that are worth a commit while there is still something to send.
        var settleMin = 64
    }

    private let limits: Limits
    private var waiting: ArraySlice<OutboxItem> = []
    private var unsettled: [Settlement] = []
    private var sending = 0
    private var isLeasing = false
    private var isSettling = false
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
        return sending == 0 && !isLeasing && !isSettling
            && (unsettled.isEmpty || isStoreHeld)
            && (waiting.isEmpty || heldUntil > now)
            && (!mayHaveMore || isClosing || isStoreHeld || heldUntil > now)
    }

    /// How many rows are leased and not settled.
    var depth: Int { waiting.count + sending + unsettled.count }

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
        isSettling = false
        mayHaveMore = true
        settleFailureCount = 0
    }

    /// Settlements could not be written: once they are tried again at once, then not before a moment.
    mutating func settleFailed(_ settlements: [Settlement], holdingUntil moment: Instant) {
        isSettling = false
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
            while sending < limits.sendsMax, let item = waiting.popFirst() {
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
        let isWorthIt = unsettled.count >= limits.settleMin || waiting.isEmpty || heldUntil > now
        if !unsettled.isEmpty, !isSettling, isWorthIt, storeHeldUntil <= now {
            isSettling = true
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
