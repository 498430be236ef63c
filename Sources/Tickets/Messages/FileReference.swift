/// A file that lies on a platform and has not been fetched yet.
package struct FileReference: Hashable, Codable, Sendable {
    /// What the file is for the people who look at it.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case photo
        case voice
        case video
        case document
    }

    /// What the file is.
    package let kind: Kind
    /// The platform's own identity of the file; opaque outside its adapter.
    package let file: String
    /// The name the sender gave it; nil for photos and voice.
    package let name: String?
    /// The media type as told by the platform, unverified; nil when not told.
    package let mediaType: String?
    /// The size in bytes as told by the platform; nil when not told.
    package let byteCount: Int?
    /// The length of a voice message in seconds; nil otherwise.
    package let seconds: Int?

    package init(
        kind: Kind,
        file: String,
        name: String? = nil,
        mediaType: String? = nil,
        byteCount: Int? = nil,
        seconds: Int? = nil
    ) {
        self.kind = kind
        self.file = file
        self.name = name
        self.mediaType = mediaType
        self.byteCount = byteCount
        self.seconds = seconds
    }
}
