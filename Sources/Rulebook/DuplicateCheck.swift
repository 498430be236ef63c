import Dialogue
import KeywordMatching

/// Finds words that stand twice for one thing, and so can never add anything.
enum DuplicateCheck {
    private struct Key: Hashable {
        let text: String
        let role: WordRole
    }

    static func run(_ draft: RuleDraft) {
        var first: [Key: RuleSource] = [:]
        for word in draft.rules.words {
            let key = Key(text: FoldedText(word.text).string, role: word.role)
            if let before = first[key] {
                let place = before.file == word.source.file ? "" : "\(before.file) "
                draft.problems.add(
                    "keyword \"\(word.text)\" already stands in \(place)line \(before.line)",
                    at: (word.source.file, word.source.line)
                )
            } else {
                first[key] = word.source
            }
        }
        checkHints(draft)
    }

    /// Finds hints that have two rows, of which only the first counts.
    private static func checkHints(_ draft: RuleDraft) {
        let hints = draft.rules.hints
        var first: [String: Int] = [:]
        for (word, line) in zip(hints.words, hints.lines) {
            let text = FoldedText(word).string
            if let before = first[text] {
                draft.problems.add(
                    "keyword \"\(word)\" already stands in line \(before)",
                    at: (hints.file, line)
                )
            } else {
                first[text] = line
            }
        }
    }
}
