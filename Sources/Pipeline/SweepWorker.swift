import Logging
import ServiceLifecycle
package import TicketStore
import Tickets

/// Looks for what is due: promises, repeats, silences (DESIGN 4, step 9).
package struct SweepWorker: Service {
    private let store: TicketStore
    private let rules: LiveDecider
    private let wakes: Wakes
    private let surroundings: Surroundings

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

    /// Watches until shutdown.
    package func run() async throws {
        let loop = WorkLoop(
            name: "watching",
            wake: wakes.timers,
            rest: Self.lookInterval,
            drains: false,
            surroundings: surroundings
        )
        await loop.run {
            // What came due may be a message that waited for its moment.
            wakes.fireOutboxes()
            if try await step().remaining { return nil }
            return try await store.nextDue(after: surroundings.time.now) ?? Instant(ms: .max)
        }
    }

    /// Carries out one batch of timers that are due.
    ///
    /// - Returns: what became of it.
    /// - Throws: `StoreError` when nothing could be committed.
    package func step() async throws -> SweepOutcome {
        let now = surroundings.time.now
        let decider = rules.current
        try await store.keep(decider.standing(now))
        let outcome = try await store.sweepDue(
            limit: Limits.batchMax,
            at: now,
            calendar: decider.calendar,
            lookup: decider.lookupOnTimer,
            decide: decider.decideOnTimer
        )
        if outcome.effects > 0 { wakes.fireOutboxes() }
        if outcome.quarantined > 0 {
            surroundings.logger.error(
                "timers dropped",
                metadata: [LogKeys.count: "\(outcome.quarantined)"]
            )
        }
        return outcome
    }

    /// How often timers are looked at without a signal; also how late a clock that was set is noticed.
    private static let lookInterval: Duration = .seconds(30)
}
