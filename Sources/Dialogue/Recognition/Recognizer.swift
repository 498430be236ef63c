package import KeywordMatching
package import Tickets

/// Finds the meaning of messages by the words of the catalogue; built once, shared without locks, never guesses by chance.
package struct Recognizer: Sendable {
    let index: WordIndex?
    let rules: RecognitionRules

    /// A recognizer without words: it finds nothing.
    package init() {
        index = nil
        rules = RecognitionRules()
    }

    /// Builds a recognizer.
    ///
    /// - Parameter rules: all words and combinations.
    /// - Throws: `KeywordError` when a word is empty or too long, which a check of the files reports before.
    package init(_ rules: RecognitionRules) throws(KeywordError) {
        self.rules = rules
        index = rules.words.isEmpty ? nil : try WordIndex(rules)
    }

    /// The matters of a message, in its order; at least one, at most `Limits.mattersMax`.
    ///
    /// - Parameters:
    ///   - text: the message as it was written; of a very long one only the first part is looked at.
    ///   - now: the project's time, for words like 明天.
    /// - Returns: what each matter means. Cost: n log n of the words found.
    package func recognize(_ text: String, at now: LocalTime) -> [Recognition] {
        read(text, rules, asked: (now, false))
    }

    /// The same with the reasons: every word, point and guard that counted.
    package func explain(_ text: String, at now: LocalTime) -> [Recognition] {
        read(text, rules, asked: (now, true))
    }

    /// What a message would mean if a sign of writing counted for nothing.
    func recognize(_ text: String, at now: LocalTime, without sign: KindSign) -> [Recognition] {
        var changed = rules
        changed.signs = rules.signs.without(sign)
        return read(text, changed, asked: (now, false))
    }

    private func read(
        _ text: String,
        _ rules: RecognitionRules,
        asked: (now: LocalTime, isExplaining: Bool)
    ) -> [Recognition] {
        guard let index else { return [Recognition(text: text, language: "zh")] }
        let scan = MessageScan(text, in: index)
        let matters = MatterSplitter(rules).matters(of: scan)
        let reader = MatterReader(scan, rules: rules, text: text, asked: asked)
        return matters.map { reader.recognition(of: $0, isOnly: matters.count == 1) }
    }

    /// A cheap look for words of danger, used when a message is recorded so that it is handled first.
    ///
    /// - Returns: whether a word of danger stands in it that no guard overlaps; context is not weighed.
    package func quickDanger(_ text: String) -> Bool {
        guard let index else { return false }
        return MessageScan(text, in: index).hits.contains { hit in
            guard case .danger(_, let strength) = hit.role else { return false }
            return strength != .candidate && !hit.isGuarded && !hit.isNegated
        }
    }
}
