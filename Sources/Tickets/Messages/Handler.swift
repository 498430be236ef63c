/// Who has a conversation: exactly one of bot, queue and a member of staff.
package enum Handler: Hashable, Sendable {
    /// The bot answers.
    case bot
    /// The bot is silent; nobody of the desk has taken the chat yet.
    case queue(since: Instant)
    /// The bot is silent; this member of staff has the chat.
    case staff(PersonID, since: Instant)

    /// Whether people have the chat and the bot keeps silent.
    package var isHuman: Bool {
        switch self {
        case .bot: false
        case .queue, .staff: true
        }
    }
}
