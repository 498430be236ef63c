/// A Swift source taken apart: code without comments and literals, and these by line.
struct SwiftText {
    /// A comment or the content of a string literal, and the line it begins on, from 1.
    struct Piece: Hashable {
        let line: Int
        let text: String
    }

    /// The code by line; comments are gone, the content of string literals is cut out.
    private(set) var code: [String] = []
    /// Every comment, with its marks.
    private(set) var comments: [Piece] = []
    /// The content of every string literal; interpolations stay in it.
    private(set) var literals: [Piece] = []

    private let bytes: [UInt8]
    private var position = 0
    private var line: [UInt8] = []
    private var lineNumber = 1

    init(_ source: String) {
        bytes = Array(source.utf8)
        while position < bytes.count { step() }
        endLine()
    }

    private mutating func step() {
        let byte = bytes[position]
        if byte == UInt8(ascii: "\n") {
            endLine()
            position += 1
        } else if hasPrefix("//") {
            takeLineComment()
        } else if hasPrefix("/*") {
            takeBlockComment()
        } else if let pounds = openingPounds() {
            takeLiteral(pounds: pounds)
        } else {
            line.append(byte)
            position += 1
        }
    }

    private mutating func endLine() {
        code.append(String(decoding: line, as: UTF8.self))
        line = []
        lineNumber += 1
    }

    private func hasPrefix(_ text: String) -> Bool {
        bytes[position...].starts(with: text.utf8)
    }

    private mutating func takeLineComment() {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
        add(start..<position, to: \.comments, line: lineNumber)
    }

    private mutating func takeBlockComment() {
        let (start, firstLine) = (position, lineNumber)
        var depth = 0
        repeat {
            if hasPrefix("/*") {
                depth += 1
                position += 2
            } else if hasPrefix("*/") {
                depth -= 1
                position += 2
            } else {
                if bytes[position] == UInt8(ascii: "\n") { endLine() }
                position += 1
            }
        } while depth > 0 && position < bytes.count
        add(start..<position, to: \.comments, line: firstLine)
    }

    /// How many `#` precede the quotation mark of a literal that begins here; nil when none does.
    private func openingPounds() -> Int? {
        var index = position
        while index < bytes.count, bytes[index] == UInt8(ascii: "#") { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return nil }
        return index - position
    }

    private mutating func takeLiteral(pounds: Int) {
        position += pounds
        let isLong = hasPrefix("\"\"\"")
        let quote = String(repeating: "\"", count: isLong ? 3 : 1)
        let end = quote + String(repeating: "#", count: pounds)
        let escape = "\\" + String(repeating: "#", count: pounds)
        position += quote.utf8.count
        let (start, firstLine) = (position, lineNumber)
        while position < bytes.count, !hasPrefix(end) {
            if hasPrefix(escape + "(") {
                position += escape.utf8.count
                skipInterpolation()
            } else if hasPrefix(escape) {
                position = min(position + escape.utf8.count + 1, bytes.count)
            } else {
                if bytes[position] == UInt8(ascii: "\n") {
                    guard isLong else { break }
                    endLine()
                }
                position += 1
            }
        }
        add(start..<position, to: \.literals, line: firstLine)
        line += Array("\"\"".utf8)
        if hasPrefix(end) { position += end.utf8.count }
    }

    /// Steps over an interpolation, literals within it included.
    private mutating func skipInterpolation() {
        var depth = 0
        while position < bytes.count {
            if let pounds = openingPounds() {
                let kept = line
                takeLiteral(pounds: pounds)
                line = kept
                continue
            }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if byte == UInt8(ascii: "\n") { endLine() }
            if depth == 0 { return }
        }
    }

    private mutating func add(
        _ range: Range<Int>,
        to list: WritableKeyPath<SwiftText, [Piece]>,
        line: Int
    ) {
        let text = String(decoding: bytes[range], as: UTF8.self)
        self[keyPath: list].append(Piece(line: line, text: text))
    }
}
