package import Tickets

/// What a code of danger means for kind and topic.
package struct EmergencyRule: Hashable, Sendable {
    /// The code, for example `E-GAS`.
    package let code: String
    /// Repair for things and persons in need, complaint for what people or animals do (LABELS.md).
    package let kind: TicketKind
    /// The topic where no other word speaks for one.
    package let topic: Topic
    /// The topics of messages that only points call dangerous (`CountedDanger`) for which this code stands.
    package let nearTopics: [Topic]

    package init(code: String, kind: TicketKind, topic: Topic, nearTopics: [Topic] = []) {
        self.code = code
        self.kind = kind
        self.topic = topic
        self.nearTopics = nearTopics
    }
}
