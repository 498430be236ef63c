/// Why a platform did not do what it was asked; carries no secret and no message text.
package struct PlatformFailure: Error, Hashable, Sendable {
    /// The kind of failure.
    package enum Code: String, Hashable, Sendable {
        /// The service could not be reached, or broke off.
        case unreachable
        /// The service asked for fewer requests.
        case rateLimited = "rate_limited"
        /// Another instance polls with the same credentials.
        case conflict
        /// The credentials are not accepted.
        case unauthorized
        /// The chat cannot be written to.
        case chatUnreachable = "chat_unreachable"
        /// The service refused the request.
        case rejected
        /// The answer could not be read.
        case malformedAnswer = "malformed_answer"
        /// A file is gone or too large.
        case fileUnavailable = "file_unavailable"
    }

    /// What a caller should do.
    package enum Advice: Hashable, Sendable {
        /// Try again after this time, or as its own back-off says when nil.
        case retry(after: Duration?)
        /// Trying again will not help.
        case giveUp
        /// Nothing will work until an operator changes something.
        case stop
    }

    /// The kind of failure.
    package let code: Code
    /// What to do.
    package let advice: Advice
    /// What the service said, shortened, without secrets; may be empty.
    package let detail: String

    package init(code: Code, advice: Advice, detail: String = "") {
        self.code = code
        self.advice = advice
        self.detail = detail
    }
}
