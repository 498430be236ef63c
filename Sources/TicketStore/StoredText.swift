import Tickets

/// How text from outside is made fit to be stored.
enum StoredText {
    /// The text without NUL, at which SQLite's text functions would end it, and within the limit of stored text.
    static func fit(_ text: String) -> String {
        var fit = text
        if fit.utf8.contains(0) {
            let scalars = fit.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }
            fit = String(String.UnicodeScalarView(scalars))
        }
        guard fit.utf8.count > Limits.storedTextLengthMax else { return fit }
        return String(fit.prefix(Limits.storedTextLengthMax))
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
}
