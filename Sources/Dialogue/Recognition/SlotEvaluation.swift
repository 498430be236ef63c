import KeywordMatching

/// How well rooms, phones, times and places are read from labelled messages: precision and recall of each slot.
package struct SlotEvaluation: Hashable, Sendable {
    /// The slots that labels name.
    package static let names = ["room", "phone", "when", "place"]

    /// Messages that were counted.
    package private(set) var count = 0
    private var wanted: [String: Int] = [:]
    private var taken: [String: Int] = [:]
    private var right: [String: Int] = [:]

    package init() {}

    /// The figures of every slot, in the order of `names`.
    package var slots: [IntentEvaluation.Class] {
        Self.names.map { name in
            IntentEvaluation.Class(
                name: name,
                count: wanted[name] ?? 0,
                taken: taken[name] ?? 0,
                right: right[name] ?? 0
            )
        }
    }

    /// Counts one message that is labelled with slots.
    ///
    /// Room and phone must be the same; of times and places the words may be longer or shorter than the label's.
    /// - Parameters:
    ///   - labels: the slots it holds, by name.
    ///   - found: what was read, by name.
    package mutating func add(wanted labels: [String: String], got found: [String: String]) {
        count += 1
        for name in Self.names {
            if labels[name] != nil { wanted[name, default: 0] += 1 }
            guard let words = found[name] else { continue }
            taken[name, default: 0] += 1
            guard let label = labels[name], Self.isSame(words, label, in: name) else { continue }
            right[name, default: 0] += 1
        }
    }

    private static func isSame(_ words: String, _ label: String, in slot: String) -> Bool {
        let (words, label) = (FoldedText(words).string, FoldedText(label).string)
        guard slot == "when" || slot == "place" else { return words == label }
        return words.contains(label) || label.contains(words)
    }
}
