/// An answer of staff that was not sent: it promises what must not be promised, or another already answered.
///
/// Its author may send it on.
package struct HeldAnswer: Hashable, Codable, Sendable {
    /// Who wrote it.
    package let author: PersonID
    /// The words.
    package let text: String
    /// The file that goes along; nil for none.
    package let attachment: AttachmentID?
    /// The ticket it answers; nil for the chat itself.
    package let ticket: TicketNumber?
    /// The word of promise; nil when it was held only because another already answered.
    package let word: String?

    package init(
        author: PersonID,
        text: String,
        attachment: AttachmentID?,
        ticket: TicketNumber?,
        word: String?
    ) {
        self.author = author
        self.text = text
        self.attachment = attachment
        self.ticket = ticket
        self.word = word
    }
}
