/// How a file is shown.
enum AttachmentKind: String, Sendable {
    /// A picture of a kind browsers show.
    case photo
    /// A recorded voice.
    case voice
    /// Any other file.
    case document
}
