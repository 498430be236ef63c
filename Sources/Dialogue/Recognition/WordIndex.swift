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
        let keywords = rules.words.enumerated().map { word, rule in
            // Slips are put right in words as they are in messages, so that a word that holds one is still found.
            Keyword(FoldedText(rule.text, slips: slips), id: KeywordID(rawValue: Int32(word)))
        }
        var keywordOf: [Int] = []
        let automaton = try KeywordAutomaton(joining: keywords, firsts: &keywordOf)
        let groups = KeywordGroups(rules.words, keywordOf: keywordOf)
        var meanings = groups.meanings
        // A phrase of a topic counts more than each word of that topic in it: the phrase hides them.
        for keyword in keywords.indices where groups.layers[keyword].contains(.topic) {
            let scalars = keywords[keyword].scalars
            automaton.forEachMatch(inScalars: scalars) { id, range in
                let part = Int(id.rawValue)
                guard range.count < scalars.count, groups.layers[part].contains(.topic) else {
                    return
                }
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

    /// The layers in which a keyword has a word.
    func layer(of id: KeywordID) -> WordRole.Layer {
        layers[Int(id.rawValue)]
    }

    /// The words of a keyword.
    func meanings(of id: KeywordID) -> ArraySlice<WordMeaning> {
        let keyword = Int(id.rawValue)
        return meanings[starts[keyword]..<starts[keyword + 1]]
    }
}
