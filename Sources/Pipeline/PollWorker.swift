import Logging
import Messaging
import Metrics
import ServiceLifecycle
package import TicketStore
package import Tickets

/// Takes messages from one platform into the inbox (DESIGN 4, steps 1 and 2).
///
/// The cursor that confirms messages to the platform is only handed in after they were committed.
package struct PollWorker: Service {
    private let platform: any MessagingPlatform
    private let health: Outage
    private let link: PlatformLink
    private let store: TicketStore
    private let intake: Intake
    private let surroundings: Surroundings
    private let metrics = PipelineMetrics()

    /// What a poll worker does with messages.
    package struct Intake: Sendable {
        /// Wakes handling.
        package let wake: Signal
        /// Whether a message is handled before others.
        package let looksUrgent: @Sendable (InboundMessage) -> Bool
        /// How long one poll waits when there is nothing.
        package let wait: Duration

        package init(
            wake: Signal,
            looksUrgent: @escaping @Sendable (InboundMessage) -> Bool,
            wait: Duration = .seconds(25)
        ) {
            self.wake = wake
            self.looksUrgent = looksUrgent
            self.wait = wait
        }
    }

    package init(
        link: PlatformLink,
        store: TicketStore,
        intake: Intake,
        surroundings: Surroundings
    ) {
        platform = link.platform
        health = link.health
        self.link = link
        self.store = store
        self.intake = intake
        self.surroundings = surroundings.named(after: link.id)
    }

    /// Polls until shutdown; a failure waits as told and never ends the worker, but for a refusal on its first words.
    ///
    /// - Throws: `PlatformFailure` with advice `stop` when the platform has never answered.
    package func run() async throws {
        surroundings.logger.info("polling started")
        var backoff = Backoff()
        var chance = surroundings.chance
        // The first look does not wait, so that it is soon known whether the platform answers.
        var wait = Duration.zero
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                let result = await cancelWhenGracefulShutdown { [wait] in
                    await polled(waiting: wait)
                }
                _ = try await record(result.get())
                backoff.reset()
                wait = intake.wait
            } catch {
                guard !Task.isShuttingDownGracefully, !Task.isCancelled else { break }
                let told = try advised(by: error)
                let pause = backoff.wait(told: told, using: &chance)
                await rest(for: pause)
            }
        }
        surroundings.logger.info("polling stopped")
    }

    /// Polls once without waiting and records what came.
    ///
    /// - Returns: how many messages came.
    /// - Throws: `PlatformFailure` or `StoreError`.
    package func step() async throws -> Int {
        do {
            return try await record(polled(waiting: .zero).get())
        } catch {
            if let failure = error as? PlatformFailure { note(failure) }
            throw error
        }
    }

    private func polled(
        waiting wait: Duration
    ) async -> Result<PollBatch, any Error> {
        do {
            let cursor = try await store.cursor(of: platform.capabilities.platform)
            let batch = try await platform.poll(
                after: cursor.map(PollCursor.init(rawValue:)),
                upTo: Limits.batchMax,
                waiting: wait
            )
            return .success(batch)
        } catch {
            return .failure(error)
        }
    }

    private func record(_ batch: PollBatch) async throws -> Int {
        noteAnswer()
        defer { link.polledWake.fire() }
        guard !batch.messages.isEmpty || batch.next != nil else { return 0 }
        let outcome = try await store.record(
            batch.messages,
            cursor: batch.next?.rawValue,
            platform: platform.capabilities.platform,
            at: surroundings.time.now,
            priority: intake.looksUrgent
        )
        surroundings.noteStoreWorked()
        metrics.recorded.increment(by: outcome.recorded)
        metrics.duplicates.increment(by: outcome.duplicates)
        if outcome.recorded > 0 { intake.wake.fire() }
        return batch.messages.count
    }

    private func noteAnswer() {
        guard case .ended(let outage) = health.worked(at: surroundings.time.now) else {
            return
        }
        surroundings.logger.notice(
            "platform answers again",
            metadata: [LogKeys.duration: "\(outage.wholeMilliseconds)"]
        )
    }

    /// The wait the platform asked for; nil for our own back-off.
    private func advised(by error: any Error) throws -> Duration? {
        guard let failure = error as? PlatformFailure else {
            surroundings.noteStoreFailed(error)
            return nil
        }
        note(failure)
        switch failure.advice {
        case .retry(let after): return after
        case .giveUp: return nil
        case .stop:
            guard health.hasWorked else { throw failure }
            return Self.stoppedWait
        }
    }

    private func note(_ failure: PlatformFailure) {
        guard failure.isOutage, health.failed(at: surroundings.time.now) == .began else { return }
        surroundings.logger.error(
            "platform stopped answering",
            metadata: [
                LogKeys.errorCode: "\(failure.code.rawValue)",
                LogKeys.errorAdvice: "\(failure.adviceName)",
            ]
        )
    }

    private func rest(for pause: Duration) async {
        let until = surroundings.time.now + pause
        await cancelWhenGracefulShutdown { await surroundings.time.sleep(until: until) }
    }

    /// Nothing will help until an operator acts; five minutes is soon enough to notice that one did.
    private static let stoppedWait: Duration = .seconds(300)
}
