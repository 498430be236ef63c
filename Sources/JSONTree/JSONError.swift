/// Why JSON could not be read; no case carries text of the input, so every one may be logged.
package enum JSONError: Error, Sendable, Hashable {
    /// The text has more bytes than the limit.
    case tooLarge(byteCount: Int, byteCountMax: Int)
    /// Arrays and objects are nested deeper than the limit.
    case tooDeep(depthMax: Int)
    /// The text breaks the grammar at this byte offset, is cut off, or goes on after the value.
    case malformed(offset: Int)
    /// A string is not UTF-8.
    case invalidUTF8(offset: Int)
    /// A whole number does not fit 64 bits with sign, or another number is not finite.
    case numberOutOfRange
    /// A member's name holds U+0000, which the C library would cut short.
    case nullCharacterInName(offset: Int)
    /// The parser got no memory.
    case outOfMemory
    /// Nothing is at this path.
    case missing(JSONPath)
    /// There is a null at this path, where a value is needed.
    case null(JSONPath)
    /// There is a value of another kind at this path.
    case wrongType(JSONPath, expected: JSONKind, found: JSONKind)
}
