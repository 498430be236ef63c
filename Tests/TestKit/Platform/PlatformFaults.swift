package import Messaging
import Tickets

/// What goes wrong on a fake platform.
package struct PlatformFaults: Sendable {
    /// Whether nothing can be reached.
    package var isDown = false
    /// Chats that refuse every message.
    package var refusedChats: Set<String> = []
    /// Outcomes of the next sends instead of a delivery, first one first.
    package var nextSends: [SendOutcome] = []
    /// Failures of the next polls, first one first.
    package var nextPolls: [PlatformFailure] = []
    /// Asks for slowness on every n-th send; 0 for never.
    package var slowDownEvery = 0
    private var sendCount = 0

    package init() {}

    /// The failure of a poll that happens now; nil when it works.
    mutating func pollFailure() -> PlatformFailure? {
        if isDown { return PlatformFailure(code: .unreachable, advice: .retry(after: nil)) }
        return nextPolls.isEmpty ? nil : nextPolls.removeFirst()
    }

    /// The outcome of a send that fails now; nil when it works.
    mutating func sendFailure(to chat: ChatAddress) -> SendOutcome? {
        sendCount += 1
        if isDown {
            return .retry(
                after: nil,
                PlatformFailure(code: .unreachable, advice: .retry(after: nil))
            )
        }
        if refusedChats.contains(chat.chat) {
            return .refused(PlatformFailure(code: .chatUnreachable, advice: .giveUp))
        }
        if slowDownEvery > 0, sendCount.isMultiple(of: slowDownEvery) {
            return .retry(
                after: .seconds(1),
                PlatformFailure(code: .rateLimited, advice: .retry(after: .seconds(1)))
            )
        }
        return nextSends.isEmpty ? nil : nextSends.removeFirst()
    }
}
