/// A message ready to be given to a platform: addressed, worded and within its limits.
package struct OutboundMessage: Hashable, Sendable {
    /// The chat, and the thread when it exists already.
    package let chat: ChatAddress
    /// The title of the thread to open first, when the message belongs to a thread that does not exist yet; nil otherwise.
    package let newThreadTitle: String?
    /// Why it is sent.
    package let purpose: Purpose
    /// The words; may be empty for a pressed button's answer and under a file.
    package let text: String
    /// Rows of buttons; empty for none.
    package let choices: [[Choice]]
    /// A file to send with the words as caption; nil for none.
    package let file: OutboundFile?
    /// The message that this one replaces; nil to send a new one.
    package let edits: PlatformMessageID?
    /// The button press this one answers; set only with purpose `callback`.
    package let callback: String?
    /// Names this message across resends; for platforms that take an idempotency key.
    package let key: String

    package init(
        chat: ChatAddress,
        newThreadTitle: String? = nil,
        purpose: Purpose,
        text: String,
        choices: [[Choice]] = [],
        file: OutboundFile? = nil,
        edits: PlatformMessageID? = nil,
        callback: String? = nil,
        key: String
    ) {
        self.chat = chat
        self.newThreadTitle = newThreadTitle
        self.purpose = purpose
        self.text = text
        self.choices = choices
        self.file = file
        self.edits = edits
        self.callback = callback
        self.key = key
    }

    /// The same message with other words and another file.
    package func saying(_ text: String, with file: OutboundFile?) -> OutboundMessage {
        OutboundMessage(
            chat: chat,
            newThreadTitle: newThreadTitle,
            purpose: purpose,
            text: text,
            choices: choices,
            file: file,
            edits: edits,
            callback: callback,
            key: key
        )
    }
}
