import KeywordMatching

/// A word of the rules that can never count, and what keeps it from counting.
package struct HiddenWord: Hashable, Sendable {
    /// What keeps a word from counting.
    package enum Reason: Hashable, Sendable {
        /// The same word is a guard too.
        case struck(RuleWord)
        /// Another word always covers it.
        case covered(RuleWord)
        /// It is not found in its own text.
        case lost
    }

    /// The word.
    package let word: RuleWord
    /// What keeps it from counting.
    package let reason: Reason

    package init(word: RuleWord, reason: Reason) {
        self.word = word
        self.reason = reason
    }
}

extension Recognizer {
    /// The words that do not count even where they stand alone.
    ///
    /// Where a word stands alone it is the longest of its own layer, so only those that other layers can strike are
    /// looked for in their own text: words of danger and negations.
    ///
    /// - Returns: the words in the order of the files. Cost: one scan for each of these.
    package func hiddenWords() -> [HiddenWord] {
        guard let index else { return [] }
        return index.rules.words.indices.compactMap { position in
            let word = index.rules.words[position]
            switch word.role {
            case .danger, .marker(.negation): break
            case .kind, .topic, .dangerGuard, .urgent, .frail, .marker, .line, .level,
                .satisfaction, .answer, .group:
                return nil
            }
            let scan = MessageScan(word.text, in: index)
            let isFound = scan.hits.contains { hit in
                // What is only a part of its own text is found in another's place.
                hit.word == position && hit.range.count == scan.folded.count
            }
            guard !isFound else { return nil }
            return HiddenWord(word: word, reason: reason(of: word, scan, index))
        }
    }

    private func reason(
        of word: RuleWord,
        _ scan: MessageScan,
        _ index: WordIndex
    ) -> HiddenWord.Reason {
        let others = index.matches(in: scan.folded).filter { index.isWord($0.id) }.flatMap {
            match in
            index.meanings(of: match.id).map { index.rules.words[$0.word] }
        }
        if case .danger = word.role {
            let guarding = others.first { other in
                other.role == .dangerGuard && index.fold(other.text).count == scan.folded.count
            }
            if let guarding { return .struck(guarding) }
        }
        let meaningful = others.first { other in
            other != word && !other.role.layer.isDisjoint(with: .meaningful)
        }
        return meaningful.map { .covered($0) } ?? .lost
    }
}
