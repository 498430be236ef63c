internal import JSONTree

/// Text in the Bot API's HTML style: what is shown, and where it is bold, a link and so on.
///
/// **Source:** the Bot API's documentation, "HTML style" (read 2026-11).
struct HTMLText {
    /// The text without tags.
    private(set) var text = ""
    /// `Array of MessageEntity` as JSON; nil when there is none.
    private(set) var entities: String?

    private static let types = [
        "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
        "ins": "underline", "s": "strikethrough", "strike": "strikethrough",
        "del": "strikethrough", "code": "code", "pre": "pre", "a": "text_link",
        "blockquote": "blockquote", "tg-spoiler": "spoiler",
    ]
    private static let escapes = ["lt": "<", "gt": ">", "amp": "&", "quot": "\""]

    private var open: [(tag: String, start: Int, url: String?)] = []
    private var found: [JSONValue] = []

    /// Reads marked-up text.
    ///
    /// - Throws: ``MessengerError/badRequest(_:)`` for an unknown or unclosed tag.
    init(_ source: String) throws(MessengerError) {
        var rest = Substring(source)
        while let next = rest.first {
            if next == "<" {
                guard let end = rest.firstIndex(of: ">") else {
                    throw .badRequest("can't parse entities: unclosed start tag")
                }
                try read(tag: rest[rest.index(after: rest.startIndex)..<end])
                rest = rest[rest.index(after: end)...]
            } else if next == "&" {
                rest = readEscape(rest)
            } else {
                text.append(next)
                rest = rest.dropFirst()
            }
        }
        guard open.isEmpty else {
            throw .badRequest("can't parse entities: can't find end tag")
        }
        if !found.isEmpty { entities = BotObject.text(.array(found)) }
    }

    private mutating func read(tag: Substring) throws(MessengerError) {
        if tag.hasPrefix("/") {
            let name = tag.dropFirst().lowercased()
            guard let last = open.popLast(), last.tag == name, let type = Self.types[name] else {
                throw .badRequest("can't parse entities: unexpected end tag")
            }
            let length = text.utf16.count - last.start
            guard length > 0 else { return }
            var entity: [String: JSONValue] = [
                "type": .string(type), "offset": .integer(Int64(last.start)),
                "length": .integer(Int64(length)),
            ]
            if let url = last.url { entity["url"] = .string(url) }
            found.append(.object(entity))
            return
        }
        let name = tag.prefix { !$0.isWhitespace }.lowercased()
        guard Self.types[name] != nil else {
            throw .badRequest("can't parse entities: unsupported start tag")
        }
        var url: String?
        if name == "a", let mark = tag.firstRange(of: "href=\"") {
            url = String(tag[mark.upperBound...].prefix { $0 != "\"" })
        }
        open.append((name, text.utf16.count, url))
    }

    private mutating func readEscape(_ rest: Substring) -> Substring {
        let name = rest.dropFirst().prefix(6).prefix { $0 != ";" }
        let after = rest.dropFirst(name.count + 1)
        if after.first == ";", let character = Self.escapes[String(name)] {
            text.append(character)
            return after.dropFirst()
        }
        text.append("&")
        return rest.dropFirst()
    }
}
