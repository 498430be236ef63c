/// The rules for the text of a message.
enum MessageText {
    /// The most UTF-16 units of a message.
    static let lengthMax = 4096
    /// The most UTF-16 units below a file.
    static let captionLengthMax = 1024

    /// The text as it is stored: control characters become spaces, the ends are trimmed.
    ///
    /// - Parameters:
    ///   - text: What was written.
    ///   - keepsStart: Whether offsets into the text must stay right.
    /// - Returns: the text, possibly empty.
    static func cleaned(_ text: String, keepsStart: Bool = false) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\r" {
            let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
            scalars.append(isControl ? " " : scalar)
        }
        var kept = Substring(String(scalars))
        while kept.last?.isWhitespace == true { kept.removeLast() }
        while !keepsStart, kept.first?.isWhitespace == true { kept.removeFirst() }
        return String(kept)
    }

    /// The text of a message that has no file.
    ///
    /// - Throws: ``MessengerError/textEmpty``, ``MessengerError/textTooLong``.
    static func checked(_ text: String, keepsStart: Bool = false) throws(MessengerError) -> String {
        let kept = cleaned(text, keepsStart: keepsStart)
        guard !kept.allSatisfy(\.isWhitespace) else { throw .textEmpty }
        guard kept.utf16.count <= lengthMax else { throw .textTooLong }
        return kept
    }

    /// The text below a file, which may be empty.
    ///
    /// - Throws: ``MessengerError/captionTooLong``.
    static func checkedCaption(
        _ text: String,
        keepsStart: Bool = false
    ) throws(MessengerError) -> String {
        let kept = cleaned(text, keepsStart: keepsStart)
        guard kept.utf16.count <= captionLengthMax else { throw .captionTooLong }
        return kept
    }
}
