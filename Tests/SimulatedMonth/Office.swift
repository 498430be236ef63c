import Messaging
import TicketStore
import Tickets

/// Who is who on the simulated platform: names, accounts and chats are one and the same.
struct Office {
    /// The platform.
    let platform: PlatformID
    /// The desk's group.
    static let deskChat = "desk"

    /// The account of a person as the estate names it.
    func account(of name: String) -> PersonRecord.Account {
        PersonRecord.Account(platform: platform, account: AccountID(rawValue: name), chat: name)
    }

    /// The desk's group, or a thread of it.
    func desk(thread: String?) -> ChatAddress {
        ChatAddress(platform: platform, chat: Self.deskChat, thread: thread)
    }

    /// What a person writes, or presses when `press` is true, in the own chat or in the desk's.
    func message(
        _ deed: Deed,
        key: String,
        at now: Instant
    ) -> InboundMessage {
        let chat =
            deed.isInDesk
            ? desk(thread: deed.thread) : ChatAddress(platform: platform, chat: deed.who)
        return InboundMessage(
            identity: MessageIdentity(platform: platform, chat: chat.chat, key: key),
            update: key,
            chat: chat,
            message: deed.isPress ? nil : PlatformMessageID(rawValue: key),
            sender: Sender(account: AccountID(rawValue: deed.who), name: deed.who),
            sentAt: now,
            content: deed.isPress
                ? .callback(data: deed.words, id: key, on: nil) : .text(deed.words)
        )
    }
}

/// What somebody does at a moment.
struct Deed {
    /// When.
    let at: Instant
    /// Who.
    let who: String
    /// The words, or what the pressed button stands for.
    let words: String
    /// Whether a button is pressed.
    var isPress = false
    /// Whether it happens in the desk's group.
    var isInDesk = false
    /// The thread of that group; nil for the general one.
    var thread: String?
}
