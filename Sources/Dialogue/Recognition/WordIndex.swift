import KeywordMatching

/// The words of the rules as one automaton, and what each stands for; built once and shared.
final class WordIndex: Sendable {
    /// The rules it was built from.
    let rules: RecognitionRules
    private let automaton: KeywordAutomaton
    private let slips: SlipTable
    /// The meanings of all keywords, those of one side by side.
    private let meanings: [WordMeaning]
    /// Where the meanings of each keyword begin, and the end.
    private let starts: [Int]
    private let layers: [WordRole.Layer]
    /// For each keyword its row in the table of hints; -1 for none.
    private let hintRows: [Int32]
    /// Two groups that each combination needs, or one twice: a look at them rules most combinations out.
    let neededGroups: [(Int, Int)]

    /// Builds the index.
    ///
    /// - Parameter rules: with one word at least.
    /// - Throws: `KeywordError` when a word is empty or too long, which `Rulebook` reports before.
    init(_ rules: RecognitionRules) throws(KeywordError) {
        self.rules = rules
        neededGroups = rules.combinations.map { ($0.all[0], $0.all[$0.all.count - 1]) }
        let slips = rules.slips.isEmpty ? .none : try SlipTable(rules.slips)
        self.slips = slips
        let texts = rules.words.map(\.text) + rules.hints.words
        let keywords = texts.enumerated().map { word, text in
            // Slips are put right in words as they are in messages, so that a word that holds one is still found.
            Keyword(FoldedText(text, slips: slips), id: KeywordID(rawValue: Int32(word)))
        }
        var keywordOf: [Int] = []
        let automaton = try KeywordAutomaton(joining: keywords, firsts: &keywordOf)
        let groups = KeywordGroups(rules.words, keywordOf: keywordOf)
        hintRows = Self.hintRows(rules, keywordOf)
        var meanings = groups.meanings
        // A phrase of a topic counts more than each word of that topic in it: the phrase hides them.
        for keyword in rules.words.indices where groups.layers[keyword].contains(.topic) {
            let scalars = keywords[keyword].scalars
            automaton.forEachMatch(inScalars: scalars) { id, range in
                let part = Int(id.rawValue)
                guard range.count < scalars.count, part < rules.words.count,
                    groups.layers[part].contains(.topic)
                else { return }
                for inner in groups.meanings[groups.range(of: part)] {
                    guard case .topic(let topic, _) = inner.role else { continue }
                    for phrase in groups.range(of: keyword) {
                        guard case .topic(topic, _) = meanings[phrase].role else { continue }
                        let least = rules.words[inner.word].weight + rules.scale.phrase
                        meanings[phrase].weight = max(meanings[phrase].weight, least)
                    }
                }
            }
        }
        self.automaton = automaton
        self.meanings = meanings
        starts = groups.starts
        layers = groups.layers
    }

    /// Folds a message as the words were folded, slips of the pen put right.
    func fold(_ text: String) -> FoldedText {
        FoldedText(text, slips: slips)
    }

    /// Every occurrence of every word.
    func matches(in folded: FoldedText) -> [KeywordMatch] {
        automaton.allMatches(in: folded)
    }

    /// The row of a keyword in the table of hints; nil where it is none.
    func hintRow(of id: KeywordID) -> Int? {
        let row = hintRows[Int(id.rawValue)]
        return row < 0 ? nil : Int(row)
    }

    /// Whether a keyword is one of the words of the rules, not merely a hint.
    func isWord(_ id: KeywordID) -> Bool { Int(id.rawValue) < rules.words.count }

    /// The layers in which a keyword has a word.
    func layer(of id: KeywordID) -> WordRole.Layer {
        layers[Int(id.rawValue)]
    }

    /// The words of a keyword.
    func meanings(of id: KeywordID) -> ArraySlice<WordMeaning> {
        let keyword = Int(id.rawValue)
        return meanings[starts[keyword]..<starts[keyword + 1]]
    }

    /// For each keyword its row among the hints; of hints that are the same when folded the first counts.
    private static func hintRows(_ rules: RecognitionRules, _ keywordOf: [Int]) -> [Int32] {
        var rows = [Int32](repeating: -1, count: keywordOf.count)
        for row in rules.hints.words.indices {
            let keyword = keywordOf[rules.words.count + row]
            if rows[keyword] < 0 { rows[keyword] = Int32(row) }
        }
        return rows
    }
}
