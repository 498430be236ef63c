package import Tickets

/// What a platform can do, so that nobody has to ask which one it is.
package struct PlatformCapabilities: Hashable, Sendable {
    /// The platform as configured.
    package let platform: PlatformID
    /// UTF-16 units of text in one message.
    package let textLengthMax: Int
    /// Whether a sent message can be replaced.
    package let canEdit: Bool
    /// Whether a group can have threads.
    package let hasThreads: Bool
    /// Whether messages can carry buttons.
    package let hasChoices: Bool
    /// Whether sending the same key twice sends one message.
    package let takesIdempotencyKey: Bool
    /// Messages a second in all; nil for no limit of our own.
    package let messagesPerSecond: Double?
    /// The shortest time between two messages to one chat.
    package let chatInterval: Duration
    /// Whether messages come from it; nothing is polled where none do.
    package let receives: Bool

    package init(
        platform: PlatformID,
        textLengthMax: Int,
        canEdit: Bool,
        hasThreads: Bool,
        hasChoices: Bool,
        takesIdempotencyKey: Bool,
        messagesPerSecond: Double?,
        chatInterval: Duration,
        receives: Bool = true
    ) {
        self.platform = platform
        self.textLengthMax = textLengthMax
        self.canEdit = canEdit
        self.hasThreads = hasThreads
        self.hasChoices = hasChoices
        self.takesIdempotencyKey = takesIdempotencyKey
        self.messagesPerSecond = messagesPerSecond
        self.chatInterval = chatInterval
        self.receives = receives
    }
}
