import Tickets

/// How text from outside is made fit to be stored.
enum StoredText {
    /// The text without NUL, at which SQLite's text functions would end it, without letters under endless marks, and
    /// within the limit of stored text.
    static func fit(_ text: String) -> String {
        var fit = text
        if fit.utf8.contains(0) {
            let scalars = fit.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }
            fit = String(String.UnicodeScalarView(scalars))
        }
        guard fit.utf8.count > harmlessBytesMax else { return fit }
        let kept = fit.unicodeScalars.prefix(Limits.storedTextLengthMax)
        return withoutEndlessMarks(String(String.UnicodeScalarView(kept)))
    }

    /// The same for every text within a message's content.
    static func fit(_ content: InboundMessage.Content) -> InboundMessage.Content {
        switch content {
        case .text(let text): .text(fit(text))
        case .file(let file, let caption): .file(file, caption: fit(caption))
        case .callback(let data, let id, let message):
            .callback(data: fit(data), id: fit(id), on: message)
        case .contact(let phone, let name): .contact(phone: fit(phone), name: fit(name))
        case .location: content
        case .start(let payload): .start(payload: fit(payload))
        case .unknown(let kind): .unknown(kind: fit(kind))
        }
    }

    /// Cuts every character to the scalars that writing needs.
    ///
    /// A million combining marks are one character to whoever counts characters: what is cut to 500 of those, a summary
    /// or a card, would not be cut at all.
    private static func withoutEndlessMarks(_ text: String) -> String {
        guard text.contains(where: { $0.unicodeScalars.count > scalarsOfCharacterMax }) else {
            return text
        }
        var kept = String.UnicodeScalarView()
        for character in text {
            kept.append(contentsOf: character.unicodeScalars.prefix(scalarsOfCharacterMax))
        }
        return String(kept)
    }

    /// Bytes of a text that can do no harm whatever it holds: no more than a long message.
    private static let harmlessBytesMax = 2000
    /// Scalars of one character: the longest emoji have ten, and Unicode's stream-safe format (UAX #15, read 2026-11)
    /// lets a letter carry thirty marks.
    private static let scalarsOfCharacterMax = 32
}
