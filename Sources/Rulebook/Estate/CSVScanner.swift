/// Walks over the bytes of a table, cell by cell.
struct CSVScanner {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var position: Int

    private static let quote = UInt8(ascii: "\"")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let newline = UInt8(ascii: "\n")

    /// Begins at `position`, a byte offset.
    init(bytes: [UInt8], separator: UInt8, position: Int) {
        self.bytes = bytes
        self.separator = separator
        self.position = position
    }

    /// Whether everything was read.
    var isAtEnd: Bool { position >= bytes.count }

    /// The next cell, up to its separator or line end, without spaces around it.
    mutating func cell(inRow row: Int) throws(CSVReader.Refusal) -> String {
        var start = position
        while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
        if start < bytes.count, bytes[start] == Self.quote {
            position = start + 1
            return try quotedCell(inRow: row)
        }
        start = position
        while position < bytes.count, !isBorder(bytes[position]) { position += 1 }
        return Self.trimmed(bytes[start..<position])
    }

    /// Steps over a separator; false at a line end or the end.
    mutating func skipSeparator() -> Bool {
        guard position < bytes.count, bytes[position] == separator else { return false }
        position += 1
        return true
    }

    /// Steps over one line end of any kind.
    mutating func skipLineEnd() {
        if position < bytes.count, bytes[position] == Self.carriageReturn { position += 1 }
        if position < bytes.count, bytes[position] == Self.newline { position += 1 }
    }

    private func isBorder(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.newline || byte == Self.carriageReturn
    }

    private mutating func quotedCell(inRow row: Int) throws(CSVReader.Refusal) -> String {
        var content: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte != Self.quote {
                content.append(byte)
            } else if position < bytes.count, bytes[position] == Self.quote {
                content.append(byte)
                position += 1
            } else {
                while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
                guard isAtEnd || isBorder(bytes[position]) else {
                    throw .textAfterQuote(row: row)
                }
                return Self.trimmed(content[...])
            }
        }
        throw .openQuote(row: row)
    }

    /// The text of a cell without white space, no-break and ideographic spaces around it.
    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let start = text.firstIndex(where: { !$0.isWhitespace }),
            let end = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[start...end])
    }
}
