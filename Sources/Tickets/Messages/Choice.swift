/// A button under a message.
package struct Choice: Hashable, Codable, Sendable {
    /// What the button says; at most 40 characters.
    package let label: String
    /// What comes back when it is pressed; at most 64 bytes of UTF-8.
    package let data: String

    package init(label: String, data: String) {
        self.label = label
        self.data = data
    }
}
