extension StringProtocol {
    /// Whether another text stands in this one, byte for byte.
    ///
    /// `contains` compares whole characters and is ten times as slow; the words that are looked for here begin and end at
    /// characters anyway.
    /// - Parameter part: the text to find; an empty one stands in every text.
    /// - Returns: whether it was found.
    package func holds(_ part: String) -> Bool {
        let found = utf8.withContiguousStorageIfAvailable { text in
            part.utf8.withContiguousStorageIfAvailable { Self.position(of: $0, in: text) != nil }
        }
        return (found ?? nil) ?? contains(part)
    }

    private static func position(
        of part: UnsafeBufferPointer<UInt8>,
        in text: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        guard let first = part.first else { return 0 }
        guard text.count >= part.count else { return nil }
        return (0...text.count - part.count).first { start in
            text[start] == first && (1..<part.count).allSatisfy { text[start + $0] == part[$0] }
        }
    }
}
