/// Writes values as JSON text, by the C library json-c.
package enum JSONWriter {
    /// Writes a value without white space, names in order, so that the same value always gives
    /// the same bytes.
    ///
    /// Numbers are written in the shortest form that reads back the same. A number that is not
    /// finite has no form in JSON and becomes `null`.
    ///
    /// - Parameter value: Any value whose member names hold no U+0000.
    /// - Returns: UTF-8 without a terminator.
    package static func bytes(_ value: JSONValue) -> [UInt8] {
        let tree = WrittenTree(value)
        return tree.bytes()
    }
}
