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
        surroundings.logger.info("watching started")
        await withGracefulShutdownHandler {
            await loop()
        } onGracefulShutdown: {
            wakes.timers.fire()
        }
        surroundings.logger.info("watching stopped")
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

    private func loop() async {
        var backoff = Backoff()
        var chance = surroundings.chance
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            let latest = surroundings.time.now + Self.lookInterval
            var until = latest
            do {
                if try await step().remaining { continue }
                until = min(latest, try await store.nextDue(after: surroundings.time.now) ?? latest)
                backoff.reset()
            } catch {
                surroundings.noteStoreFailed(error)
                until = surroundings.time.now + backoff.wait(told: nil, using: &chance)
            }
            await wakes.timers.wait(until: until, by: surroundings.time)
            // What came due may be a message that waited for its moment.
            wakes.fireOutboxes()
        }
    }

    /// How often timers are looked at without a signal; also how late a clock that was set is noticed.
    private static let lookInterval: Duration = .seconds(30)
}
