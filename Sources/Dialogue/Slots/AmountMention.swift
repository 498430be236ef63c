/// A sum of money that a message names.
package struct AmountMention: Sendable, Equatable {
    /// The sum in fen (hundredths of a yuan), never negative.
    package let fen: Int64
    /// Where it stands, in Unicode scalars of the original message.
    package let range: Range<Int>
}
