/// One file of an estate folder, as read from disk.
package struct EstateFile: Hashable, Sendable {
    /// The name without its folder, for example `people.csv`.
    package let name: String
    /// The content, at most `EstateLimits.fileBytesMax` bytes are looked at.
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
