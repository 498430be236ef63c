/// A piece of a folded message, as the slot parsers see it.
struct SlotToken: Sendable, Equatable {
    /// What the piece is.
    enum Kind: Sendable, Equatable {
        /// A number in digits or as a Chinese numeral, with its value (-1 where it is too long).
        case number(Int)
        /// A run of Latin letters.
        case word
        /// One scalar of anything else.
        case sign(UInt32)
    }

    let kind: Kind
    /// Folded offsets.
    let range: Range<Int>
    /// Digits of a number, counted as written: 0302 has four, 十二 two.
    let digitCount: Int
    /// True for Chinese numerals.
    let isChinese: Bool

    /// Whether the piece is a number.
    var isNumber: Bool {
        if case .number = kind { return true }
        return false
    }
}
