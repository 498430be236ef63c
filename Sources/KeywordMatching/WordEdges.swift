/// Which edges of a keyword must lie at the edge of a word.
struct WordEdges: OptionSet, Sendable {
    let rawValue: UInt8

    static let left = WordEdges(rawValue: 1)
    static let right = WordEdges(rawValue: 2)

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The edges of a whole-word keyword that are a Latin letter or a digit.
    init(of scalars: ArraySlice<UInt32>) {
        var edges: WordEdges = []
        if let first = scalars.first, WordEdges.kind(first) != .other { edges.insert(.left) }
        if let last = scalars.last, WordEdges.kind(last) != .other { edges.insert(.right) }
        self = edges
    }

    /// Tells whether the edges asked for are there.
    ///
    /// A word ends where letters meet digits ("lift2" holds "lift"), but not before the `'t` of
    /// "can't": what that word says is the opposite of "can".
    @inline(__always)
    func hold(in text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> Bool {
        rawValue == 0 || areFree(in: text, range)
    }

    private func areFree(in text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>) -> Bool {
        if contains(.left), range.lowerBound > 0 {
            let before = WordEdges.kind(text[range.lowerBound - 1])
            if before != .other, before == WordEdges.kind(text[range.lowerBound]) { return false }
        }
        guard contains(.right), range.upperBound < text.count else { return true }
        let after = WordEdges.kind(text[range.upperBound])
        if after != .other { return after != WordEdges.kind(text[range.upperBound - 1]) }
        let isNegated =
            text[range.upperBound] == 0x27 && range.upperBound + 1 < text.count
            && text[range.upperBound + 1] == 0x74
        return !isNegated
    }

    private enum Kind {
        case letter
        case digit
        case other
    }

    private static func kind(_ scalar: UInt32) -> Kind {
        switch scalar {
        case 0x61...0x7A, 0x41...0x5A, 0xC0...0x24F, 0x370...0x52F: .letter
        case 0x30...0x39: .digit
        default: .other
        }
    }
}
