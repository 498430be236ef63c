/// The two kinds of chat.
enum ChatKind: String, Sendable {
    /// One account and the bot.
    case privateChat = "private"
    /// Several accounts and the bot, perhaps with topics.
    case group
}
