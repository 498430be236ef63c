internal import JSONTree

/// Inline keyboards: read from a request, kept as JSON, shown on pages.
enum Keyboard {
    /// The most bytes the data of a button may have.
    private static let dataByteCountMax = 64
    /// The most buttons one message may have.
    private static let buttonCountMax = 100

    /// Reads `reply_markup`; nil means no keyboard.
    ///
    /// Other markups than an inline keyboard are accepted and show nothing, as on a client that has
    /// no keyboard of its own.
    ///
    /// - Throws: ``MessengerError/buttonDataInvalid``, ``MessengerError/badRequest(_:)``.
    static func read(_ markup: JSONValue?) throws(MessengerError) -> String? {
        guard let rows = markup?["inline_keyboard"]?.arrayValue else { return nil }
        var kept: [JSONValue] = []
        var count = 0
        for row in rows {
            guard let buttons = row.arrayValue else {
                throw .badRequest("can't parse inline keyboard button: row must be an array")
            }
            var line: [JSONValue] = []
            for button in buttons {
                line.append(try read(button: button))
            }
            count += line.count
            if !line.isEmpty { kept.append(.array(line)) }
        }
        guard count <= buttonCountMax else { throw .badRequest("reply markup is too long") }
        return kept.isEmpty ? nil : BotObject.text(.array(kept))
    }

    /// Whether a kept keyboard has a button with this data.
    static func holds(data: String, in keyboard: String?) -> Bool {
        rows(keyboard).contains { row in
            row.contains { $0["callback_data"]?.stringValue == data }
        }
    }

    /// The rows of a kept keyboard.
    static func rows(_ keyboard: String?) -> [[JSONValue]] {
        BotObject.parse(keyboard)?.arrayValue?.map { $0.arrayValue ?? [] } ?? []
    }

    private static func read(button: JSONValue) throws(MessengerError) -> JSONValue {
        guard let text = button["text"]?.stringValue, !text.isEmpty else {
            throw .badRequest("can't parse inline keyboard button: text is empty")
        }
        if let data = button["callback_data"]?.stringValue {
            guard (1...dataByteCountMax).contains(data.utf8.count) else {
                throw .buttonDataInvalid
            }
            return ["text": .string(text), "callback_data": .string(data)]
        }
        guard let url = button["url"]?.stringValue,
            url.hasPrefix("https://") || url.hasPrefix("http://")
        else {
            throw .badRequest("can't parse inline keyboard button: Text buttons are unallowed")
        }
        return ["text": .string(text), "url": .string(url)]
    }
}
