package import Tickets

/// A word that might be missing in a list of a topic's file.
package struct WordCandidate: Hashable, Sendable {
    /// The word, folded.
    package let word: String
    /// The topic.
    package let topic: Topic
    /// The list: `faults`, `grievances`, `questions` or `words`.
    package let list: String

    package init(word: String, topic: Topic, list: String) {
        self.word = word
        self.topic = topic
        self.list = list
    }

    /// The list whose words lean to a kind.
    static func list(for kind: TicketKind) -> String {
        switch kind {
        case .repair: "faults"
        case .complaint: "grievances"
        case .inquiry: "questions"
        case .suggestion: "words"
        }
    }

    /// The kind the words of the list lean to; nil for none.
    var lean: KindCue? {
        switch list {
        case "faults": .repair
        case "grievances": .complaint
        case "questions": .inquiry
        default: nil
        }
    }
}
