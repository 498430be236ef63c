/// Refuses what json-c's strict mode lets through, in one pass over the text before it is parsed.
///
/// That is: nesting at the limit of depth plus one, control characters in strings, single quotes, a
/// decimal point without digits, zeros in front of a negative number, negative whole numbers below
/// 64 bits (it clamps them) and U+0000 in names (it cuts them short). Everything else is left to
/// the library.
struct GrammarScan {
    private static let escapedNull = Array(#"\u0000"#.utf8)
    private static let smallestDigits = Array("9223372036854775808".utf8)

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    /// Prepares to scan a text.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Scans the whole text.
    ///
    /// - Parameter depthMax: The deepest nesting that is let through.
    /// - Throws: ``JSONError`` for the first fault.
    mutating func run(depthMax: Int) throws(JSONError) {
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                try scanString()
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                if depth > depthMax { throw .tooDeep(depthMax: depthMax) }
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
            case UInt8(ascii: "-"):
                try checkNegativeNumber()
            case UInt8(ascii: ".") where !isDigit(at: index + 1):
                throw .malformed(offset: index)
            case UInt8(ascii: "'"):
                throw .malformed(offset: index)
            default:
                break
            }
            index += 1
        }
    }

    /// Goes past a string; where it is the name of a member, U+0000 in it is refused.
    private mutating func scanString() throws(JSONError) {
        let quote = index
        var holdsNull = false
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] < 0x20 { throw .malformed(offset: index) }
            if bytes[index] == UInt8(ascii: "\\") {
                if bytes[index...].starts(with: Self.escapedNull) { holdsNull = true }
                index += 1
            }
            index += 1
        }
        index += 1
        guard holdsNull else { return }
        while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
            throw .nullCharacterInName(offset: quote)
        }
    }

    /// Looks at the digits behind a minus sign, without moving on.
    private func checkNegativeNumber() throws(JSONError) {
        var end = index + 1
        while isDigit(at: end) { end += 1 }
        let digits = bytes[(index + 1)..<end]
        guard let first = digits.first, first != UInt8(ascii: "0") || digits.count == 1 else {
            throw .malformed(offset: index)
        }
        let isWhole = end >= bytes.count || !".eE".utf8.contains(bytes[end])
        guard isWhole, digits.count >= Self.smallestDigits.count else { return }
        let fits =
            digits.count == Self.smallestDigits.count
            && !Self.smallestDigits.lexicographicallyPrecedes(digits)
        if !fits { throw .numberOutOfRange }
    }

    private func isDigit(at position: Int) -> Bool {
        position < bytes.count && bytes[position] >= 0x30 && bytes[position] <= 0x39
    }
}
