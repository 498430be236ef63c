package import Tickets

/// Somebody who hears of what happens to the desk: the desk's group, or a manager.
package struct NoticeRecipient: Hashable, Sendable {
    /// The name; nil for the desk.
    package let name: String?
    /// The chat; nil for a manager who never wrote to the bot.
    package let chat: ChatAddress?

    package init(name: String?, chat: ChatAddress?) {
        self.name = name
        self.chat = chat
    }
}
