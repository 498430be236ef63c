internal import GRDB

/// What is stored of an event: where to look for the rest.
struct EventKey: Sendable {
    /// The type the pages see.
    let kind: String
    /// The chat.
    let chatID: Int64?
    /// The topic.
    let topicID: Int64?
    /// The message.
    let messageID: Int64?

    /// Reads a stored event.
    init(row: Row) {
        kind = row["kind"]
        chatID = row["chat_id"]
        topicID = row["topic_id"]
        messageID = row["message_id"]
    }

    /// Finds the key of what happened.
    init(_ content: LiveContent) {
        var chat: Int64?
        var topic: Int64?
        var message: Int64?
        switch content {
        case .message(let view):
            kind = "message"
            (chat, topic, message) = (view.chat.id, view.message.topicID, view.message.id)
        case .edit(let view):
            kind = "edit"
            (chat, topic, message) = (view.chat.id, view.message.topicID, view.message.id)
        case .delete(let chatID, let topicID, let messageID):
            kind = "delete"
            (chat, topic, message) = (chatID, topicID, messageID)
        case .topic(let record):
            kind = "topic"
            (chat, topic) = (record.chatID, record.id)
        case .read(let chatID, let topicID, _):
            kind = "read"
            (chat, topic) = (chatID, topicID)
        case .delivered(let chatID, let upTo):
            kind = "delivered"
            (chat, message) = (chatID, upTo)
        case .typing(let chatID, let topicID):
            kind = "typing"
            (chat, topic) = (chatID, topicID)
        case .account:
            kind = "account"
        case .resync:
            kind = "resync"
        }
        chatID = chat
        topicID = topic
        messageID = message
    }
}
