import KeywordMatching

/// The words of the rules as one automaton, and what each stands for.
struct WordIndex: Sendable {
    /// The rules it was built from.
    let rules: RecognitionRules
    private let automaton: KeywordAutomaton?
    private let slips: SlipTable
    /// The words of each keyword, as positions of `rules.words`.
    private let wordsOf: [Range<Int>]
    private let wordOrder: [Int]
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
        // A word that holds a slip is put right as a message that holds it is: so it is still found.
        let folded = rules.words.map { FoldedText($0.text, slips: slips).string }
        let order = folded.indices.sorted { (folded[$0], $0) < (folded[$1], $1) }
        var keywords: [Keyword] = []
        var wordsOf: [Range<Int>] = []
        var layers: [WordRole.Layer] = []
        var next = 0
        while next < order.count {
            let text = folded[order[next]]
            let first = next
            var layer: WordRole.Layer = []
            while next < order.count, folded[order[next]] == text {
                layer.formUnion(rules.words[order[next]].role.layer)
                next += 1
            }
            keywords.append(Keyword(text, id: KeywordID(rawValue: Int32(keywords.count))))
            wordsOf.append(first..<next)
            layers.append(layer)
        }
        wordOrder = order
        self.wordsOf = wordsOf
        self.layers = layers
        automaton = keywords.isEmpty ? nil : try KeywordAutomaton(keywords)
        weights = rules.words.map(\.weight)
        raisePhrases(keywords)
    }

    /// Lets a phrase of a topic count more than each word of that topic in it: the phrase hides them.
    private mutating func raisePhrases(_ keywords: [Keyword]) {
        for (position, keyword) in keywords.enumerated() where layers[position].contains(.topic) {
            let parts = matches(in: FoldedText(keyword.text)).filter { part in
                part.range.count < keyword.text.unicodeScalars.count
            }
            guard !parts.isEmpty else { continue }
            for word in wordOrder[wordsOf[position]] {
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
    func words(of id: KeywordID) -> ArraySlice<Int> {
        wordOrder[wordsOf[Int(id.rawValue)]]
    }
}
