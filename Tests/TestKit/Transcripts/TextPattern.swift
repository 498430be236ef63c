/// Words with `…` for anything and `{name}` for a part that is remembered and must be the same from then on.
package struct TextPattern: Hashable, Sendable {
    private enum Piece: Hashable {
        case words([Character])
        case anything
        case capture(String)
    }

    private let pieces: [Piece]

    /// Reads a pattern; braces without a plain name between them are words.
    package init(_ source: String) {
        var pieces: [Piece] = []
        var words: [Character] = []
        var rest = Substring(source)
        func flush() {
            if !words.isEmpty { pieces.append(.words(words)) }
            words = []
        }
        while let character = rest.popFirst() {
            if character == "…" {
                flush()
                pieces.append(.anything)
            } else if character == "{", let end = rest.firstIndex(of: "}"),
                Self.isName(rest[..<end])
            {
                flush()
                pieces.append(.capture(String(rest[..<end])))
                rest = rest[rest.index(after: end)...]
            } else {
                words.append(character)
            }
        }
        flush()
        self.pieces = pieces
    }

    /// The same pattern anywhere within a text.
    package var anywhere: TextPattern {
        TextPattern(pieces: [.anything] + pieces + [.anything])
    }

    /// What was remembered after the whole text fitted; nil when it does not fit.
    ///
    /// A part to be remembered takes as little as it can, at least one character, and no space or line end.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - known: what was remembered before.
    /// - Returns: `known` with what is new.
    package func match(_ text: String, knowing known: [String: String]) -> [String: String]? {
        Self.match(pieces[...], Array(text)[...], known)
    }

    /// The pattern with what is remembered put in; nil when a part is not known.
    package func filled(_ known: [String: String]) -> String? {
        var text = ""
        for piece in pieces {
            switch piece {
            case .words(let words): text += String(words)
            case .anything: text += "…"
            case .capture(let name):
                guard let value = known[name] else { return nil }
                text += value
            }
        }
        return text
    }

    private init(pieces: [Piece]) {
        self.pieces = pieces
    }

    private static func match(
        _ pieces: ArraySlice<Piece>,
        _ text: ArraySlice<Character>,
        _ known: [String: String]
    ) -> [String: String]? {
        guard let piece = pieces.first else { return text.isEmpty ? known : nil }
        let rest = pieces.dropFirst()
        switch piece {
        case .words(let words):
            guard text.starts(with: words) else { return nil }
            return match(rest, text.dropFirst(words.count), known)
        case .anything:
            guard !rest.isEmpty else { return known }
            for start in text.startIndex...text.endIndex {
                if let found = match(rest, text[start...], known) { return found }
            }
            return nil
        case .capture(let name):
            return capture(name, rest, text, known)
        }
    }

    private static func capture(
        _ name: String,
        _ rest: ArraySlice<Piece>,
        _ text: ArraySlice<Character>,
        _ known: [String: String]
    ) -> [String: String]? {
        if let value = known[name] {
            guard text.starts(with: value) else { return nil }
            return match(rest, text.dropFirst(value.count), known)
        }
        let longest = text.prefix(while: { !$0.isWhitespace }).count
        // A number of a ticket ends where its digits do, whatever follows it.
        if name.hasPrefix("number") {
            let length = text.prefix(while: {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
            })
            .count
            guard length > 0 else { return nil }
            var more = known
            more[name] = String(text.prefix(length))
            return match(rest, text.dropFirst(length), more)
        }
        guard longest > 0 else { return nil }
        for length in 1...longest {
            var more = known
            more[name] = String(text.prefix(length))
            if let found = match(rest, text.dropFirst(length), more) { return found }
        }
        return nil
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
