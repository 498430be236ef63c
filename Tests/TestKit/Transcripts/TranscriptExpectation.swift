/// What the bot must have said since the line before.
package struct TranscriptExpectation: Hashable, Sendable {
    /// The person; nil at the desk.
    package let who: String?
    /// Where.
    package let place: TranscriptStep.Place
    /// Whether an earlier message is replaced.
    package let isEdit: Bool
    /// The words, with `…` for anything and `{name}` for what is to be remembered.
    package let text: String
    /// The labels of the buttons; nil when they are not looked at.
    package let buttons: [String]?
}
