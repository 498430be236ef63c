/// Who a message is for; the store knows the chat that belongs to it.
package enum Audience: Hashable, Sendable {
    /// The chat of a conversation.
    case conversation(ConversationID)
    /// The desk's thread about a ticket or a handed-off chat; opened when it does not exist.
    case deskThread(ThreadSubject, title: String)
    /// The desk's general thread.
    case desk
    /// A member of staff, in their own chat with the bot.
    case person(PersonID)
    /// The channel that reaches people who do not look at the chat, when the office names one; else nobody.
    case notifier
    /// A member of staff in their own chat, when they have one; nobody else is told in their place.
    case copy(PersonID)
    /// The people of every home in these buildings, or of all when none is named; each in their own chat.
    case homes(of: [String], notice: TicketNumber)
    /// Exactly this chat: the one a command came from.
    case chat(ChatAddress)

    /// Whether nobody is missed when there is no chat for it: it is told to others as well.
    package var isOptional: Bool {
        switch self {
        case .notifier, .copy: true
        case .conversation, .deskThread, .desk, .person, .homes, .chat: false
        }
    }
}
