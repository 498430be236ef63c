/// A guard that spoke against a word of danger.
struct FiredGuard {
    /// The word, in folded scalars.
    let range: Range<Int>
    /// What spoke against it.
    let reason: GuardReason
    /// The harmless word that overlaps it, in folded scalars; nil for other reasons.
    let guardWord: Range<Int>?
}
