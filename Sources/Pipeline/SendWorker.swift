import Logging
import Messaging
import Metrics
import ServiceLifecycle
package import TicketStore
package import Tickets

/// Sends what waits in the outbox to one platform, many conversations at once (DESIGN 4, steps 7 and 8).
package struct SendWorker: Service {
    /// How a worker sends.
    package struct Rules: Sendable {
        /// When a message that could not be sent is tried again.
        package let retry: RetryPolicy
        /// How long a leased row is ours; longer than the longest send.
        package let lease: Duration
        /// How long sending goes on after shutdown was asked for.
        package let grace: Duration

        package init(
            retry: RetryPolicy = RetryPolicy(),
            lease: Duration = .seconds(60),
            grace: Duration = .seconds(5)
        ) {
            self.retry = retry
            self.lease = lease
            self.grace = grace
        }
    }

    private enum Event: Sendable {
        case woken
        case leased([OutboxItem], until: Instant)
        case leaseFailed
        case sent(OutboxItem, SendOutcome)
        case settled
        case settleFailed([Settlement])
    }

    private let platform: any MessagingPlatform
    private let store: TicketStore
    private let link: PlatformLink
    private let rules: Rules
    private let papers: PaperMaker?
    private let surroundings: Surroundings
    private let metrics: PipelineMetrics

    package init(
        link: PlatformLink,
        store: TicketStore,
        rules: Rules = Rules(),
        papers: PaperMaker? = nil,
        surroundings: Surroundings
    ) {
        self.platform = link.platform
        self.store = store
        self.link = link
        self.rules = rules
        self.papers = papers
        self.surroundings = surroundings.named(after: link.id)
        metrics = PipelineMetrics(platform: link.id)
    }

    /// Sends until shutdown, and then what is due within the grace.
    package func run() async throws {
        surroundings.logger.info("sending started")
        await withGracefulShutdownHandler {
            await flow(staying: true)
        } onGracefulShutdown: {
            link.outboxWake.fire()
        }
        surroundings.logger.info("sending stopped")
    }

    /// Sends everything that is due now, and returns.
    package func drain() async {
        await flow(staying: false)
    }

    private func flow(staying: Bool) async {
        var course = Course(
            limiter: RateLimiter(platform.capabilities, at: surroundings.time.now),
            chance: surroundings.chance
        )
        await withTaskGroup(of: Event.self) { group in
            if staying { waitForWake(in: &group) }
            start(&course, in: &group)
            while !isDone(&course, staying: staying), let event = await group.next() {
                take(event, into: &course)
                if case .woken = event, !course.flow.isClosing { waitForWake(in: &group) }
                start(&course, in: &group)
            }
            group.cancelAll()
        }
    }

    /// What one run of the worker remembers; nothing of it is lost that a restart would miss.
    private struct Course {
        var flow = SendFlow()
        var limiter: RateLimiter
        var chance: Chance
        var platformBackoff = Backoff()
        var storeBackoff = Backoff()
        var closingAt: Instant?
        var slowDowns = 0
    }

    private func isDone(_ course: inout Course, staying: Bool) -> Bool {
        let now = surroundings.time.now
        guard staying else { return course.flow.isIdle(at: now) }
        guard Task.isShuttingDownGracefully || Task.isCancelled else { return false }
        let closingAt = course.closingAt ?? now + rules.grace
        course.closingAt = closingAt
        course.flow.isClosing = now >= closingAt || Task.isCancelled
        // While there is grace, what is held back by an outage gets its chance to be sent and settled.
        return course.flow.isIdle(at: now) && (course.flow.depth == 0 || course.flow.isClosing)
    }

    private func waitForWake(in group: inout TaskGroup<Event>) {
        group.addTask {
            let until = surroundings.time.now + Self.lookInterval
            await link.outboxWake.wait(until: until, by: surroundings.time)
            return .woken
        }
    }

    private func start(_ course: inout Course, in group: inout TaskGroup<Event>) {
        for action in course.flow.actions(at: surroundings.time.now) {
            switch action {
            case .lease(let limit): group.addTask { await lease(limit) }
            case .settle(let settlements): group.addTask { await settle(settlements) }
            case .send(let item):
                let moment = course.limiter.take(for: item.message, at: surroundings.time.now)
                group.addTask { await send(item, at: moment) }
            }
        }
    }

    private func lease(_ limit: Int) async -> Event {
        let now = surroundings.time.now
        do {
            let items = try await store.leaseOutbox(
                platform: link.id,
                limit: limit,
                at: now,
                lease: rules.lease,
                canEdit: platform.capabilities.canEdit
            )
            // Half the lease is kept back for the sending itself.
            return .leased(items, until: now + rules.lease / 2)
        } catch {
            surroundings.noteStoreFailed(error)
            return .leaseFailed
        }
    }

    private func send(_ item: OutboxItem, at moment: Instant) async -> Event {
        await surroundings.time.sleep(until: moment)
        let started = ContinuousClock.now
        let outcome: SendOutcome
        do {
            let message = try await message(of: item)
            outcome = await platform.send(message)
            if item.paper != nil { papers?.discard(message.file) }
        } catch {
            surroundings.noteStoreFailed(error)
            let failure = PlatformFailure(code: .fileUnavailable, advice: .retry(after: nil))
            return .sent(item, .retry(after: nil, failure))
        }
        metrics.send.recordMilliseconds((ContinuousClock.now - started).wholeMilliseconds)
        metrics.count(outcome)
        return .sent(item, outcome)
    }

    /// The message as it goes out: a report is put together now.
    private func message(of item: OutboxItem) async throws(StoreError) -> OutboundMessage {
        guard let request = item.paper, let papers else { return item.message }
        let now = surroundings.time.now
        let paper = try await papers.make(request, for: item.id, from: store, at: now)
        return item.message.saying(paper.text, with: paper.file)
    }

    private func settle(_ settlements: [Settlement]) async -> Event {
        do {
            try await store.settle(settlements, at: surroundings.time.now)
            surroundings.noteStoreWorked()
            return .settled
        } catch {
            surroundings.noteStoreFailed(error)
            return .settleFailed(settlements)
        }
    }

    private func take(_ event: Event, into course: inout Course) {
        switch event {
        case .woken:
            course.flow.look()
        case .leased(let items, let end):
            course.flow.leased(items, until: end)
        case .leaseFailed:
            let pause = course.storeBackoff.wait(told: nil, using: &course.chance)
            course.flow.leaseFailed(holdingUntil: surroundings.time.now + pause)
        case .sent(let item, let outcome):
            course.flow.sent(settlement(for: item, outcome, in: &course))
        case .settled:
            course.storeBackoff.reset()
            course.flow.settled()
            link.settledWake.fire()
        case .settleFailed(let settlements):
            let pause = course.storeBackoff.wait(told: nil, using: &course.chance)
            course.flow.settleFailed(
                settlements,
                holdingUntil: surroundings.time.now + pause
            )
        }
    }

    private func settlement(
        for item: OutboxItem,
        _ outcome: SendOutcome,
        in course: inout Course
    ) -> Settlement {
        let now = surroundings.time.now
        switch outcome {
        case .delivered(let message, let thread, let movedTo):
            noteAnswer(&course)
            return Settlement(
                outbox: item.id,
                result: .delivered(message, thread: thread, movedTo: movedTo)
            )
        case .refused(let failure):
            noteAnswer(&course)
            tellDead(item, failure)
            return Settlement(outbox: item.id, result: .dead(reason: failure.code.rawValue))
        case .retry(let after, let failure):
            noteFailure(failure, after: after, &course)
            let delay = rules.retry.delay(
                afterAttempt: item.attempt,
                age: now - item.createdAt,
                using: &course.chance
            )
            guard let delay else {
                tellDead(item, failure)
                return Settlement(outbox: item.id, result: .dead(reason: failure.code.rawValue))
            }
            tellRetry(item, failure)
            return Settlement(
                outbox: item.id,
                result: .retry(at: now + (after ?? delay), reason: failure.code.rawValue)
            )
        }
    }

    private func noteAnswer(_ course: inout Course) {
        course.platformBackoff.reset()
        course.slowDowns = 0
        guard case .ended(let outage) = link.health.worked(at: surroundings.time.now) else {
            return
        }
        surroundings.logger.notice(
            "platform answers again",
            metadata: [LogKeys.duration: "\(outage.wholeMilliseconds)"]
        )
    }

    private func noteFailure(
        _ failure: PlatformFailure,
        after: Duration?,
        _ course: inout Course
    ) {
        let now = surroundings.time.now
        if failure.code == .rateLimited {
            course.slowDowns += 1
            if course.slowDowns >= Self.slowDownsMax, let after {
                course.limiter.pause(until: now + after)
            }
        }
        guard failure.isOutage else { return }
        if link.health.failed(at: now) == .began {
            surroundings.logger.error(
                "platform stopped answering",
                metadata: [
                    LogKeys.errorCode: "\(failure.code.rawValue)",
                    LogKeys.errorAdvice: "\(failure.adviceName)",
                ]
            )
        }
        course.flow.hold(
            until: now + course.platformBackoff.wait(told: after, using: &course.chance)
        )
    }

    private func tellRetry(_ item: OutboxItem, _ failure: PlatformFailure) {
        let level: Logger.Level =
            item.attempt > rules.retry.attemptsMax / 2 ? .warning : .debug
        surroundings.logger.log(
            level: level,
            "outbox message to be tried again",
            metadata: facts(of: item, failure)
        )
    }

    private func tellDead(_ item: OutboxItem, _ failure: PlatformFailure) {
        surroundings.logger.error("outbox message given up", metadata: facts(of: item, failure))
    }

    private func facts(of item: OutboxItem, _ failure: PlatformFailure) -> Logger.Metadata {
        [
            LogKeys.outbox: "\(item.id.rawValue)",
            LogKeys.effectKind: "\(item.message.purpose.rawValue)",
            LogKeys.attempt: "\(item.attempt)",
            LogKeys.errorCode: "\(failure.code.rawValue)",
        ]
    }

    /// How often the outbox is looked at without a signal, for rows whose moment comes by itself.
    private static let lookInterval: Duration = .seconds(1)
    /// Refusals for haste in a row after which they concern the whole platform, not one chat.
    private static let slowDownsMax = 3
}
