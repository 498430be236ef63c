import Tickets

/// Reads what stands after `who:` in a transcript.
///
/// `\n` and `\t` are a line end and a tab, `\u{202E}` is a character by its number, and `⟦啊×1000⟧` is a thousand of it.
struct TranscriptSayingReader {
    /// Reads the words.
    func read(_ words: String) -> TranscriptStep.Saying {
        if words.hasPrefix("«"), words.hasSuffix("»") {
            let label = String(words.dropFirst().dropLast())
            if let data = label.without("!") { return .forge(data) }
            return .press(label)
        }
        guard words.hasPrefix("["), let end = words.firstIndex(of: "]") else {
            return .text(unescaped(words))
        }
        let inside = words[words.index(after: words.startIndex)..<end].split(separator: " ")
        let rest = unescaped(words[words.index(after: end)...].trimmed)
        let argument = inside.dropFirst().joined(separator: " ")
        switch inside.first {
        case "photo": return .file(.photo, seconds: nil, caption: rest)
        case "video": return .file(.video, seconds: nil, caption: rest)
        case "document": return .file(.document, seconds: nil, caption: rest)
        case "voice":
            let seconds = Int(argument.filter(\.isNumber)) ?? 5
            return .file(.voice, seconds: seconds, caption: rest)
        case "contact": return .contact(argument)
        case "start": return .start(argument)
        case "unknown": return .unknown(argument)
        case "edit": return .edit(rest)
        default: return .text(unescaped(words))
        }
    }

    private func unescaped(_ text: String) -> String {
        guard text.contains(where: { $0 == "\\" || $0 == "⟦" }) else { return text }
        var result = ""
        var rest = Substring(text)
        while let character = rest.popFirst() {
            if character == "\\", let next = rest.popFirst() {
                result += escape(next, &rest)
            } else if character == "⟦", let end = rest.firstIndex(of: "⟧") {
                result += repetition(rest[..<end])
                rest = rest[rest.index(after: end)...]
            } else {
                result.append(character)
            }
        }
        return result
    }

    private func escape(_ character: Character, _ rest: inout Substring) -> String {
        switch character {
        case "n": return "\n"
        case "t": return "\t"
        case "u":
            guard rest.first == "{", let end = rest.firstIndex(of: "}") else { return "u" }
            let digits = rest[..<end].dropFirst()
            rest = rest[rest.index(after: end)...]
            guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
                return ""
            }
            return String(Character(scalar))
        default: return String(character)
        }
    }

    private func repetition(_ text: Substring) -> String {
        guard let mark = text.lastIndex(of: "×"), let count = Int(text[text.index(after: mark)...])
        else { return String(text) }
        return String(repeating: String(text[..<mark]), count: count)
    }
}
