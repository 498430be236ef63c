/// Cuts text to what the service takes, which it counts in UTF-16 units.
///
/// **Source:** `sendMessage` and `sendPhoto` in https://core.telegram.org/bots/api (read 2026-11).
enum TelegramText {
    /// The longest message.
    static let messageLengthMax = 4096
    /// The longest text under a file.
    static let captionLengthMax = 1024
    /// The longest answer to a pressed button.
    static let callbackLengthMax = 200
    /// The longest title of a thread.
    static let titleLengthMax = 128

    /// Cuts a text into parts, at the end of a line or a sentence where there is one in the last
    /// half.
    ///
    /// No character is lost or torn apart, unless it alone is longer than a part; parts that are
    /// blank are dropped, for the service refuses them.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - limit: UTF-16 units in one part, at least 2.
    /// - Returns: The parts in order; none for a blank text.
    static func parts(_ text: String, limit: Int = messageLengthMax) -> [String] {
        var parts: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            let part = prefix(of: rest, limit: limit)
            if part.contains(where: { !$0.isWhitespace }) { parts.append(String(part)) }
            rest = rest[part.endIndex...]
        }
        return parts
    }

    /// The text itself, or its beginning with a mark that something is missing.
    static func clipped(_ text: String, limit: Int) -> String {
        if text.utf16.count <= limit { return text }
        return String(longestPrefix(of: Substring(text), limit: limit - 1)) + "…"
    }

    private static func prefix(of text: Substring, limit: Int) -> Substring {
        let longest = longestPrefix(of: text, limit: limit)
        if longest.endIndex == text.endIndex { return longest }
        let half = longest.utf16.count / 2
        for marks in ["\n", "。！？；.!?;", "，, "] {
            guard let mark = longest.lastIndex(where: { marks.contains($0) }) else { continue }
            let part = longest[...mark]
            if part.utf16.count > half { return part }
        }
        return longest
    }

    /// As many whole characters as fit; of a character that is too long alone, as many scalars.
    private static func longestPrefix(of text: Substring, limit: Int) -> Substring {
        var count = 0
        var end = text.startIndex
        while end < text.endIndex {
            count += text[end].utf16.count
            if count > limit { break }
            end = text.index(after: end)
        }
        if end > text.startIndex || text.isEmpty { return text[..<end] }
        count = 0
        while end < text.endIndex {
            count += UTF16.width(text.unicodeScalars[end])
            if count > limit { break }
            end = text.unicodeScalars.index(after: end)
        }
        return text[..<end]
    }
}
