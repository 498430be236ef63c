/// What folding one message gives: scalars, where each came from, and whether the end was cut off.
struct FoldedParts: Sendable, Equatable {
    var scalars: [UInt32]
    var origins: [FoldedOrigin]
    var isTruncated: Bool
}
