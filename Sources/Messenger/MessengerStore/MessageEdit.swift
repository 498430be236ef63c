/// How a message is to look after an edit.
struct MessageEdit: Sendable {
    /// The chat.
    let chatID: Int64
    /// The message.
    let messageID: Int64
    /// The new text or caption.
    var text: String
    /// The Bot API's list of entities as JSON.
    var entities: String?
    /// The new inline keyboard as JSON; nil takes it away.
    var keyboard: String?
}
