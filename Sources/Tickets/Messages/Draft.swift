/// A matter that is being asked about and has no number yet.
package struct Draft: Hashable, Codable, Sendable {
    /// What is known so far.
    package var facts: TicketFacts
    /// The slots that were asked for already, in order.
    package var asked: [Slot]
    /// The files that came with it.
    package var attachments: [AttachmentID]
    /// When its first line was handled.
    package var startedAt: Instant

    package init(
        facts: TicketFacts,
        asked: [Slot] = [],
        attachments: [AttachmentID] = [],
        startedAt: Instant
    ) {
        self.facts = facts
        self.asked = asked
        self.attachments = attachments
        self.startedAt = startedAt
    }
}
