/// A file that goes out with a message.
package struct OutboundFile: Hashable, Codable, Sendable {
    /// Where the bytes are.
    package enum Source: Hashable, Codable, Sendable {
        /// A file of our own; its path.
        case path(String)
        /// A file that already lies on the platform the message goes to.
        case platformFile(String)
    }

    /// What the file is.
    package let kind: FileReference.Kind
    /// The name to give it; nil for photos and voice.
    package let name: String?
    /// The media type; nil when unknown.
    package let mediaType: String?
    /// Where the bytes are.
    package let source: Source

    package init(kind: FileReference.Kind, name: String?, mediaType: String?, source: Source) {
        self.kind = kind
        self.name = name
        self.mediaType = mediaType
        self.source = source
    }
}
