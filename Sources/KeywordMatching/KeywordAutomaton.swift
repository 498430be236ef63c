/// Finds all of thousands of keywords in one pass over a text.
///
/// A charwise double-array Aho–Corasick automaton behind a filter of character pairs; how it works
/// and why is told in `Design.md`. Built once, never changed, shared by threads without locks.
///
/// For example:
/// ```swift
/// let automaton = try KeywordAutomaton([Keyword("漏水", id: a), Keyword("水管漏水", id: b)])
/// automaton.allMatches(in: FoldedText("水管漏水"))      // b 0..<4, a 2..<4
/// automaton.longestMatches(in: FoldedText("水管漏水"))  // b 0..<4
/// ```
/// Matching costs time linear in the text plus the matches, and allocates only its result.
package struct KeywordAutomaton: Sendable {
    /// Scalars of one keyword at most; a longer one is a sentence, not a keyword.
    package static let keywordLengthMax = 64
    /// Keywords of one automaton at most; ten times a large catalogue.
    package static let keywordCountMax = 100_000

    /// Matches for which room is made at the first one; most messages have fewer.
    private static let usualMatchCount = 12

    let tables: AutomatonTables

    /// Builds an automaton.
    ///
    /// - Parameter keywords: folded; the same text may come several times with different ids.
    /// - Throws: `KeywordError` for the first keyword that cannot be taken. Cost: about a
    ///   microsecond a keyword.
    package init(_ keywords: [Keyword]) throws(KeywordError) {
        var builder = try AutomatonBuilder(keywords)
        tables = builder.build()
    }

    /// Builds an automaton of keywords that keep to whole words at Latin edges.
    ///
    /// - Parameter keywords: folded texts and their ids.
    /// - Throws: `KeywordError` for the first keyword that cannot be taken.
    package init(_ keywords: [(keyword: String, id: KeywordID)]) throws(KeywordError) {
        try self.init(keywords.map { Keyword($0.keyword, id: $0.id) })
    }

    /// Count of keywords.
    package var count: Int { tables.keywords.count }

    /// Bytes held by the tables.
    package var byteCount: Int { tables.byteCount }

    /// Finds every occurrence of every keyword, overlapping ones too.
    ///
    /// - Returns: by end of the match, at the same end the longer first.
    package func allMatches(in text: FoldedText) -> [KeywordMatch] {
        allMatches(in: text.scalars)
    }

    /// Finds occurrences of which none overlap: where matches overlap the longest wins.
    ///
    /// Of two equally long ones the earlier wins. Keywords of the same text are all reported.
    /// - Returns: by start of the match, then by id.
    package func longestMatches(in text: FoldedText) -> [KeywordMatch] {
        longestMatches(in: text.scalars)
    }

    /// Counts the matches in UTF-8 text as it stands, without folding.
    ///
    /// - Parameter bytes: valid UTF-8; malformed parts match nothing.
    /// - Returns: count of all occurrences of all keywords, overlapping ones too.
    package func countMatches(inUTF8 bytes: UnsafeBufferPointer<UInt8>) -> Int {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: bytes.count) { scalars in
            let count = UTF8Reader.read(bytes, into: scalars)
            var matchCount = 0
            tables.scan(UnsafeBufferPointer(rebasing: scalars[..<count])) { _, _ in
                matchCount &+= 1
            }
            return matchCount
        }
    }

    func allMatches(in scalars: [UInt32]) -> [KeywordMatch] {
        var matches: [KeywordMatch] = []
        scalars.withUnsafeBufferPointer { text in
            tables.scan(text) { keyword, end in
                let start = end &- Int(keyword.length)
                if matches.isEmpty { matches.reserveCapacity(KeywordAutomaton.usualMatchCount) }
                matches.append(KeywordMatch(id: keyword.id, range: start..<end))
            }
            guard tables.hasSingles else { return }
            var singles: [KeywordMatch] = []
            tables.scanSingles(text) { keyword, end in
                singles.append(KeywordMatch(id: keyword.id, range: (end &- 1)..<end))
            }
            if !singles.isEmpty { matches = KeywordAutomaton.merge(matches, singles) }
        }
        return matches
    }

    func longestMatches(in scalars: [UInt32]) -> [KeywordMatch] {
        LongestMatches.choose(from: allMatches(in: scalars), textLength: scalars.count)
    }

    /// Merges two lists ordered by end; at the same end the first list's (longer) come first.
    private static func merge(_ long: [KeywordMatch], _ single: [KeywordMatch]) -> [KeywordMatch] {
        var result: [KeywordMatch] = []
        result.reserveCapacity(long.count + single.count)
        var next = 0
        for match in single {
            while next < long.count, long[next].range.upperBound <= match.range.upperBound {
                result.append(long[next])
                next += 1
            }
            result.append(match)
        }
        result += long[next...]
        return result
    }
}
