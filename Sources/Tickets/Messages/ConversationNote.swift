/// A line of what happened in a chat that people had; never shown to owners.
package struct ConversationNote: Hashable, Sendable {
    /// What a line tells.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// The chat went to people.
        case handedOff = "handed_off"
        /// Somebody took it.
        case taken
        /// Somebody passed it on to another.
        case passedOn = "passed_on"
        /// Somebody answered the owner.
        case answer
        /// Somebody remarked among staff.
        case remark
        /// The owner wrote.
        case ownerLine = "owner_line"
        /// The bot has it again.
        case givenBack = "given_back"
    }

    /// When.
    package let at: Instant
    /// What.
    package let kind: Kind
    /// Who; nil for the bot.
    package let person: PersonID?
    /// What was said; may be empty.
    package let text: String

    package init(at: Instant, kind: Kind, person: PersonID?, text: String) {
        self.at = at
        self.kind = kind
        self.person = person
        self.text = text
    }
}
