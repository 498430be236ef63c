package import Messaging
package import ServiceLifecycle
package import TicketStore
import Tickets

/// All workers of one store and its platforms, wired together.
package struct Pipeline: Sendable {
    /// One poll worker a platform that messages come from.
    package let polling: [PollWorker]
    /// The worker that handles the inbox.
    package let handling: HandleWorker
    /// One send worker a platform.
    package let sending: [SendWorker]
    /// One fetch worker a platform that messages come from.
    package let fetching: [FetchWorker]
    /// The worker that watches timers.
    package let watching: SweepWorker
    /// The worker that says that the program lives.
    package let heartbeat: HeartbeatWorker
    /// The worker that watches the files of the rules; nil when there are none to watch.
    package let reloading: ReloadWorker?
    /// The platforms with what is known of their health.
    package let links: [PlatformLink]
    private let store: TicketStore

    /// Wires a pipeline.
    ///
    /// - Parameters:
    ///   - store: the tickets, inbox and outbox.
    ///   - platforms: each with an identity of its own.
    ///   - decider: what decides.
    ///   - source: where its rules are read anew; nil when they stay.
    ///   - papers: puts reports together; nil sends their titles alone.
    ///   - surroundings: time, chance and log.
    package init(
        store: TicketStore,
        platforms: [any MessagingPlatform],
        decider: Decider,
        source: RuleFeed? = nil,
        papers: PaperMaker? = nil,
        surroundings: Surroundings
    ) {
        let rules = LiveDecider(decider)
        let wakes = Wakes(platforms: platforms.map(\.capabilities.platform))
        links = platforms.map { PlatformLink(platform: $0, wakes: wakes) }
        let sources = links.filter(\.platform.capabilities.receives)
        polling = sources.map { link in
            PollWorker(
                link: link,
                store: store,
                intake: PollWorker.Intake(
                    wake: wakes.inbox,
                    looksUrgent: { rules.current.looksUrgent($0) }
                ),
                surroundings: surroundings
            )
        }
        sending = links.map {
            SendWorker(link: $0, store: store, papers: papers, surroundings: surroundings)
        }
        fetching = sources.map { FetchWorker(link: $0, store: store, surroundings: surroundings) }
        handling = HandleWorker(
            store: store,
            rules: rules,
            wakes: wakes,
            surroundings: surroundings
        )
        watching = SweepWorker(
            store: store,
            rules: rules,
            wakes: wakes,
            surroundings: surroundings
        )
        heartbeat = HeartbeatWorker(
            store: store,
            links: links,
            rules: rules,
            surroundings: surroundings
        )
        reloading = source.map {
            ReloadWorker(source: $0, rules: rules, store: store, surroundings: surroundings)
        }
        self.store = store
    }

    /// The workers in the order of starting; a group stops them in reverse and waits for each.
    ///
    /// So polling stops first, handling drains, sending finishes, and the store closes last.
    package var services: [any Service] {
        var services: [any Service] = [StoreCloser(store: store), heartbeat]
        services += sending.map { $0 as any Service }
        services += fetching.map { $0 as any Service }
        if let reloading { services.append(reloading) }
        services.append(watching)
        services.append(handling)
        services += polling.map { $0 as any Service }
        return services
    }
}
