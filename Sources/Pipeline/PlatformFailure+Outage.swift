import Messaging

extension PlatformFailure {
    /// Whether the platform as a whole is out of reach, not one chat, message or file.
    var isOutage: Bool {
        switch code {
        case .unreachable, .malformedAnswer, .unauthorized, .conflict: true
        case .rateLimited, .chatUnreachable, .rejected, .fileUnavailable: false
        }
    }

    /// The advice in one word, for the log.
    var adviceName: String {
        switch advice {
        case .retry: "retry"
        case .giveUp: "give_up"
        case .stop: "stop"
        }
    }
}
