/// An account of the messenger as it is stored.
package struct Account: Sendable, Hashable {
    /// The number the Bot API shows as user id, and as chat id of the private chat.
    package let id: Int64
    /// The name one logs in with.
    package let login: String
    /// The name others see.
    package let name: String
    /// What the account may be.
    package let role: AccountRole
    /// A line below the name; may be empty.
    package let subtitle: String
    /// The language of the pages.
    package let language: AccountLanguage
}
