/// The names by which the Bot API speaks of a file.
enum FileID {
    /// The file's `file_id`: its number and part of its hash, so that numbers cannot be guessed.
    static func text(of file: AttachmentRecord) -> String {
        "F\(file.id)-\(file.hash.prefix(24))"
    }

    /// The number in a `file_id`; nil when the text is none.
    static func number(in text: String) -> Int64? {
        guard text.hasPrefix("F") else { return nil }
        let parts = text.dropFirst().split(separator: "-", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return Int64(parts[0])
    }

    /// The file's `file_path`.
    static func path(of file: AttachmentRecord) -> String {
        "\(file.kind.rawValue)s/file_\(file.id)\(FileKind.suffix(of: file.mime))"
    }

    /// The number in a `file_path`; nil when the text is none.
    static func number(inPath path: String) -> Int64? {
        guard let name = path.split(separator: "/").last, name.hasPrefix("file_") else {
            return nil
        }
        return Int64(name.dropFirst("file_".count).prefix { $0.isNumber })
    }
}
