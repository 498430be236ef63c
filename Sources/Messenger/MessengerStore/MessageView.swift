internal import GRDB

/// A message with all that is needed to show it.
struct MessageView: Sendable {
    /// The message.
    let message: MessageRecord
    /// Its chat.
    let chat: ChatRecord
    /// Its writer.
    let author: Account
    /// Its file.
    let attachment: AttachmentRecord?
    /// The message it answers, if that still exists; one at most.
    let replied: [MessageView]

    /// Loads what belongs to a message, and the message it answers once.
    static func load(_ message: MessageRecord, in chat: ChatRecord, _ db: Database) throws -> Self {
        var replied: [MessageView] = []
        if let replyTo = message.replyTo,
            let found = try MessageTable.find(chat: chat.id, message: replyTo, db)
        {
            replied = [try bare(found, in: chat, replied: [], db)]
        }
        return try bare(message, in: chat, replied: replied, db)
    }

    private static func bare(
        _ message: MessageRecord,
        in chat: ChatRecord,
        replied: [MessageView],
        _ db: Database
    ) throws -> Self {
        guard let author = try AccountTable.find(id: message.fromID, db) else {
            throw MessengerError.accountNotFound
        }
        return Self(
            message: message,
            chat: chat,
            author: author,
            attachment: try message.attachmentID.flatMap { try AttachmentTable.find(id: $0, db) },
            replied: replied
        )
    }
}
