/// How far a platform's messages were read; opaque to all but its adapter.
package struct PollCursor: RawRepresentable, Hashable, Codable, Sendable {
    /// The cursor as its adapter writes it.
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}
