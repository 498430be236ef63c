import Logging
import ServiceLifecycle
import Tickets

/// The life of a worker over the store: a step at a time, rest until there may be more, patience when the store fails.
struct WorkLoop {
    /// The work in one word, for the log.
    let name: String
    /// Ends a rest early.
    let wake: Signal
    /// The longest rest.
    let rest: Duration
    /// Whether what is left is done after shutdown was asked for.
    let drains: Bool
    /// Time, chance and log.
    let surroundings: Surroundings

    /// Works until shutdown.
    ///
    /// - Parameter step: does a piece of work; gives the moment at which there is more, or nil when there is more at once.
    func run(_ step: @Sendable () async throws -> Instant?) async {
        let metadata: Logger.Metadata = [LogKeys.worker: "\(name)"]
        surroundings.logger.info("worker started", metadata: metadata)
        await withGracefulShutdownHandler {
            await loop(step)
        } onGracefulShutdown: {
            wake.fire()
        }
        surroundings.logger.info("worker stopped", metadata: metadata)
    }

    private func loop(_ step: @Sendable () async throws -> Instant?) async {
        var backoff = Backoff()
        var chance = surroundings.chance
        while !Task.isCancelled, drains || !Task.isShuttingDownGracefully {
            var until = surroundings.time.now + rest
            do {
                let next = try await step()
                surroundings.noteStoreWorked()
                backoff.reset()
                guard let next else { continue }
                until = min(until, next)
            } catch {
                surroundings.noteStoreFailed(error)
                until = surroundings.time.now + backoff.wait(told: nil, using: &chance)
            }
            if Task.isShuttingDownGracefully { return }
            await wake.wait(until: until, by: surroundings.time)
        }
    }
}
