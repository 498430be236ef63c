/// Who sent a message, as the platform tells it; says nothing about roles, which come from the office.
package struct Sender: Hashable, Codable, Sendable {
    /// The account on the platform.
    package let account: AccountID
    /// The name shown on the platform; may be empty, may be anything.
    package let name: String
    /// The language the account is set to, for example `en`; nil when not told.
    package let language: String?

    package init(account: AccountID, name: String, language: String? = nil) {
        self.account = account
        self.name = name
        self.language = language
    }
}
