/// Who the bot is, as `getMe` tells.
struct TelegramBot: Hashable, Sendable {
    /// Its account.
    let id: Int64
    /// Its name in links and commands, without the at sign; may be empty.
    let username: String
}
