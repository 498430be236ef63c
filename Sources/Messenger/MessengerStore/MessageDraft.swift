/// A message about to be stored.
struct MessageDraft: Sendable {
    /// The chat.
    var chatID: Int64
    /// The topic, or nil.
    var topicID: Int64?
    /// Who writes.
    var fromID: Int64
    /// The text or caption.
    var text: String
    /// The Bot API's list of entities as JSON.
    var entities: String?
    /// The file.
    var attachment: AttachmentSource?
    /// The inline keyboard as JSON.
    var keyboard: String?
    /// The message it answers.
    var replyTo: Int64?
    /// Whether a missing message answered to is passed over.
    var allowsMissingReply = false
    /// What the page calls it, to know a repeat.
    var clientKey: String?
    /// Whether it makes no sound.
    var silent = false

    /// A message of text alone.
    init(chatID: Int64, topicID: Int64? = nil, fromID: Int64, text: String) {
        self.chatID = chatID
        self.topicID = topicID
        self.fromID = fromID
        self.text = text
    }
}
