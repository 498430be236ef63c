/// Where a message comes from or goes to: a chat on a platform, and within it a thread where the chat has threads.
package struct ChatAddress: Hashable, Codable, Sendable {
    /// The platform, as configured.
    package let platform: PlatformID
    /// The platform's own identity of the chat; opaque outside its adapter.
    package let chat: String
    /// The thread within the chat; nil in chats without threads and in a forum's general thread.
    package let thread: String?

    package init(platform: PlatformID, chat: String, thread: String? = nil) {
        self.platform = platform
        self.chat = chat
        self.thread = thread
    }
}
