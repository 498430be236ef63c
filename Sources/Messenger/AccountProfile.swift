/// What a caller says of an account it wants to exist.
package struct AccountProfile: Sendable, Hashable {
    /// The name one logs in with: 1 to 64 characters, unique.
    package var login: String
    /// The name others see, 1 to 128 characters.
    package var name: String
    /// What the account may be.
    package var role: AccountRole
    /// A line below the name, such as the home or the post; may be empty.
    package var subtitle: String
    /// The language of the pages.
    package var language: AccountLanguage

    /// Describes an account; subtitle and language may be set afterwards.
    package init(login: String, name: String, role: AccountRole) {
        self.login = login
        self.name = name
        self.role = role
        self.subtitle = ""
        self.language = .zh
    }
}
