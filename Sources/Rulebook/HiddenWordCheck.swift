import Dialogue

/// Finds words that can never count: struck by a guard, or hidden by another word.
enum HiddenWordCheck {
    static func run(_ draft: RuleDraft, _ recognizer: Recognizer) {
        for hidden in recognizer.hiddenWords() {
            let source = hidden.word.source
            let why: String
            switch hidden.reason {
            case .struck(let other): why = "the guard \(place(of: other, from: source)) strikes it"
            case .covered(let other): why = "\(place(of: other, from: source)) stands before it"
            case .lost: why = "it is not found in its own text"
            }
            draft.problems.add(
                "keyword \"\(hidden.word.text)\" can never win: \(why)",
                at: (source.file, source.line)
            )
        }
        for combination in draft.rules.combinations {
            guard let group = combination.all.first(where: combination.none.contains) else {
                continue
            }
            draft.problems.add(
                "a combination both needs and excludes \"@\(draft.rules.groupNames[group])\"",
                at: (combination.source.file, combination.source.line)
            )
        }
    }

    private static func place(of word: RuleWord, from source: RuleSource) -> String {
        let file = word.source.file == source.file ? "line" : "\(word.source.file) line"
        return "\"\(word.text)\" in \(file) \(word.source.line)"
    }
}
