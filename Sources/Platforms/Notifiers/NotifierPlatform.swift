package import HTTPTransport
package import Messaging
internal import Synchronization
package import Tickets

/// A channel that only tells: it reaches people who do not look at the chat, and brings nothing back.
///
/// The services have no key against doubling. Where it is not known whether a message arrived, it is sent once more and
/// then given up; the ticket's number in it tells people that it is the same.
package final class NotifierPlatform: MessagingPlatform {
    /// What the service can do.
    package let capabilities: PlatformCapabilities
    private let configuration: NotifierConfiguration
    private let client: any HTTPClient
    private let clock: @Sendable () -> Instant
    private let state: Mutex<State>

    private struct State {
        var bucket: NotifierBucket
        /// Messages of which nobody knows whether they arrived.
        var doubtful: [String] = []
    }

    /// Makes an adapter; nothing is sent yet.
    ///
    /// - Parameters:
    ///   - configuration: Where to, and the secrets.
    ///   - client: Sends the requests.
    ///   - clock: The time, for signatures and the pace.
    package init(
        configuration: NotifierConfiguration,
        client: any HTTPClient,
        clock: @escaping @Sendable () -> Instant
    ) {
        self.configuration = configuration
        self.client = client
        self.clock = clock
        let kind = configuration.kind
        state = Mutex(State(bucket: NotifierBucket(perMinute: kind.messagesPerMinute)))
        capabilities = PlatformCapabilities(
            platform: configuration.platform,
            textLengthMax: kind.textBytesMax / 4,
            canEdit: false,
            hasThreads: false,
            hasChoices: false,
            takesIdempotencyKey: kind.takesIdempotencyKey,
            // The pace is kept here, by the minute, as the services count.
            messagesPerSecond: nil,
            chatInterval: .zero,
            receives: false
        )
    }

    /// Brings nothing; see ``MessagingPlatform``.
    package func poll(
        after cursor: PollCursor?,
        upTo limit: Int,
        waiting wait: Duration
    ) async throws(PlatformFailure) -> PollBatch {
        PollBatch(messages: [], next: nil)
    }

    /// Sends the words of a message; see ``MessagingPlatform``.
    package func send(_ message: OutboundMessage) async -> SendOutcome {
        let now = clock()
        if let wait = state.withLock({ $0.bucket.take(at: now) }) {
            return .retry(
                after: wait,
                PlatformFailure(code: .rateLimited, advice: .retry(after: wait))
            )
        }
        let request = NotifierWriter(configuration).request(for: message, at: now)
        do throws(HTTPError) {
            let response = try await client.send(request)
            let answer = NotifierAnswer(response, from: configuration.kind)
            state.withLock { $0.doubtful.removeAll { $0 == message.key } }
            return outcome(of: answer, at: now)
        } catch {
            return outcome(of: error, for: message.key)
        }
    }

    /// Has no files; see ``MessagingPlatform``.
    ///
    /// - Throws: `PlatformFailure` with `fileUnavailable`.
    package func fetch(
        _ file: FileReference,
        upTo limit: Int
    ) async throws(PlatformFailure) -> [UInt8] {
        throw PlatformFailure(code: .fileUnavailable, advice: .giveUp)
    }

    private func outcome(of answer: NotifierAnswer, at now: Instant) -> SendOutcome {
        func failure(
            _ code: PlatformFailure.Code,
            _ advice: PlatformFailure.Advice,
            _ detail: String
        )
            -> PlatformFailure
        {
            PlatformFailure(code: code, advice: advice, detail: configuration.cleaned(detail))
        }
        switch answer {
        case .taken:
            return .delivered(nil, thread: nil, movedTo: nil)
        case .tooFast(let told):
            let pause = told ?? configuration.kind.penalty ?? Self.shortPause
            state.withLock { $0.bucket.block(for: pause, at: now) }
            return .retry(after: pause, failure(.rateLimited, .retry(after: pause), ""))
        case .busy(let told, let detail):
            return .retry(after: told, failure(.unreachable, .retry(after: told), detail))
        case .unreadable(let detail):
            return .retry(after: nil, failure(.malformedAnswer, .retry(after: nil), detail))
        case .misconfigured(let detail):
            // Nothing is lost: it waits for the operator.
            return .retry(after: Self.longPause, failure(.unauthorized, .stop, detail))
        case .wrong(let detail):
            return .refused(failure(.rejected, .giveUp, detail))
        }
    }

    private func outcome(of error: HTTPError, for key: String) -> SendOutcome {
        let isDoubtful = error.requestMayHaveArrived && !configuration.kind.takesIdempotencyKey
        let isSecond =
            isDoubtful
            && state.withLock { state in
                defer {
                    state.doubtful.append(key)
                    state.doubtful.removeFirst(max(0, state.doubtful.count - Self.doubtfulMax))
                }
                return state.doubtful.contains(key)
            }
        let isFinal = isSecond || error.advice == .giveUp
        let failure = PlatformFailure(
            code: .unreachable,
            advice: isFinal ? .giveUp : .retry(after: nil),
            detail: "\(error)"
        )
        return isFinal ? .refused(failure) : .retry(after: nil, failure)
    }

    /// The pause where a service had too much and does not say how long.
    private static let shortPause: Duration = .seconds(2)
    /// The pause while an operator has to act.
    private static let longPause: Duration = .minutes(5)
    /// Messages remembered of which nobody knows whether they arrived.
    private static let doubtfulMax = 100
}
