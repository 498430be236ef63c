/// The words of the rules put together by what they are when folded: each text is one keyword with all its meanings.
///
/// A keyword is numbered by the first word that reads so; the numbers of other words stand for nothing.
struct KeywordGroups {
    /// The layers in which each keyword has a word.
    private(set) var layers: [WordRole.Layer]
    /// The meanings of all keywords, those of one side by side, in the order of the rules.
    let meanings: [WordMeaning]
    /// Where the meanings of each keyword begin, and the end.
    let starts: [Int]

    /// Puts the words together.
    ///
    /// - Parameters:
    ///   - words: the words of the rules.
    ///   - keywordOf: for each word the first one that is the same when folded.
    init(_ words: [RuleWord], keywordOf: [Int]) {
        layers = [WordRole.Layer](repeating: [], count: words.count)
        var found: [(keyword: Int, meaning: WordMeaning)] = []
        found.reserveCapacity(words.count)
        /// The last meaning of each keyword, and for each meaning the one before it; -1 for none.
        var last = [Int](repeating: -1, count: words.count)
        var before: [Int] = []
        before.reserveCapacity(words.count)
        for (word, rule) in words.enumerated() {
            let keyword = keywordOf[word]
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
        starts = Self.starts(of: found.map(\.keyword), count: words.count)
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
