package import Messaging
package import Tickets

/// Says when a message may go out, so that a platform's limits in all and for one chat are kept.
///
/// A moment that was given is taken: the next message to the same chat gets a later one.
package struct RateLimiter: Sendable {
    private let interval: Duration
    private let chatInterval: Duration
    private var free: Instant
    private var chatFree: [String: Instant] = [:]

    /// Makes a limiter for a platform; one without limits lets everything go at once.
    package init(_ capabilities: PlatformCapabilities, at now: Instant) {
        if let rate = capabilities.messagesPerSecond, rate > 0 {
            interval = .microseconds(Int64(1_000_000 / rate))
        } else {
            interval = .zero
        }
        chatInterval = capabilities.chatInterval
        free = now
    }

    /// Whether everything may go at once.
    package var isOff: Bool { interval == .zero && chatInterval == .zero }

    /// Takes the next moment for a message.
    ///
    /// The answer to a pressed button and an alarm never wait; an alarm still counts.
    ///
    /// - Parameters:
    ///   - message: what is to be sent.
    ///   - now: the present moment.
    /// - Returns: when it may go, `now` or later.
    package mutating func take(for message: OutboundMessage, at now: Instant) -> Instant {
        guard !isOff, message.purpose != .callback else { return now }
        let earliest = max(now, max(free, chatFree[message.chat.chat] ?? now))
        let moment = message.purpose == .alarm ? now : earliest
        free = roundedUp(max(free, moment), interval)
        if chatInterval > .zero {
            chatFree[message.chat.chat] = moment + chatInterval
            forgetPast(at: now)
        }
        return moment
    }

    /// Lets nothing go before a moment, as the platform asked.
    package mutating func pause(until moment: Instant) {
        free = max(free, moment)
    }

    /// Instants hold whole milliseconds; rounding up keeps fast platforms within their limit.
    private func roundedUp(_ moment: Instant, _ interval: Duration) -> Instant {
        guard interval > .zero else { return moment }
        return moment + max(.milliseconds(1), interval + .microseconds(999))
    }

    private mutating func forgetPast(at now: Instant) {
        guard chatFree.count > Self.rememberedChatsMax else { return }
        chatFree = chatFree.filter { $0.value > now }
    }

    /// Chats remembered before past ones are forgotten; some hundred kilobytes at the most.
    private static let rememberedChatsMax = 4096
}
