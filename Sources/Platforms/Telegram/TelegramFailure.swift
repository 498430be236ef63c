internal import HTTPTransport
internal import Messaging

/// Why a call of the Bot API brought no result.
///
/// **Source:** the response object of https://core.telegram.org/bots/api (Bot API 10.1, read
/// 2026-11); the descriptions are those of the open-source server.
enum TelegramFailure: Error, Hashable {
    /// No whole answer came.
    case transport(HTTPError)
    /// An answer came that is not one of this API, such as a proxy's page.
    case unreadable(status: Int, retryAfter: Duration?)
    /// The service refused; the description holds no token.
    case refused(Refusal)

    /// What the service says when it refuses.
    struct Refusal: Hashable {
        /// The error code, the same as the status.
        let code: Int
        /// The reason; only its beginning is stable.
        let description: String
        /// How long to wait, where it says so.
        let retryAfter: Duration?
        /// Where the chat is now, where it moved.
        let movedTo: Int64?

        /// Whether the description holds a phrase, whatever its case.
        func says(_ phrase: String) -> Bool {
            description.lowercased().contains(phrase.lowercased())
        }
    }

    /// The refusal, if it is one with code 400.
    var badRequest: Refusal? {
        guard case .refused(let refusal) = self, refusal.code == 400 else { return nil }
        return refusal
    }

    /// The same for those outside, who know no Bot API.
    var platformFailure: PlatformFailure {
        switch self {
        case .transport(let error):
            Self.failure(of: error)
        case .unreadable(let status, let retryAfter):
            if status == 429 {
                PlatformFailure(code: .rateLimited, advice: .retry(after: retryAfter))
            } else {
                PlatformFailure(
                    code: status >= 500 ? .unreachable : .malformedAnswer,
                    advice: .retry(after: retryAfter),
                    detail: "status \(status) without JSON"
                )
            }
        case .refused(let refusal):
            Self.failure(of: refusal)
        }
    }

    /// What it means for a message that was to be sent.
    ///
    /// Bad credentials lose no message: it waits for the operator.
    var sendOutcome: SendOutcome {
        let failure = platformFailure
        return switch failure.advice {
        case .retry(let after): .retry(after: after, failure)
        case .stop: .retry(after: nil, failure)
        case .giveUp: .refused(failure)
        }
    }

    private static func failure(of error: HTTPError) -> PlatformFailure {
        let code: PlatformFailure.Code = error == .answerTooLarge ? .malformedAnswer : .unreachable
        return switch error.advice {
        case .retry, .stop:
            PlatformFailure(code: code, advice: .retry(after: nil), detail: "\(error)")
        case .giveUp:
            PlatformFailure(code: code, advice: .giveUp, detail: "\(error)")
        }
    }

    private static func failure(of refusal: Refusal) -> PlatformFailure {
        let (code, advice): (PlatformFailure.Code, PlatformFailure.Advice) =
            switch refusal.code {
            case 401, 421: (.unauthorized, .stop)
            // A token in the wrong form leads to no bot; an unknown method says more than two
            // words.
            case 404 where refusal.description == "Not Found": (.unauthorized, .stop)
            case 403: (.chatUnreachable, .giveUp)
            case 400 where namesLostChat(refusal): (.chatUnreachable, .giveUp)
            // The other instance is not to be fought: the service asks for five seconds at least.
            case 409: (.conflict, .retry(after: .seconds(5)))
            case 429: (.rateLimited, .retry(after: refusal.retryAfter))
            case 500...: (.unreachable, .retry(after: refusal.retryAfter))
            default: (.rejected, .giveUp)
            }
        return PlatformFailure(code: code, advice: advice, detail: refusal.description)
    }

    private static func namesLostChat(_ refusal: Refusal) -> Bool {
        let phrases = [
            "chat not found", "peer_id_invalid", "group chat was deactivated", "user not found",
        ]
        return phrases.contains { refusal.says($0) }
    }
}
