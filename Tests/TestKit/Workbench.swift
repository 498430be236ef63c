import Logging
package import Pipeline
package import TicketStore
import Tickets

/// A pipeline on a real store, a fake platform and a clock that a test moves.
package final class Workbench: Sendable {
    /// The platform.
    package let platform: FakePlatform
    /// The clock.
    package let time: ManualTime
    /// The store.
    package let store: TicketStore
    /// The workers.
    package let pipeline: Pipeline
    private let fixture: StoreFixture

    /// Sets up a bench.
    ///
    /// - Parameters:
    ///   - platform: the platform.
    ///   - others: platforms beside it.
    ///   - decider: what decides.
    ///   - feed: where its rules are read anew; nil when they stay.
    /// - Throws: `StoreError`, or the system's error.
    package init(
        platform: FakePlatform = FakePlatform(),
        others: [FakePlatform] = [],
        decider: Decider = EchoDesk.decider,
        feed: RuleFeed? = nil
    ) throws {
        self.platform = platform
        time = ManualTime(Instant(ms: 1_795_399_200_000))
        fixture = try StoreFixture()
        store = try fixture.open()
        pipeline = Pipeline(
            store: store,
            platforms: [platform] + others,
            decider: decider,
            source: feed,
            surroundings: Surroundings(
                time: time.time,
                chance: SeededGenerator.chance(seed: 7),
                logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
            )
        )
    }

    /// Lets every stage work until nothing moves.
    ///
    /// - Throws: `StoreError`.
    package func settle() async throws {
        var isMoving = true
        while isMoving {
            isMoving = false
            for poller in pipeline.polling { isMoving = try await poller.step() > 0 || isMoving }
            while try await pipeline.handling.step().remaining { isMoving = true }
            for sender in pipeline.sending { await sender.drain() }
        }
    }
}
