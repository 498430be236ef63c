/// What pages are told as it happens.
enum LiveContent: Sendable {
    /// A new message.
    case message(MessageView)
    /// A message as it now is.
    case edit(MessageView)
    /// A message is gone.
    case delete(chat: Int64, topic: Int64?, message: Int64)
    /// A topic is new or changed.
    case topic(TopicRecord)
    /// The reader of this event has read; so many are left.
    case read(chat: Int64, topic: Int64?, unread: Int64)
    /// The bot has taken everything up to this message.
    case delivered(chat: Int64, upTo: Int64)
    /// The bot is at work on an answer.
    case typing(chat: Int64, topic: Int64?)
    /// The account's name, language or chats changed.
    case account
    /// Too much happened to tell it one by one.
    case resync
}
