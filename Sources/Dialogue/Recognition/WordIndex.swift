import KeywordMatching

/// The words of the rules as one automaton, and what each stands for.
struct WordIndex: Sendable {
    /// The rules it was built from.
    let rules: RecognitionRules
    private let automaton: KeywordAutomaton?
    private let slips: SlipTable
    /// The words of each keyword, as positions of `rules.words`.
    private let wordsOf: [[Int]]
    private let layers: [WordRole.Layer]
    /// The weight of each word, by its position in `rules.words`.
    private(set) var weights: [Int]

    /// Builds the index.
    ///
    /// - Throws: `KeywordError` when a word is empty or too long, which `Rulebook` reports before.
    init(_ rules: RecognitionRules) throws(KeywordError) {
        self.rules = rules
        let slips = rules.slips.isEmpty ? .none : try SlipTable(rules.slips)
        self.slips = slips
        weights = rules.words.map(\.weight)
        var positions: [[UInt32]: Int] = [:]
        positions.reserveCapacity(rules.words.count)
        var keywords: [Keyword] = []
        var texts: [[UInt32]] = []
        var layers: [WordRole.Layer] = []
        var words: [[Int]] = []
        for (word, rule) in rules.words.enumerated() {
            // A word that holds a slip is put right as a message that holds it is: so it is still found.
            let folded = FoldedText(rule.text, slips: slips)
            if let known = positions[folded.scalars] {
                // 无人管, 没有人管 and 没人管 are one word once slips are put right: it counts once, by the heaviest.
                if let same = words[known].first(where: { rules.words[$0].role == rule.role }) {
                    weights[same] = max(weights[same], rule.weight)
                    continue
                }
                layers[known].formUnion(rule.role.layer)
                words[known].append(word)
                continue
            }
            positions[folded.scalars] = keywords.count
            let id = KeywordID(rawValue: Int32(keywords.count))
            keywords.append(Keyword(folded.string, id: id))
            texts.append(folded.scalars)
            layers.append(rule.role.layer)
            words.append([word])
        }
        wordsOf = words
        self.layers = layers
        automaton = keywords.isEmpty ? nil : try KeywordAutomaton(keywords)
        raisePhrases(texts)
    }

    /// Lets a phrase of a topic count more than each word of that topic in it: the phrase hides them.
    private mutating func raisePhrases(_ texts: [[UInt32]]) {
        for (position, text) in texts.enumerated() where layers[position].contains(.topic) {
            let parts = (automaton?.allMatches(inScalars: text) ?? []).filter {
                $0.range.count < text.count && layers[Int($0.id.rawValue)].contains(.topic)
            }
            guard !parts.isEmpty else { continue }
            for word in wordsOf[position] {
                guard case .topic(let topic, _) = rules.words[word].role else { continue }
                for part in parts {
                    for inner in words(of: part.id) {
                        guard case .topic(topic, _) = rules.words[inner].role else { continue }
                        let least = rules.words[inner].weight + rules.scale.phrase
                        weights[word] = max(weights[word], least)
                    }
                }
            }
        }
    }

    /// Folds a message as the words were folded, slips of the pen put right.
    func fold(_ text: String) -> FoldedText {
        FoldedText(text, slips: slips)
    }

    /// Every occurrence of every word.
    func matches(in folded: FoldedText) -> [KeywordMatch] {
        automaton?.allMatches(in: folded) ?? []
    }

    /// The layers in which a keyword has a word.
    func layer(of id: KeywordID) -> WordRole.Layer {
        layers[Int(id.rawValue)]
    }

    /// The words of a keyword, as positions of `rules.words`.
    func words(of id: KeywordID) -> [Int] {
        wordsOf[Int(id.rawValue)]
    }
}
