import Synchronization
import TicketStore
import Tickets

/// Tells the managers of outages that last, once each, and of their end; asked with every heartbeat.
final class OutageWatch: Sendable {
    private enum Known {
        case working
        case failing
        case told
    }

    private let links: [PlatformLink]
    private let known = Mutex<[PlatformID: Known]>([:])

    init(_ links: [PlatformLink]) {
        self.links = links
    }

    /// Looks at every platform.
    ///
    /// - Throws: `StoreError` when a notice could not be written; it is tried again with the next look.
    func look(_ store: TicketStore, _ policy: OutagePolicy, at now: Instant)
        async throws(StoreError)
    {
        for link in links {
            let before = known.withLock { $0[link.id] }
            guard let since = link.health.since else {
                // Before the first answer nothing is known; an outage of the run before may still be open.
                guard link.health.hasWorked, before != .working else { continue }
                try await store.noteOutageOver(of: link.id, at: now)
                known.withLock { $0[link.id] = .working }
                continue
            }
            guard before != .told, now - since >= policy.pingAfter else { continue }
            let isTold = try await store.noteOutage(
                of: link.id,
                since: since,
                interval: policy.pingInterval,
                at: now
            )
            known.withLock { $0[link.id] = isTold ? .told : .failing }
        }
    }
}
