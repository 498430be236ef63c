/// A ticket to be opened in state *recorded*.
package struct NewTicket: Hashable, Sendable {
    /// The number, taken from the case file's supply.
    package let number: TicketNumber
    /// What the matter is.
    package let facts: TicketFacts
    /// Whose matter it is.
    package let reporter: PersonID
    /// The chat in which the owner is told of it; nil for none.
    package let conversation: ConversationID?
    /// The earlier ticket it follows; nil for none.
    package let follows: TicketID?
    /// The way it reached the desk.
    package let channel: TicketChannel
    /// Who becomes the reporter in place of `reporter`: somebody without an account; nil for nobody.
    package let caller: NewCaller?
    /// The promises made.
    package let deadlines: [Deadline]
    /// The files that came with the matter.
    package let attachments: [AttachmentID]
    /// What the desk notes beside the facts.
    package let marks: TicketMarks

    package init(
        number: TicketNumber,
        facts: TicketFacts,
        reporter: PersonID,
        conversation: ConversationID?,
        follows: TicketID? = nil,
        channel: TicketChannel = .chat,
        caller: NewCaller? = nil,
        deadlines: [Deadline] = [],
        attachments: [AttachmentID] = [],
        marks: TicketMarks = TicketMarks()
    ) {
        self.number = number
        self.facts = facts
        self.reporter = reporter
        self.conversation = conversation
        self.follows = follows
        self.channel = channel
        self.caller = caller
        self.deadlines = deadlines
        self.attachments = attachments
        self.marks = marks
    }
}
