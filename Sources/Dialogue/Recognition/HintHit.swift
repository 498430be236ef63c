/// A hint that was found in a message.
struct HintHit {
    /// Its row in the table of hints.
    let row: Int
    /// Where it stands, in folded scalars.
    let range: Range<Int>
}
