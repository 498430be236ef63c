import Logging
import Messaging
import ServiceLifecycle
package import TicketStore
import Tickets

/// Fetches files that came with messages; a message never waits for its file.
package struct FetchWorker: Service {
    /// When a file that failed is tried again; lives only in memory, because a restart may try at once.
    private struct Patience {
        var backoff = Backoff(first: .seconds(2), longest: .seconds(300))
        var failureCount = 0
        var next: Instant
    }

    private typealias Pending = (attachment: AttachmentID, file: FileReference)

    private let link: PlatformLink
    private let store: TicketStore
    private let surroundings: Surroundings

    package init(link: PlatformLink, store: TicketStore, surroundings: Surroundings) {
        self.link = link
        self.store = store
        self.surroundings = surroundings.named(after: link.id)
    }

    /// Fetches until shutdown; a file that is on its way is fetched to its end.
    package func run() async throws {
        surroundings.logger.info("fetching started")
        await withGracefulShutdownHandler {
            await loop()
        } onGracefulShutdown: {
            link.filesWake.fire()
        }
        surroundings.logger.info("fetching stopped")
    }

    /// Tries every file that waits once.
    ///
    /// - Returns: how many were fetched.
    /// - Throws: `StoreError` when the list of files cannot be read or a result not written.
    package func step() async throws -> Int {
        var patience: [AttachmentID: Patience] = [:]
        return try await pass(&patience)
    }

    private func loop() async {
        var patience: [AttachmentID: Patience] = [:]
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            do {
                if try await pass(&patience) > 0 { continue }
            } catch {
                surroundings.noteStoreFailed(error)
            }
            let until = surroundings.time.now + Self.lookInterval
            await link.filesWake.wait(until: until, by: surroundings.time)
        }
    }

    private func pass(_ patience: inout [AttachmentID: Patience]) async throws -> Int {
        let pending = try await store.pendingFetches(
            platform: link.id,
            limit: Self.batchMax
        )
        var fetchedCount = 0
        for fetch in pending where !Task.isShuttingDownGracefully {
            let now = surroundings.time.now
            if let wait = patience[fetch.attachment], wait.next > now { continue }
            if try await settle(fetch, &patience) { fetchedCount += 1 }
        }
        return fetchedCount
    }

    private func settle(
        _ fetch: Pending,
        _ patience: inout [AttachmentID: Patience]
    ) async throws -> Bool {
        let bytes: [UInt8]
        do {
            bytes = try await link.platform.fetch(fetch.file, upTo: Limits.attachmentBytesMax)
        } catch {
            try await noteFailure(of: fetch, error, &patience)
            return false
        }
        patience[fetch.attachment] = nil
        try await store.keep(attachment: fetch.attachment, bytes: bytes)
        return true
    }

    private func noteFailure(
        of fetch: Pending,
        _ failure: PlatformFailure,
        _ patience: inout [AttachmentID: Patience]
    ) async throws {
        let now = surroundings.time.now
        var wait = patience[fetch.attachment] ?? Patience(next: now)
        wait.failureCount += 1
        guard failure.advice != .giveUp, wait.failureCount < Self.attemptsMax else {
            patience[fetch.attachment] = nil
            surroundings.logger.warning(
                "file given up",
                metadata: [
                    LogKeys.attachment: "\(fetch.attachment.rawValue)",
                    LogKeys.errorCode: "\(failure.code.rawValue)",
                ]
            )
            try await store.giveUp(attachment: fetch.attachment, reason: failure.code.rawValue)
            return
        }
        var chance = surroundings.chance
        var told: Duration?
        if case .retry(let after) = failure.advice { told = after }
        wait.next = now + wait.backoff.wait(told: told, using: &chance)
        patience[fetch.attachment] = wait
    }

    /// How often files are looked for without a signal, for those that are tried again.
    private static let lookInterval: Duration = .seconds(5)
    /// Files fetched in one pass.
    private static let batchMax = 16
    /// Tries of one file in one run of the program: with the waits between them, half an hour.
    private static let attemptsMax = 12
}
