import CoreMetrics
import Logging
import ServiceLifecycle
package import TicketStore
import Tickets

/// Says every few seconds that the program lives and can write; `status` and `doctor` read when it last did.
package struct HeartbeatWorker: Service {
    private let store: TicketStore
    private let rules: LiveDecider
    private let outages: OutageWatch
    private let surroundings: Surroundings
    private let metrics = PipelineMetrics()

    package init(
        store: TicketStore,
        links: [PlatformLink],
        rules: LiveDecider,
        surroundings: Surroundings
    ) {
        self.store = store
        self.rules = rules
        outages = OutageWatch(links)
        self.surroundings = surroundings
    }

    /// Beats until shutdown.
    package func run() async throws {
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            do {
                try await step()
                surroundings.noteStoreWorked()
            } catch {
                // A beat that is missed is the message: it is what makes the heartbeat stale.
                surroundings.noteStoreFailed(error)
            }
            let until = surroundings.time.now + Self.interval
            await cancelWhenGracefulShutdown { await surroundings.time.sleep(until: until) }
        }
    }

    /// Beats once, and tells of platforms that do not answer or answer again.
    ///
    /// - Throws: `StoreError` when the beat could not be written.
    package func step() async throws {
        let now = surroundings.time.now
        try await store.beat(at: now)
        let backlog = try await store.backlog()
        metrics.outboxDepth.record(backlog.toSend)
        let age = backlog.oldestUnhandledAt.map { (now - $0).wholeMilliseconds / 1000 } ?? 0
        metrics.oldestUnhandled.record(age)
        try await outages.look(store, rules.current.outages, at: now)
    }

    /// A beat every ten seconds: an operator's check once a minute never meets a healthy program's pause.
    private static let interval: Duration = .seconds(10)
}
