/// One occurrence of one keyword.
package struct KeywordMatch: Sendable, Hashable {
    /// Which keyword.
    package let id: KeywordID
    /// Where it stands, in offsets of the folded text; `FoldedText.originalRange(of:)` leads back.
    package let range: Range<Int>

    /// Makes a match.
    package init(id: KeywordID, range: Range<Int>) {
        self.id = id
        self.range = range
    }
}
