/// Where the file of a new message comes from.
enum AttachmentSource: Sendable {
    /// Bytes that were just stored.
    case fresh(NewAttachment)
    /// A file sent before.
    case stored(Int64)
}
