package import Tickets

/// The port to a messaging platform; one adapter a platform, in a folder of its own under `Platforms/`.
package protocol MessagingPlatform: Sendable {
    /// What the platform can do.
    var capabilities: PlatformCapabilities { get }

    /// Waits for messages and returns those after the cursor.
    ///
    /// Handing in a cursor confirms to the platform everything before it; so only hand in one whose messages are recorded.
    ///
    /// - Parameters:
    ///   - cursor: the cursor of the batch recorded last; nil on the first poll.
    ///   - limit: messages in one batch at the most, 1 to 100.
    ///   - wait: how long to wait when there is nothing, 0 to 50 s.
    /// - Returns: the messages and the next cursor; empty when the wait ended.
    /// - Throws: `PlatformFailure` with advice.
    func poll(
        after cursor: PollCursor?,
        upTo limit: Int,
        waiting wait: Duration
    ) async throws(PlatformFailure) -> PollBatch

    /// Sends one message, or replaces one.
    ///
    /// - Parameter message: what to send; within the platform's limits, or the adapter splits it.
    /// - Returns: what became of it; never throws, so that no outcome is lost.
    func send(_ message: OutboundMessage) async -> SendOutcome

    /// Fetches the bytes of a file that came with a message.
    ///
    /// - Parameters:
    ///   - file: as it came.
    ///   - limit: bytes at the most.
    /// - Returns: the bytes.
    /// - Throws: `PlatformFailure`; `fileUnavailable` with `giveUp` when it is gone or larger than the limit.
    func fetch(_ file: FileReference, upTo limit: Int) async throws(PlatformFailure) -> [UInt8]
}
