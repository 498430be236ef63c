import KeywordMatching

/// The words of the rules put together by what they are when folded: each text is one keyword with all its meanings.
struct KeywordGroups {
    /// A folded text as a key of a table.
    private struct Key: Hashable {
        let scalars: [UInt32]

        func hash(into hasher: inout Hasher) {
            scalars.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }

    /// The keywords, numbered from 0 in the order in which the rules first name them.
    private(set) var keywords: [Keyword] = []
    /// The layers in which each keyword has a word.
    private(set) var layers: [WordRole.Layer] = []
    /// The meanings of all keywords, those of one side by side, in the order of the rules.
    let meanings: [WordMeaning]
    /// Where the meanings of each keyword begin, and the end.
    let starts: [Int]

    /// Puts the words together.
    ///
    /// - Parameters:
    ///   - rules: the words.
    ///   - slips: put right in words as they are in messages, so that a word that holds a slip is still found.
    init(_ rules: RecognitionRules, slips: SlipTable) {
        var keywordOf: [Key: Int] = [:]
        keywordOf.reserveCapacity(rules.words.count)
        var found: [(keyword: Int, meaning: WordMeaning)] = []
        found.reserveCapacity(rules.words.count)
        /// The last meaning of each keyword, and for each meaning the one before it; -1 for none.
        var last: [Int] = []
        var before: [Int] = []
        for (word, rule) in rules.words.enumerated() {
            let folded = FoldedText(rule.text, slips: slips)
            let keyword = keywordOf[Key(scalars: folded.scalars)] ?? keywords.count
            if keyword == keywords.count {
                keywordOf[Key(scalars: folded.scalars)] = keyword
                keywords.append(Keyword(folded, id: KeywordID(rawValue: Int32(keyword))))
                layers.append([])
                last.append(-1)
            }
            // 无人管, 没有人管 and 没人管 are one word once slips are put right: it counts once, by the heaviest.
            var same = last[keyword]
            while same >= 0, found[same].meaning.role != rule.role { same = before[same] }
            if same >= 0 {
                let weight = max(found[same].meaning.weight, rule.weight)
                found[same].meaning.weight = weight
                continue
            }
            layers[keyword].formUnion(rule.role.layer)
            before.append(last[keyword])
            last[keyword] = found.count
            let meaning = WordMeaning(word: word, role: rule.role, weight: rule.weight)
            found.append((keyword, meaning))
        }
        starts = Self.starts(of: found.map(\.keyword), count: keywords.count)
        meanings = Self.placed(found, starts)
    }

    /// The meanings of a keyword, as positions of `meanings`.
    func range(of keyword: Int) -> Range<Int> {
        starts[keyword]..<starts[keyword + 1]
    }

    private static func starts(of found: [Int], count: Int) -> [Int] {
        var starts = [Int](repeating: 0, count: count + 1)
        for keyword in found { starts[keyword + 1] += 1 }
        for keyword in 0..<count { starts[keyword + 1] += starts[keyword] }
        return starts
    }

    private static func placed(
        _ found: [(keyword: Int, meaning: WordMeaning)],
        _ starts: [Int]
    ) -> [WordMeaning] {
        var next = starts
        var positions = [Int](repeating: 0, count: found.count)
        for (position, (keyword, _)) in found.enumerated() {
            positions[next[keyword]] = position
            next[keyword] += 1
        }
        return positions.map { found[$0].meaning }
    }
}
