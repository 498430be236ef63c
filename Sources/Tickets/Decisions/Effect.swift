/// The one thing that is done in the world: a message is sent.
package struct Effect: Hashable, Sendable {
    /// Who it is for.
    package var audience: Audience
    /// Why it is sent.
    package var purpose: Purpose
    /// The words.
    package var text: String
    /// Rows of buttons; empty for none.
    package var choices: [[Choice]]
    /// A file that goes along; nil for none.
    package var attachment: AttachmentID?
    /// The card this message is, or replaces when it was sent before; nil for a plain message.
    package var card: Card?
    /// The ticket it is about, which an `answer` moves to replied on delivery; nil for none.
    package var ticket: TicketReference?
    /// The moment before which it is not sent; nil for at once.
    package var notBefore: Instant?
    /// The button press it answers; only with purpose `callback`.
    package var callback: String?
    /// A report that takes the place of the words when the message is sent; nil for none.
    package var paper: PaperRequest?

    package init(
        _ audience: Audience,
        _ purpose: Purpose,
        _ text: String,
        choices: [[Choice]] = [],
        attachment: AttachmentID? = nil,
        card: Card? = nil,
        ticket: TicketReference? = nil,
        notBefore: Instant? = nil,
        callback: String? = nil,
        paper: PaperRequest? = nil
    ) {
        self.audience = audience
        self.purpose = purpose
        self.text = text
        self.choices = choices
        self.attachment = attachment
        self.card = card
        self.ticket = ticket
        self.notBefore = notBefore
        self.callback = callback
        self.paper = paper
    }
}
