import Dialogue
import JSONTree
import Tickets

/// A labelled message that was taken otherwise than its label says, and why.
struct EvaluationMistake: Sendable {
    /// The message with its label.
    let message: LabelledFile.Message
    /// What it was taken for.
    let got: IntentLabel
    /// What was understood of it.
    let matters: [Recognition]

    /// What differs, as `kind repair → complaint`.
    private var differences: [String] {
        let wanted = message.label
        return [
            ("kind", wanted.kind, got.kind), ("topic", wanted.topic, got.topic),
            ("urgency", wanted.urgency, got.urgency),
        ].compactMap { name, wanted, got in
            wanted == got ? nil : "\(name) \(wanted) → \(got)"
        }
    }

    /// The matter the message was judged by, as `IntentLabel` folds it.
    private var judged: Recognition? {
        matters.first { $0.urgency == .emergency } ?? matters.first
    }

    /// Several lines for people.
    var page: String {
        var lines = ["\(message.id)  \(differences.joined(separator: ", "))", message.text]
        if let judged { lines += RecognitionPage.words(judged) }
        return lines.joined(separator: "\n")
    }

    /// The same for scripts.
    var json: JSONValue {
        var members: [String: JSONValue] = [
            "id": .string(message.id),
            "set": .string(message.set),
            "wanted": Self.json(message.label),
            "got": Self.json(got),
        ]
        if let judged { members["explanation"] = RecognitionJSON.value(judged) }
        return .object(members)
    }

    private static func json(_ label: IntentLabel) -> JSONValue {
        .object([
            "kind": .string(label.kind),
            "topic": .string(label.topic),
            "urgency": .string(label.urgency),
        ])
    }
}
