package import Tickets

/// Who is who on the fake platform: names of a transcript and the accounts and chats that belong to them.
package struct Cast: Sendable {
    /// The platform.
    package let platform: PlatformID
    /// The desk's group.
    package let deskChat = "desk-group"

    package init(platform: PlatformID) {
        self.platform = platform
    }

    /// The account of a person.
    package func account(of name: String) -> AccountID { AccountID(rawValue: Self.prefix + name) }

    /// A person's own chat with the bot.
    package func chat(of name: String) -> ChatAddress {
        ChatAddress(platform: platform, chat: Self.prefix + name)
    }

    /// The desk's group, or a thread of it.
    package func desk(thread: String? = nil) -> ChatAddress {
        ChatAddress(platform: platform, chat: deskChat, thread: thread)
    }

    /// The person a chat belongs to; nil for the desk's group.
    package func name(ofChat chat: String) -> String? {
        chat.without(Self.prefix)
    }

    private static let prefix = "u-"
}
