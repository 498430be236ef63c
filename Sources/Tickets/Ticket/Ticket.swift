/// A recorded matter: an inquiry, a repair, a complaint or a suggestion.
package struct Ticket: Hashable, Sendable {
    /// The row.
    package let id: TicketID
    /// The number people say.
    package let number: TicketNumber
    /// Where it stands.
    package var state: TicketState
    /// What the matter is; what staff may correct.
    package var facts: TicketFacts
    /// Whose matter it is.
    package let reporter: PersonID
    /// The chat in which the owner is told of it; nil for one that staff opened for a caller without a chat.
    package let conversation: ConversationID?
    /// When it was recorded.
    package let recordedAt: Instant
    /// The earlier ticket it follows; nil for none.
    package let follows: TicketID?
    /// The way it reached the desk.
    package let channel: TicketChannel
    /// The promises made when it was recorded; a change of policy never rewrites them.
    package var deadlines: [Deadline]
    /// What the desk notes beside the facts.
    package var marks: TicketMarks

    package init(
        id: TicketID,
        number: TicketNumber,
        state: TicketState,
        facts: TicketFacts,
        reporter: PersonID,
        conversation: ConversationID?,
        recordedAt: Instant,
        follows: TicketID? = nil,
        channel: TicketChannel = .chat,
        deadlines: [Deadline] = [],
        marks: TicketMarks = TicketMarks()
    ) {
        self.id = id
        self.number = number
        self.state = state
        self.facts = facts
        self.reporter = reporter
        self.conversation = conversation
        self.recordedAt = recordedAt
        self.follows = follows
        self.channel = channel
        self.deadlines = deadlines
        self.marks = marks
    }

    /// Whether it follows the first ticket of a group or an outage.
    package var isFollower: Bool { marks.lead.map { $0 != id } ?? false }

    /// The promise for a duty; nil when none was made.
    package func deadline(_ duty: Deadline.Duty) -> Deadline? {
        deadlines.first { $0.duty == duty }
    }
}
