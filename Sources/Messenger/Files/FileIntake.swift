/// Decides what bytes sent with a message are, and stores them.
struct FileIntake: Sendable {
    /// Where the bytes go.
    let folder: AttachmentFolder

    /// The most bytes a person may send.
    static let personByteCountMax = 20 << 20
    /// The most bytes the bot may send.
    static let botByteCountMax = 50 << 20

    /// What the sender says of the bytes.
    struct Claim: Sendable {
        /// How they are to be shown; nil leaves it to their content.
        var kind: AttachmentKind?
        /// The name to save them under.
        var name: String
        /// The length of a voice.
        var seconds = 0
    }

    /// Stores bytes and describes them by their content.
    ///
    /// - Throws: ``MessengerError/fileEmpty``, ``MessengerError/fileKindRefused`` when a photo or
    ///   voice is claimed and the bytes are none.
    func take(_ bytes: [UInt8], as claim: Claim) async throws(MessengerError) -> NewAttachment {
        guard !bytes.isEmpty else { throw .fileEmpty }
        var found = NewAttachment(
            hash: "",
            kind: .document,
            mime: FileKind.neutral,
            name: "",
            byteCount: bytes.count
        )
        let image = FileKind.image(bytes)
        let sound = FileKind.sound(bytes)
        switch (claim.kind, image, sound) {
        case (.photo, let mime?, _), (nil, let mime?, _):
            found.kind = .photo
            found.mime = mime
            (found.width, found.height) = ImageSize.read(bytes, mime: mime)
        case (.voice, _, let mime?):
            found.kind = .voice
            found.mime = mime
            found.seconds = min(max(claim.seconds, 0), 86_400)
        case (.photo, nil, _), (.voice, _, nil):
            throw .fileKindRefused
        case (.document, _, _), (nil, nil, _):
            break
        }
        found.name = Self.cleaned(claim.name, kind: found.kind, mime: found.mime)
        found.hash = try await folder.store(bytes)
        return found
    }

    /// A name without folders, control characters or quotes, never empty.
    private static func cleaned(_ name: String, kind: AttachmentKind, mime: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let plain = last.unicodeScalars.filter { scalar in
            let category = scalar.properties.generalCategory
            return category != .control && category != .format && scalar != "\""
        }
        let text = String(String(String.UnicodeScalarView(plain)).prefix(120))
        guard text.allSatisfy({ $0 == "." || $0 == " " }) else { return text }
        return kind.rawValue + FileKind.suffix(of: mime)
    }
}
