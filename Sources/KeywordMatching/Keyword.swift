/// A word or phrase to be found, already folded.
package struct Keyword: Sendable, Equatable {
    /// The text as it stands in a folded message.
    package let scalars: [UInt32]
    /// Reported with each match.
    package let id: KeywordID
    /// Whether an edge that is a Latin letter or a digit must lie at the edge of a word.
    package let isWholeWord: Bool

    /// The text as a string.
    package var text: String { FoldedText.string(scalars[...]) }

    /// Makes a keyword of a word that was folded.
    package init(_ folded: FoldedText, id: KeywordID) {
        scalars = folded.scalars
        self.id = id
        isWholeWord = true
    }

    /// Makes a keyword.
    ///
    /// - Parameters:
    ///   - text: `FoldedText(word).string`, 1 to `KeywordAutomaton.keywordLengthMax` scalars, folded.
    ///   - id: reported with each match.
    ///   - isWholeWord: true (default): "lift" is not found in "lifted", but 电梯 anywhere; the rule
    ///     looks at each edge by itself, so "wifi坏" asks it of its left edge only.
    package init(_ text: String, id: KeywordID, isWholeWord: Bool = true) {
        scalars = text.unicodeScalars.map(\.value)
        self.id = id
        self.isWholeWord = isWholeWord
    }
}
