/// A word or phrase to be found, already folded.
package struct Keyword: Sendable, Equatable {
    /// The text as it stands in a folded message; `FoldedText(word).string` makes it.
    package let text: String
    /// Reported with each match.
    package let id: KeywordID
    /// Whether an edge that is a Latin letter or a digit must lie at the edge of a word.
    package let isWholeWord: Bool

    /// Makes a keyword.
    ///
    /// - Parameters:
    ///   - text: 1 to `KeywordAutomaton.keywordLengthMax` scalars, folded.
    ///   - id: reported with each match.
    ///   - isWholeWord: true (default): "lift" is not found in "lifted", but 电梯 anywhere; the rule
    ///     looks at each edge by itself, so "wifi坏" asks it of its left edge only.
    package init(_ text: String, id: KeywordID, isWholeWord: Bool = true) {
        self.text = text
        self.id = id
        self.isWholeWord = isWholeWord
    }
}
