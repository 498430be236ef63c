/// A promise with a moment that staff made to an owner (明天下午给您答复), not kept yet.
package struct Commitment: Hashable, Sendable {
    /// The chat it was made in.
    package let conversation: ConversationID
    /// Who made it.
    package let person: PersonID
    /// The words.
    package let text: String
    /// When it was made.
    package let made: Instant
    /// Until when it is to be kept.
    package let due: Instant

    package init(
        conversation: ConversationID,
        person: PersonID,
        text: String,
        made: Instant,
        due: Instant
    ) {
        self.conversation = conversation
        self.person = person
        self.text = text
        self.made = made
        self.due = due
    }
}
