package import Tickets

/// When a prepared answer fits.
package struct AnswerRule: Hashable, Sendable {
    /// The answer.
    package let id: AnswerID
    /// Its topic.
    package let topic: Topic

    package init(id: AnswerID, topic: Topic) {
        self.id = id
        self.topic = topic
    }
}
