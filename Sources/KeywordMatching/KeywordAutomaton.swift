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
    private static let usualMatchCount = 32

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

    /// Builds an automaton that reports keywords of the same text as one, by the id of the first.
    ///
    /// - Parameters:
    ///   - keywords: folded; the same text may come several times.
    ///   - firsts: receives for each keyword the position of the first one of the same text.
    /// - Throws: `KeywordError` for the first keyword that cannot be taken.
    package init(joining keywords: [Keyword], firsts: inout [Int]) throws(KeywordError) {
        var builder = try AutomatonBuilder(keywords)
        tables = builder.build(isJoining: true)
        firsts = builder.firsts
    }

    /// Count of keywords.
    package var count: Int { tables.keywords.count }

    /// Bytes held by the tables.
    package var byteCount: Int { tables.byteCount }

    /// Finds every occurrence of every keyword, overlapping ones too.
    ///
    /// - Returns: by end of the match, at the same end the longer first.
    package func allMatches(in text: FoldedText) -> [KeywordMatch] {
        allMatches(inScalars: text.scalars)
    }

    /// Finds occurrences of which none overlap: where matches overlap the longest wins.
    ///
    /// Of two equally long ones the earlier wins. Keywords of the same text are all reported.
    /// - Returns: by start of the match, then by id.
    package func longestMatches(in text: FoldedText) -> [KeywordMatch] {
        longestMatches(in: text.scalars)
    }

    /// Chooses among matches found in a text those of which none overlap, as `longestMatches` does.
    ///
    /// - Parameters:
    ///   - matches: of one text, in any order.
    ///   - text: that text.
    /// - Returns: by start of the match, then by id.
    package static func longest(
        of matches: [KeywordMatch],
        in text: FoldedText
    ) -> [KeywordMatch] {
        LongestMatches.choose(from: matches, textLength: text.count)
    }

    /// Counts occurrences in UTF-8 text as it stands: no folding, and no regard to word edges.
    ///
    /// - Parameter bytes: UTF-8; malformed parts match nothing.
    /// - Returns: count of all occurrences of all keywords, overlapping ones too.
    package func countOccurrences(inUTF8 bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        tables.scan(UTF8Source(bytes)) { output, _ in
            tables.forEachKeyword(output) { _ in count &+= 1 }
        }
        guard tables.hasSingles else { return count }
        var source = UTF8Source(bytes)
        var scalar = source.next()
        while scalar != UTF8Source.end {
            tables.forEachKeyword(tables.singleOutput(of: scalar)) { _ in count &+= 1 }
            scalar = source.next()
        }
        return count
    }

    /// The same in the scalars of a folded text.
    package func allMatches(inScalars scalars: [UInt32]) -> [KeywordMatch] {
        var matches: [KeywordMatch] = []
        scalars.withUnsafeBufferPointer { text in
            forEachLongMatch(in: text) { id, range in
                if matches.isEmpty { matches.reserveCapacity(KeywordAutomaton.usualMatchCount) }
                matches.append(KeywordMatch(id: id, range: range))
            }
            guard tables.hasSingles else { return }
            var singles: [KeywordMatch] = []
            forEachSingleMatch(in: text) { id, range in
                singles.append(KeywordMatch(id: id, range: range))
            }
            if !singles.isEmpty { matches = KeywordAutomaton.merge(matches, singles) }
        }
        return matches
    }

    /// Hands over every occurrence of every keyword in the scalars of a folded text, in no order.
    package func forEachMatch(inScalars scalars: [UInt32], _ body: (KeywordID, Range<Int>) -> Void)
    {
        scalars.withUnsafeBufferPointer { text in
            forEachLongMatch(in: text, body)
            if tables.hasSingles { forEachSingleMatch(in: text, body) }
        }
    }

    /// Keywords of two scalars and more.
    @inline(__always)
    private func forEachLongMatch(
        in text: UnsafeBufferPointer<UInt32>,
        _ body: (KeywordID, Range<Int>) -> Void
    ) {
        tables.scan(BufferSource(text)) { output, end in
            tables.forEachKeyword(output) { keyword in
                let range = (end &- Int(keyword.length))..<end
                if keyword.edges.hold(in: text, range) { body(keyword.id, range) }
            }
        }
    }

    /// Keywords of one scalar.
    @inline(__always)
    private func forEachSingleMatch(
        in text: UnsafeBufferPointer<UInt32>,
        _ body: (KeywordID, Range<Int>) -> Void
    ) {
        for (offset, scalar) in text.enumerated() {
            let output = tables.singleOutput(of: scalar)
            if output == 0 { continue }
            tables.forEachKeyword(output) { keyword in
                let range = offset..<(offset + 1)
                if keyword.edges.hold(in: text, range) { body(keyword.id, range) }
            }
        }
    }

    func longestMatches(in scalars: [UInt32]) -> [KeywordMatch] {
        LongestMatches.choose(from: allMatches(inScalars: scalars), textLength: scalars.count)
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
