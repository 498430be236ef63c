package import Tickets

/// A message leased for sending: nobody else sends it until the lease runs out.
package struct OutboxItem: Hashable, Sendable {
    /// The row to settle.
    package let id: OutboxID
    /// The message, addressed and complete.
    package let message: OutboundMessage
    /// How often it was leased, this time included; from 1.
    package let attempt: Int
    /// When it was written.
    package let createdAt: Instant
    /// The message it answers; nil for one that a timer or the store itself caused.
    package let inbox: InboxID?
    /// A report that takes the place of the words; nil for none.
    package let paper: PaperRequest?

    package init(
        id: OutboxID,
        message: OutboundMessage,
        attempt: Int,
        createdAt: Instant,
        inbox: InboxID?,
        paper: PaperRequest? = nil
    ) {
        self.id = id
        self.message = message
        self.attempt = attempt
        self.createdAt = createdAt
        self.inbox = inbox
        self.paper = paper
    }
}
