package import Tickets

/// Finds the meaning of messages by the words of the catalogue.
package struct Recognizer: Sendable {
    package init() {}

    /// The matters of a message, in its order; at least one, at most `Limits.mattersMax`.
    package func recognize(_ text: String, at now: LocalTime) -> [Recognition] {
        [Recognition(text: text, language: "zh")]
    }
}
