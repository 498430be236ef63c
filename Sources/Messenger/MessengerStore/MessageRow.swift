/// A draft with the number, moment and file it got in the transaction.
struct MessageRow: Sendable {
    /// What was written.
    let draft: MessageDraft
    /// Its number within the chat.
    let id: Int64
    /// When, Unix milliseconds.
    let sentAtMs: Int64
    /// Its file.
    let attachmentID: Int64?
}
