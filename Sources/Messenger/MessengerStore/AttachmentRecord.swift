internal import GRDB

/// A file sent with a message; its bytes lie in the files folder under their hash.
struct AttachmentRecord: Sendable {
    /// Its number.
    let id: Int64
    /// SHA-256 of the bytes in hexadecimal.
    let hash: String
    /// How it is shown.
    let kind: AttachmentKind
    /// The media type found in the bytes; for documents the neutral one.
    let mime: String
    /// The name to save it under.
    let name: String
    /// Its size.
    let byteCount: Int64
    /// Pixels across, 0 if unknown.
    let width: Int64
    /// Pixels down, 0 if unknown.
    let height: Int64
    /// The length of a voice, 0 if unknown.
    let seconds: Int64

    /// Reads the columns of ``AttachmentTable/columns``.
    init(row: Row) {
        id = row["id"]
        hash = row["hash"]
        kind = AttachmentKind(rawValue: row["kind"]) ?? .document
        mime = row["mime"]
        name = row["name"]
        byteCount = row["byte_count"]
        width = row["width"]
        height = row["height"]
        seconds = row["seconds"]
    }
}
