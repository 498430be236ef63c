/// What a message was understood as, for coverage reports.
package struct Understanding: Hashable, Codable, Sendable {
    /// The finest kind the matcher found, for example `repair`, `greeting` or `status`.
    package let intent: String
    /// The topic.
    package let topic: Topic
    /// The urgency.
    package let urgency: Urgency
    /// The score of the winning kind; 0 when nothing was found.
    package let score: Int
    /// The version of the rules by which it was understood.
    package let rules: String

    /// The intent of a command at the terminal that changed nothing: the terminal's exit code tells it.
    package static let refused = "refused"

    package init(intent: String, topic: Topic, urgency: Urgency, score: Int, rules: String) {
        self.intent = intent
        self.topic = topic
        self.urgency = urgency
        self.score = score
        self.rules = rules
    }
}
