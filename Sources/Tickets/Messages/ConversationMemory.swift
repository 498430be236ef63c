/// What the bot remembers of a conversation between two messages.
package struct ConversationMemory: Hashable, Codable, Sendable {
    /// The matter being asked about; nil for none.
    package var draft: Draft?
    /// What was asked last; nil when nothing is open.
    package var question: OpenQuestion?
    /// How many messages in a row were not understood.
    package var missCount: Int
    /// The ticket that was recorded last; follow-up lines within the joining time belong to it.
    package var lastTicket: TicketNumber?
    /// When the last line was handled.
    package var lastLineAt: Instant?
    /// The last line's text, to notice the same words sent again; at most 200 characters.
    package var lastText: String
    /// An answer of staff that waits for its author's word; nil for none.
    package var held: HeldAnswer?
    /// The last answer of staff about each ticket, latest last, at most `Limits.listedTicketsMax`.
    package var replies: [StaffReply]

    package init(
        draft: Draft? = nil,
        question: OpenQuestion? = nil,
        missCount: Int = 0,
        lastTicket: TicketNumber? = nil,
        lastLineAt: Instant? = nil,
        lastText: String = "",
        held: HeldAnswer? = nil,
        replies: [StaffReply] = []
    ) {
        self.draft = draft
        self.question = question
        self.missCount = missCount
        self.lastTicket = lastTicket
        self.lastLineAt = lastLineAt
        self.lastText = lastText
        self.held = held
        self.replies = replies
    }

    /// Takes note of an answer in place of the one given before about the same ticket.
    package mutating func keep(_ reply: StaffReply) {
        replies.removeAll { $0.ticket == reply.ticket }
        replies = (replies + [reply]).suffix(Limits.listedTicketsMax)
    }
}
