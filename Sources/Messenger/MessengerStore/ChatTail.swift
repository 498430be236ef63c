/// The end of a chat or topic, as a list shows it.
struct ChatTail: Sendable {
    /// How many messages the account has not read.
    let unread: Int64
    /// The newest message.
    let last: MessageView?
}
