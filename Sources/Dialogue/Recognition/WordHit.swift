/// A word that was found in a message and counts.
struct WordHit {
    /// The word's position in `RecognitionRules.words`; from their count on, that of a combination.
    let word: Int
    /// What it speaks for.
    let role: WordRole
    /// How much.
    let weight: Int
    /// Where it stands, in folded scalars.
    let range: Range<Int>
    /// Whether a negation right before it denies it.
    var isNegated = false
    /// Whether a guard word overlaps it, so that it means no danger.
    var isGuarded = false
}

extension WordHit {
    /// A word where it was found, neither denied nor guarded.
    init(_ meaning: WordMeaning, at range: Range<Int>) {
        self.init(word: meaning.word, role: meaning.role, weight: meaning.weight, range: range)
    }
}
