/// What a file is, told by its first bytes, never by its name.
enum FileKind {
    /// The neutral media type of what is only to be saved.
    static let neutral = "application/octet-stream"

    /// The media type of a picture that browsers show safely, or nil.
    static func image(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            return "image/png"
        }
        if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) {
            return "image/gif"
        }
        return holds("RIFF", at: 0, bytes) && holds("WEBP", at: 8, bytes) ? "image/webp" : nil
    }

    /// The media type of a recorded voice, or nil.
    static func sound(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return "audio/webm" }
        if holds("OggS", at: 0, bytes) { return "audio/ogg" }
        return holds("ftyp", at: 4, bytes) ? "audio/mp4" : nil
    }

    /// The ending a saved file of this type has.
    static func suffix(of mime: String) -> String {
        switch mime {
        case "image/jpeg": ".jpg"
        case "image/png": ".png"
        case "image/gif": ".gif"
        case "image/webp": ".webp"
        case "audio/webm": ".webm"
        case "audio/ogg": ".oga"
        case "audio/mp4": ".m4a"
        default: ""
        }
    }

    private static func holds(_ mark: String, at offset: Int, _ bytes: [UInt8]) -> Bool {
        bytes.dropFirst(offset).starts(with: Array(mark.utf8))
    }
}
