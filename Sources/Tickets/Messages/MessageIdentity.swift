/// What makes a message the same when a platform tells it again (DESIGN 4, step 2).
package struct MessageIdentity: Hashable, Codable, Sendable {
    /// The platform, as configured.
    package let platform: PlatformID
    /// The platform's own identity of the chat.
    package let chat: String
    /// The message within the chat, with `@` and the edit time for an edit, or `callback:` and the button press's id.
    package let key: String

    package init(platform: PlatformID, chat: String, key: String) {
        self.platform = platform
        self.chat = chat
        self.key = key
    }
}
