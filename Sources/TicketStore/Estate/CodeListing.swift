package import Tickets

/// A one-time code as listed to the office; the code itself is not kept.
package struct CodeListing: Hashable, Sendable {
    /// The office's key of the person it binds an account to.
    package let personKey: String
    /// The name of that person.
    package let name: String
    /// When it was made.
    package let madeAt: Instant
    /// Until when it is good.
    package let expiresAt: Instant
    /// When it was used; nil while it was not.
    package let usedAt: Instant?
}
