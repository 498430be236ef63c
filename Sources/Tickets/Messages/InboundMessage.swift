/// A message as it came from a platform, after its adapter read it and before anybody decided what it means.
package struct InboundMessage: Hashable, Codable, Sendable {
    /// What the message carries.
    package enum Content: Hashable, Codable, Sendable {
        /// Words.
        case text(String)
        /// A file with the words written under it, which may be empty.
        case file(FileReference, caption: String)
        /// A button was pressed: its data, and the message it hung under.
        case callback(data: String, id: String, on: PlatformMessageID?)
        /// A contact was shared.
        case contact(phone: String, name: String)
        /// A position was shared, in degrees.
        case location(latitude: Double, longitude: Double)
        /// The chat was opened, with the payload of the link that led there, which may be empty.
        case start(payload: String)
        /// Something the adapter does not know; its kind as the platform names it.
        case unknown(kind: String)
    }

    /// What makes it the same message when told again.
    package let identity: MessageIdentity
    /// The platform's identity of the update, for the log alone.
    package let update: String
    /// Where it was written.
    package let chat: ChatAddress
    /// The message's own identity in its chat; nil for button presses without one.
    package let message: PlatformMessageID?
    /// Who wrote it.
    package let sender: Sender
    /// When it was written, by the platform's clock.
    package let sentAt: Instant
    /// What it carries.
    package let content: Content
    /// Whether it replaces an earlier message with the same identity but its edit time.
    package let isEdit: Bool
    /// The message it answers; nil when none.
    package let replyTo: PlatformMessageID?
    /// The raw update as JSON, kept only for content the adapter does not know; nil otherwise.
    package let raw: String?

    package init(
        identity: MessageIdentity,
        update: String,
        chat: ChatAddress,
        message: PlatformMessageID?,
        sender: Sender,
        sentAt: Instant,
        content: Content,
        isEdit: Bool = false,
        replyTo: PlatformMessageID? = nil,
        raw: String? = nil
    ) {
        self.identity = identity
        self.update = update
        self.chat = chat
        self.message = message
        self.sender = sender
        self.sentAt = sentAt
        self.content = content
        self.isEdit = isEdit
        self.replyTo = replyTo
        self.raw = raw
    }

    /// The words a person wrote: the text, or the caption under a file; empty for all else.
    package var text: String {
        switch content {
        case .text(let text): text
        case .file(_, let caption): caption
        case .callback, .contact, .location, .start, .unknown: ""
        }
    }
}
