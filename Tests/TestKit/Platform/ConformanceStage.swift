package import Messaging
package import Tickets

/// A platform with people on it, as the conformance checks need it.
package protocol ConformanceStage: Sendable {
    /// The platform, or the adapter for it.
    var platform: any MessagingPlatform { get }
    /// The chat of an owner with the bot.
    var owner: ChatAddress { get }
    /// A group that can have threads.
    var group: ChatAddress { get }

    /// The same platform as a bot meets it that was started anew.
    func restarted() -> any MessagingPlatform

    /// The same sort of platform, which asks for slowness soon, and a chat on it.
    func hurried() async throws -> (platform: any MessagingPlatform, chat: ChatAddress)

    /// The owner writes.
    func write(_ text: String) async throws

    /// The owner presses the button with this label, under the latest message.
    func press(_ label: String) async throws

    /// The owner sends a file.
    func upload(_ bytes: [UInt8]) async throws

    /// What people see in a chat or thread, oldest first.
    func shown(in chat: ChatAddress) async throws -> [ShownMessage]

    /// A chat that cannot be written to.
    func closedChat() async throws -> ChatAddress
}

/// A message as people see it.
package struct ShownMessage: Hashable, Sendable {
    /// The words.
    package let text: String
    /// The labels of its buttons.
    package let buttons: [String]
    /// Whether a file is with it.
    package let hasFile: Bool

    package init(text: String, buttons: [String], hasFile: Bool) {
        self.text = text
        self.buttons = buttons
        self.hasFile = hasFile
    }
}
