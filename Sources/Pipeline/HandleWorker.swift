import Logging
import Metrics
import ServiceLifecycle
package import TicketStore
import Tickets

/// Turns recorded messages into tickets and messages to send, one commit for many (DESIGN 4, steps 3 to 6).
package struct HandleWorker: Service {
    private let store: TicketStore
    private let rules: LiveDecider
    private let wakes: Wakes
    private let surroundings: Surroundings
    private let metrics = PipelineMetrics()

    package init(
        store: TicketStore,
        rules: LiveDecider,
        wakes: Wakes,
        surroundings: Surroundings
    ) {
        self.store = store
        self.rules = rules
        self.wakes = wakes
        self.surroundings = surroundings
    }

    /// Handles until shutdown, and then what is left in the inbox.
    package func run() async throws {
        let loop = WorkLoop(
            name: "handling",
            wake: wakes.inbox,
            rest: Self.lookInterval,
            drains: true,
            surroundings: surroundings
        )
        // A message that failed is tried again at once; its attempts are counted and end.
        await loop.run { try await step().remaining ? nil : Instant(ms: .max) }
    }

    /// Handles one batch.
    ///
    /// - Returns: what became of it.
    /// - Throws: `StoreError` when nothing could be committed.
    package func step() async throws -> HandleOutcome {
        let now = surroundings.time.now
        // The whole batch, redone or not, is decided by the same rules.
        let decider = rules.current
        let started = ContinuousClock.now
        let outcome = try await store.handleBatch(
            limit: Self.batchMax,
            at: now,
            calendar: decider.calendar,
            lookup: decider.lookup,
            decide: decider.decide
        )
        if outcome.handled > 0 || outcome.quarantined > 0 {
            wakes.fireAfterHandling()
            tell(outcome, took: ContinuousClock.now - started)
        }
        return outcome
    }

    private func tell(_ outcome: HandleOutcome, took: Duration) {
        metrics.handled.increment(by: outcome.handled)
        metrics.commit.recordMilliseconds(took.wholeMilliseconds)
        surroundings.logger.debug(
            "inbox messages handled",
            metadata: [
                LogKeys.count: "\(outcome.handled)",
                LogKeys.duration: "\(took.wholeMilliseconds)",
            ]
        )
        guard outcome.quarantined > 0 else { return }
        metrics.quarantined.increment(by: outcome.quarantined)
        surroundings.logger.error(
            "inbox messages quarantined",
            metadata: [LogKeys.count: "\(outcome.quarantined)"]
        )
    }

    /// Messages in one commit: the flush of a commit is spread thin enough, and settlements, which bound what a crash doubles,
    /// need not wait long for the database.
    private static let batchMax = 40
    /// How often the inbox is looked at without a signal: another process may have written to it.
    private static let lookInterval: Duration = .seconds(1)
}
