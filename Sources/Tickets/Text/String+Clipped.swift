extension StringProtocol {
    /// The beginning of a text.
    ///
    /// Characters are counted only where there can be too many of them: each has at least one byte.
    /// - Parameter length: characters at most.
    /// - Returns: the text, or its first characters.
    package func clipped(to length: Int) -> String {
        utf8.count <= length || unicodeScalars.count <= length
            ? String(self) : String(prefix(length))
    }
}
