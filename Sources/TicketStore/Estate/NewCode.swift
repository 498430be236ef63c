/// A one-time code to be kept for a person.
package struct NewCode: Hashable, Sendable {
    /// The office's key of the person.
    package let personKey: String
    /// The code, in capital letters without dashes.
    package let code: String

    package init(personKey: String, code: String) {
        self.personKey = personKey
        self.code = code
    }
}
