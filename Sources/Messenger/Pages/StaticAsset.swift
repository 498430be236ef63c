/// A file of the pages, kept in memory.
struct StaticAsset: Sendable {
    /// Its bytes.
    let bytes: [UInt8]
    /// Its media type.
    let type: String
    /// The first half of its SHA-256, which changes when it changes.
    let version: String
}
