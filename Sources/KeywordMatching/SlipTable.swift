/// Words that people mistype or dictate wrongly, and what they mean: 露水 → 漏水.
///
/// Which they are is data of the rule files; this type only puts them right in a folded text.
/// Where two overlap the longer one is taken. A corrected text is not corrected again.
package struct SlipTable: Sendable {
    /// No corrections at all.
    package static let none = SlipTable()

    /// Shared by all copies of a table: messages are corrected far more often than tables are made.
    private final class Words: Sendable {
        let automaton: KeywordAutomaton
        let replacements: [[UInt32]]

        init(_ automaton: KeywordAutomaton, _ replacements: [[UInt32]]) {
            self.automaton = automaton
            self.replacements = replacements
        }
    }

    private let words: Words?

    private init() {
        words = nil
    }

    /// Builds the table from pairs of wrong and right words.
    ///
    /// - Parameter pairs: both sides are folded here; a pair whose sides fold alike does nothing.
    /// - Throws: `KeywordError` with the index of the pair whose wrong word is empty or too long.
    package init(_ pairs: [(wrong: String, right: String)]) throws(KeywordError) {
        let automaton = try KeywordAutomaton(
            pairs.enumerated().map { index, pair in
                Keyword(FoldedText(pair.wrong), id: KeywordID(rawValue: Int32(index)))
            }
        )
        words = Words(automaton, pairs.map { FoldedText($0.right).scalars })
    }

    /// Corrects a folded text; nil where nothing is to be corrected.
    ///
    /// A word of the same length keeps the origin of each scalar; else each of its scalars comes
    /// from the whole wrong word.
    func correct(_ folded: FoldedParts) -> FoldedParts? {
        guard let words else { return nil }
        let matches = words.automaton.longestMatches(in: folded.scalars)
        if matches.isEmpty { return nil }
        var scalars: [UInt32] = []
        var origins: [FoldedOrigin] = []
        var copied = 0
        for match in matches where match.range.lowerBound >= copied {
            scalars += folded.scalars[copied..<match.range.lowerBound]
            origins += folded.origins[copied..<match.range.lowerBound]
            let right = words.replacements[Int(match.id.rawValue)]
            let wrong = folded.origins[match.range]
            scalars += right
            if right.count == wrong.count {
                origins += wrong
            } else if let first = wrong.first, let last = wrong.last {
                let whole = Int(first.start)..<max(Int(first.start), last.end)
                origins += right.indices.map {
                    FoldedOrigin(whole, hasGap: $0 == 0 && first.hasGap)
                }
            }
            copied = match.range.upperBound
        }
        scalars += folded.scalars[copied...]
        origins += folded.origins[copied...]
        return FoldedParts(scalars: scalars, origins: origins, isTruncated: folded.isTruncated)
    }
}
