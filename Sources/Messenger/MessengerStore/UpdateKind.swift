/// The kinds of update a bot is given.
enum UpdateKind: String, Sendable {
    /// A person wrote.
    case message
    /// A person pressed a button.
    case callbackQuery = "callback_query"
}
