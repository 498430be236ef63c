package import Tickets

/// An account on a platform as listed to the office.
package struct AccountListing: Hashable, Sendable {
    /// The platform.
    package let platform: PlatformID
    /// The account.
    package let account: AccountID
    /// Whose it is.
    package let person: PersonID
    /// The office's key of that person; nil for a guest.
    package let personKey: String?
    /// The name of that person.
    package let name: String
    /// The private chat with the bot; nil until the person wrote there.
    package let chat: String?
    /// When it last wrote, to the hour; nil for never.
    package let seenAt: Instant?
}
