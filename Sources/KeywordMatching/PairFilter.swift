/// One bit for each hash of two characters that begin a keyword.
///
/// Most neighbours in a message begin none; one look at a table in the first cache tells.
struct PairFilter {
    let words: [UInt64]
    /// Bits to shift a hash right by, so that it numbers a bit.
    let shift: UInt64

    /// Bits a pair gets: at 16 about one stranger in sixteen passes.
    private static let bitsPerPair = 16
    /// 8 KiB at least and 64 KiB at most.
    private static let bitCountRange = (1 << 16)...(1 << 19)

    /// Makes the filter of pairs of codes.
    init(_ pairs: [(UInt16, UInt16)], scalars: [UInt32]) {
        var bitCount = PairFilter.bitCountRange.lowerBound
        while bitCount < pairs.count * PairFilter.bitsPerPair,
            bitCount < PairFilter.bitCountRange.upperBound
        {
            bitCount *= 2
        }
        shift = UInt64(64 - bitCount.trailingZeroBitCount)
        var words = [UInt64](repeating: 0, count: bitCount / 64)
        for (first, second) in pairs {
            let bit = AutomatonTables.pairHash(scalars[Int(first)], scalars[Int(second)]) >> shift
            words[Int(bit >> 6)] |= 1 << (bit & 63)
        }
        self.words = words
    }
}
