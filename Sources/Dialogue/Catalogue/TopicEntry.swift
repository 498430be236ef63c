package import Tickets

/// What the desk needs to know of a topic beside its words.
package struct TopicEntry: Hashable, Sendable {
    /// The topic.
    package let topic: Topic
    /// Its name for owners and staff, in Chinese.
    package let chineseName: String
    /// The same in English.
    package let englishName: String
    /// Who handles it, by kind; the desk where a kind is missing.
    package let handlers: [TicketKind: Role]
    /// What must be known before it is recorded, by kind, in the order of asking.
    package let requiredSlots: [TicketKind: [Slot]]
    /// Whether its matters lie in public places unless a home is named.
    package let isPublic: Bool
    /// Its prepared answers.
    package let answers: [AnswerID: Answer]

    package init(
        topic: Topic,
        chineseName: String,
        englishName: String,
        handlers: [TicketKind: Role],
        requiredSlots: [TicketKind: [Slot]],
        isPublic: Bool,
        answers: [AnswerID: Answer]
    ) {
        self.topic = topic
        self.chineseName = chineseName
        self.englishName = englishName
        self.handlers = handlers
        self.requiredSlots = requiredSlots
        self.isPublic = isPublic
        self.answers = answers
    }
}
