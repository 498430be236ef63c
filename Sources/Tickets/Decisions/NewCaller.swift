/// Somebody without an account whose matter a clerk writes down; becomes a guest with this name.
package struct NewCaller: Hashable, Sendable {
    /// The name, or the flat where no name was told.
    package let name: String
    /// The phone number in digits; nil when not told.
    package let phone: String?

    package init(name: String, phone: String?) {
        self.name = name
        self.phone = phone
    }
}
