/// An answer that staff send by its name, with what the chat knows filled in.
package struct CannedAnswer: Hashable, Sendable {
    /// The word staff type after 快捷.
    package let name: String
    /// The words by language.
    package let texts: [String: TextTemplate]

    /// What may stand in braces.
    package static let placeholders = ["name", "room", "number", "due", "staff"]

    package init(name: String, texts: [String: TextTemplate]) {
        self.name = name
        self.texts = texts
    }
}
