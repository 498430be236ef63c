package import Tickets

/// Where a bot finds its Bot API server, who it is there, and how fast it may send.
package struct TelegramConfiguration: Sendable {
    /// The platform's name in our own records.
    package var platform: PlatformID
    /// The server, without a slash at the end; the hosted one unless told otherwise.
    package var baseURL: String
    /// The bot's secret.
    package var token: PlatformSecret
    /// Messages a second in all, or nil for no limit of our own.
    package var messagesPerSecond: Double?
    /// The shortest time between two messages to one chat.
    package var chatInterval: Duration

    /// Takes the service's own published limits: 30 a second in all, one a second in a chat.
    ///
    /// **Source:** https://core.telegram.org/bots/faq, "My bot is hitting limits" (read 2026-11).
    ///
    /// - Parameters:
    ///   - platform: See ``platform``.
    ///   - baseURL: See ``baseURL``; slashes at the end are dropped.
    ///   - token: See ``token``.
    ///   - messagesPerSecond: See ``messagesPerSecond``.
    package init(
        platform: PlatformID,
        baseURL: String = "https://api.telegram.org",
        token: PlatformSecret,
        messagesPerSecond: Double? = 30
    ) {
        var baseURL = baseURL
        while baseURL.hasSuffix("/") { baseURL.removeLast() }
        self.platform = platform
        self.baseURL = baseURL
        self.token = token
        self.messagesPerSecond = messagesPerSecond
        self.chatInterval = messagesPerSecond == nil ? .zero : .seconds(1)
    }
}
