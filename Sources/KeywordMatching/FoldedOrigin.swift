/// The part of the original that one folded scalar came from.
struct FoldedOrigin: Sendable, Equatable {
    /// Offset of its first scalar in the original.
    let start: UInt32
    /// Scalars covered, shifted left by one; the low bit says that white space stood before.
    private var extent: UInt32

    init(_ range: Range<Int>, hasGap: Bool) {
        start = UInt32(truncatingIfNeeded: range.lowerBound)
        extent = UInt32(truncatingIfNeeded: range.count) << 1 | (hasGap ? 1 : 0)
    }

    /// Offset after the last scalar covered.
    var end: Int { Int(start) + Int(extent >> 1) }

    /// True where white space was taken out, or run together, right before.
    var hasGap: Bool { extent & 1 == 1 }

    /// Covers scalars up to `end` as well.
    mutating func extend(to end: Int) {
        extent = UInt32(truncatingIfNeeded: end - Int(start)) << 1 | extent & 1
    }
}
