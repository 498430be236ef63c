/// Breaks text into lines that fit a width, as paper needs it; measured in units of the type's size.
enum TextFlow {
    /// The lines of a text; at least one.
    ///
    /// Chinese breaks anywhere but before closing marks; Latin words and numbers stay whole where they fit.
    ///
    /// - Parameters:
    ///   - text: may hold line ends.
    ///   - width: the line's width in ems.
    /// - Returns: the lines in order.
    static func lines(_ text: String, width: Double) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
            wrapped($0, width: width)
        }
    }

    private static func wrapped(_ text: Substring, width: Double) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0.0
        for piece in pieces(text) {
            let size = measure(piece)
            if used + size > width, !line.isEmpty {
                lines.append(line)
                line = ""
                used = 0
                if piece == " " { continue }
            }
            guard size > width else {
                line += piece
                used += size
                continue
            }
            for character in piece {
                let step = measure(String(character))
                if used + step > width, !line.isEmpty {
                    lines.append(line)
                    line = ""
                    used = 0
                }
                line.append(character)
                used += step
            }
        }
        lines.append(line)
        return lines
    }

    /// Parts that are not broken: a Latin word, or one other character with the closing marks after it.
    private static func pieces(_ text: Substring) -> [String] {
        var pieces: [String] = []
        var word = ""
        for character in text {
            if character.isASCII, character != " " {
                word.append(character)
                continue
            }
            if !word.isEmpty { pieces.append(word) }
            word = ""
            if "，。、；：？！）》」』”’…".contains(character), let last = pieces.popLast() {
                pieces.append(last + String(character))
            } else {
                pieces.append(String(character))
            }
        }
        if !word.isEmpty { pieces.append(word) }
        return pieces
    }

    /// The width of a text in ems: 1 for a Chinese character, about half for a Latin one.
    static func measure(_ text: String) -> Double {
        text.reduce(0) { sum, character in
            guard character.isASCII else { return sum + (character.isLatin ? 0.6 : 1) }
            if character.isUppercase || "@%&mwMW".contains(character) { return sum + 0.72 }
            return sum + (" .,:;'|!il".contains(character) ? 0.3 : 0.58)
        }
    }
}

extension Character {
    fileprivate var isLatin: Bool {
        unicodeScalars.first.map { $0.value < 0x300 } ?? false
    }
}
