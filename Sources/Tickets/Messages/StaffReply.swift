/// The last answer that staff gave about a ticket, so that a second person reads it before answering too.
package struct StaffReply: Hashable, Codable, Sendable {
    /// The ticket.
    package let ticket: TicketNumber
    /// Who answered.
    package let author: PersonID
    /// The words, at most 200 characters.
    package let text: String
    /// When.
    package let at: Instant
    /// Whether it was written in the ticket's desk thread, where the desk read it.
    package let isOnDesk: Bool

    package init(
        ticket: TicketNumber,
        author: PersonID,
        text: String,
        at: Instant,
        isOnDesk: Bool
    ) {
        self.ticket = ticket
        self.author = author
        self.text = String(text.prefix(200))
        self.at = at
        self.isOnDesk = isOnDesk
    }
}
