internal import Tickets

/// One message as the service takes it: a text, or a file with a short text under it.
struct TelegramPart {
    /// The words, within the limit of its kind.
    let text: String
    /// The file, or nil for a text.
    let file: OutboundFile?
    /// Rows of buttons.
    let choices: [[Choice]]

    /// Cuts a message into parts; the buttons hang under the last.
    static func parts(of message: OutboundMessage) -> [TelegramPart] {
        let isCaption = message.text.utf16.count <= TelegramText.captionLengthMax
        if let file = message.file, isCaption {
            return [TelegramPart(text: message.text, file: file, choices: message.choices)]
        }
        let texts = TelegramText.parts(message.text)
        var parts = texts.enumerated().map { index, text in
            TelegramPart(
                text: text,
                file: nil,
                choices: index == texts.count - 1 ? message.choices : []
            )
        }
        if let file = message.file {
            parts.insert(TelegramPart(text: "", file: file, choices: []), at: 0)
        }
        return parts
    }
}
