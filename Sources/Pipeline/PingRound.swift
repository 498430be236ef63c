package import Messaging
package import TicketStore
package import Tickets

/// Calls people once to see whether they can be reached, past the outbox: it is the way itself that is tried.
package struct PingRound: Sendable {
    /// Whether somebody was reached.
    package enum Result: Hashable, Sendable {
        /// The platform took the message.
        case reached
        /// There is no chat to write to.
        case noChat
        /// The chat lies on a platform that is not configured.
        case noPlatform(PlatformID)
        /// The platform did not take it.
        case failed(PlatformFailure)
    }

    private let platforms: [any MessagingPlatform]

    package init(platforms: [any MessagingPlatform]) {
        self.platforms = platforms
    }

    /// Sends a test message.
    ///
    /// - Parameter recipient: who is called.
    /// - Returns: whether it arrived.
    package func ping(_ recipient: NoticeRecipient) async -> Result {
        guard let chat = recipient.chat else { return .noChat }
        guard let platform = platforms.first(where: { $0.capabilities.platform == chat.platform })
        else { return .noPlatform(chat.platform) }
        let outcome = await platform.send(
            OutboundMessage(
                chat: chat,
                purpose: .ping,
                text: """
                    这是物业客服机器人的测试消息，收到即可，不用回复。
                    A test message of the front desk; no reply is needed.
                    """,
                key: "ping:\(chat.platform.rawValue):\(chat.chat)"
            )
        )
        switch outcome {
        case .delivered: return .reached
        case .retry(_, let failure), .refused(let failure): return .failed(failure)
        }
    }
}
