/// A message folded for matching, with the way back to what its writer wrote.
///
/// Folding joins the spellings of one thing: full and half width, capital letters, traditional
/// characters, accents, curly quotes. White space beside Chinese goes (between Latin words one
/// space stays), repeated marks and emoji run together, invisible characters vanish. Numerals stay.
/// Every folded position knows the range of the original it came from.
///
/// For example:
/// ```swift
/// let folded = FoldedText("水龍頭　漏水！！！")
/// folded.string                      // "水龙头漏水!"
/// folded.originalRange(of: 3..<5)    // 4..<6, the 漏水 of the original
/// ```
/// Folding a folded text changes nothing. Cost: linear in the text.
package struct FoldedText: Sendable, Equatable {
    /// Scalars read at most; the rest of a longer message is not matched, see `isTruncated`.
    ///
    /// Ten times the longest message of any platform we know; it bounds time and memory.
    package static let scalarCountMax = 20_000

    /// The folded text, one Unicode scalar an element; all offsets count these.
    package let scalars: [UInt32]
    /// True where the message was longer than `scalarCountMax` and its end was left out.
    package let isTruncated: Bool
    /// Where each folded scalar came from.
    let origins: [FoldedOrigin]

    /// Folds a message and corrects slips of the pen.
    ///
    /// - Parameters:
    ///   - text: what was written; of more than `scalarCountMax` scalars only the first are read.
    ///   - slips: words to put right after folding; none by default.
    package init(_ text: String, slips: SlipTable = .none) {
        let folded = TextFolder.fold(text)
        let parts = slips.correct(folded) ?? folded
        scalars = parts.scalars
        origins = parts.origins
        isTruncated = parts.isTruncated
    }

    /// Count of folded scalars.
    package var count: Int { scalars.count }

    /// The folded text as a string, for explanations and for folding keywords.
    package var string: String {
        FoldedText.string(scalars[...])
    }

    /// The folded text of a range, which is clamped to the text.
    package func string(in range: Range<Int>) -> String {
        FoldedText.string(scalars[range.clamped(to: 0..<count)])
    }

    /// Maps a folded range back to the message.
    ///
    /// - Parameter range: folded offsets; clamped to the text.
    /// - Returns: offsets in Unicode scalars of the original; empty for an empty range.
    package func originalRange(of range: Range<Int>) -> Range<Int> {
        let inside = range.clamped(to: 0..<count)
        guard let first = inside.first else {
            let edge =
                inside.lowerBound < count
                ? Int(origins[inside.lowerBound].start) : origins.last?.end ?? 0
            return edge..<edge
        }
        let start = Int(origins[first].start)
        return start..<max(start, origins[inside.upperBound - 1].end)
    }

    /// Tells whether white space stood in the message right before a folded position.
    ///
    /// Chat messages part their clauses with blanks, which folding takes out between Chinese.
    /// - Parameter position: folded offset, from 0.
    /// - Returns: false outside the text.
    package func hasGap(before position: Int) -> Bool {
        origins.indices.contains(position) && origins[position].hasGap
    }

    static func string(_ scalars: ArraySlice<UInt32>) -> String {
        String(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
            var count = 0
            for scalar in scalars {
                for byte in (Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8 {
                    bytes.initializeElement(at: count, to: byte)
                    count += 1
                }
            }
            return count
        }
    }
}
