import Messaging
import Tickets

/// The platform of commands typed at a terminal: they are put into the inbox by another process, and their answers are read
/// from the outbox by it (DESIGN 8), so that here nothing is polled and everything is delivered at once.
struct ConsolePlatform: MessagingPlatform {
    let capabilities = PlatformCapabilities(
        platform: PlatformID(rawValue: "console"),
        textLengthMax: 20_000,
        canEdit: false,
        hasThreads: false,
        hasChoices: false,
        takesIdempotencyKey: true,
        messagesPerSecond: nil,
        chatInterval: .zero
    )

    func poll(
        after cursor: PollCursor?,
        upTo limit: Int,
        waiting wait: Duration
    ) async throws(PlatformFailure) -> PollBatch {
        do {
            try await Task.sleep(for: wait)
        } catch {
            throw PlatformFailure(code: .unreachable, advice: .retry(after: nil))
        }
        return PollBatch(messages: [], next: nil)
    }

    func send(_ message: OutboundMessage) async -> SendOutcome {
        .delivered(nil, thread: nil, movedTo: nil)
    }

    func fetch(
        _ file: FileReference,
        upTo limit: Int
    ) async throws(PlatformFailure) -> [UInt8] {
        throw PlatformFailure(code: .fileUnavailable, advice: .giveUp)
    }
}
