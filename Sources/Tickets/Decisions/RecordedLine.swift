/// A message as it was recorded, and what it was understood as then.
package struct RecordedLine: Hashable, Sendable {
    /// The words.
    package let text: String
    /// When it was handled.
    package let at: Instant
    /// What it was understood as; nil for staff, buttons and answers to a question.
    package let understanding: Understanding?

    package init(text: String, at: Instant, understanding: Understanding?) {
        self.text = text
        self.at = at
        self.understanding = understanding
    }
}
