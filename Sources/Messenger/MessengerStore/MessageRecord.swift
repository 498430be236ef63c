internal import GRDB

/// A message as it is stored.
struct MessageRecord: Sendable {
    /// The chat it is in.
    let chatID: Int64
    /// Its number within the chat, counted from 1.
    let id: Int64
    /// The topic it is in; nil outside topics.
    let topicID: Int64?
    /// Who wrote it.
    let fromID: Int64
    /// When, Unix milliseconds.
    let sentAtMs: Int64
    /// When it was last changed.
    let editedAtMs: Int64?
    /// Its text, or the caption of its file.
    let text: String
    /// The Bot API's list of entities as JSON.
    let entities: String?
    /// Its file.
    let attachmentID: Int64?
    /// The Bot API's inline keyboard as JSON.
    let keyboard: String?
    /// The message it answers.
    let replyTo: Int64?
    /// What its writer's page called it.
    let clientKey: String?
    /// Whether it was sent without a sound.
    let silent: Bool

    /// Reads the columns of ``MessageTable/columns``.
    init(row: Row) {
        chatID = row["chat_id"]
        id = row["message_id"]
        topicID = row["topic_id"]
        fromID = row["from_id"]
        sentAtMs = row["sent_at_ms"]
        editedAtMs = row["edited_at_ms"]
        text = row["text"]
        entities = row["entities"]
        attachmentID = row["attachment_id"]
        keyboard = row["keyboard"]
        replyTo = row["reply_to"]
        clientKey = row["client_key"]
        silent = row["silent"]
    }
}
