/// A file that is on the disk already and is about to be named in a message.
struct NewAttachment: Sendable {
    /// SHA-256 of the bytes in hexadecimal.
    var hash: String
    /// How it is shown.
    var kind: AttachmentKind
    /// The media type found in the bytes.
    var mime: String
    /// The name to save it under.
    var name: String
    /// Its size.
    var byteCount: Int
    /// Pixels across, 0 if unknown.
    var width = 0
    /// Pixels down, 0 if unknown.
    var height = 0
    /// The length of a voice, 0 if unknown.
    var seconds = 0
}
