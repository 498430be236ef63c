/// What an account is on the messenger; it decides which page is shown, never a ticket's rights.
package enum AccountRole: String, Sendable, Hashable, CaseIterable {
    /// A resident, who talks with the bot in a private chat.
    case owner
    /// One who works at the desk, a member of its group.
    case staff
    /// One who is pinged, in a private chat with the bot.
    case manager
    /// One who keeps the office's accounts.
    case admin
    /// The program itself; it has a token instead of a password.
    case bot
}
