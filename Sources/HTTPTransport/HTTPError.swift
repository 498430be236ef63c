/// Why no whole answer came; no case carries an address or other text, so every one may be logged.
package enum HTTPError: Error, Sendable, Hashable {
    /// The address cannot be read, or its scheme or host is not allowed.
    case addressRefused
    /// A header field's name or value cannot be sent.
    case headerRefused
    /// A redirect led to a scheme that is not allowed, or there were too many.
    case redirectRefused
    /// The host has no known address.
    case unresolved
    /// No connection came about.
    case unreachable
    /// The other side is not who it should be, or the encrypted connection failed.
    case untrusted
    /// The time was over; the request may have arrived if it was sent.
    case timedOut(requestSent: Bool)
    /// The connection broke before the answer was whole.
    case connectionLost(requestSent: Bool)
    /// The answer breaks the protocol.
    case notHTTP
    /// The answer's body or header is longer than the limit.
    case answerTooLarge
    /// The task that asked was cancelled.
    case cancelled
    /// The client was shut down.
    case shutDown
    /// libcurl failed in another way, with this code of its own.
    case failed(curlCode: Int)
}

extension HTTPError {
    /// What to do about it.
    package var advice: HTTPAdvice {
        switch self {
        case .unresolved, .unreachable, .untrusted, .timedOut, .connectionLost, .notHTTP, .failed:
            .retry
        case .addressRefused, .headerRefused, .redirectRefused, .answerTooLarge: .giveUp
        case .cancelled, .shutDown: .stop
        }
    }

    /// Whether the service may have acted on the request, so that a repeat may double its effect.
    package var requestMayHaveArrived: Bool {
        switch self {
        case .timedOut(let requestSent), .connectionLost(let requestSent): requestSent
        case .notHTTP, .answerTooLarge, .cancelled, .redirectRefused, .failed, .shutDown: true
        case .addressRefused, .headerRefused, .unresolved, .unreachable, .untrusted: false
        }
    }
}
