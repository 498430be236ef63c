/// Reads JSON text into values, by the C library json-c in its strict mode.
///
/// What RFC 8259 leaves open is settled thus: of a name that occurs twice in one object the last
/// value stays; half a surrogate pair in a `\u` escape becomes U+FFFD; U+0000 in a string is kept,
/// in a name refused; a whole number beyond 64 bits with sign is refused, not rounded.
///
/// **Source:** RFC 8259; json-c 0.16 `json_tokener.h` (read 2026-11).
package enum JSONTree {
    /// Reads one JSON text that fills the bytes.
    ///
    /// The time grows with the length alone. White space around the value is allowed, a byte order
    /// mark is not.
    ///
    /// - Parameters:
    ///   - bytes: The text in UTF-8.
    ///   - limits: How long and how deep it may be.
    /// - Returns: The value.
    /// - Throws: ``JSONError``, of which the path cases do not occur here.
    package static func parse(
        _ bytes: [UInt8],
        limits: JSONLimits = .standard
    ) throws(JSONError) -> JSONValue {
        guard bytes.count <= limits.byteCountMax else {
            throw .tooLarge(byteCount: bytes.count, byteCountMax: limits.byteCountMax)
        }
        var scan = GrammarScan(bytes)
        try scan.run(depthMax: limits.depthMax)
        let tree = try ParsedTree(bytes, limits: limits)
        return try tree.value()
    }
}
