/// What a decision does to conversations and the people in them.
package enum ConversationChange: Hashable, Sendable {
    /// Replaces what the bot remembers of a conversation.
    case remember(ConversationID, ConversationMemory)
    /// Gives a conversation to the bot, the queue or a member of staff.
    case give(ConversationID, to: Handler)
    /// Binds the person behind a conversation to a household.
    case bindHousehold(PersonID, HouseholdID)
    /// A one-time code named who an account belongs to: its guest becomes that person everywhere; the code is used up.
    case bindAccount(ConversationID, AccountID, to: PersonID, code: String)
    /// Keeps the language a person writes in.
    case speak(PersonID, language: String)
    /// Adds a line to what people did in a conversation.
    case note(ConversationID, ConversationNote)
    /// Keeps a promise with a moment.
    case commit(Commitment)
    /// What was promised in a conversation up to a moment is kept.
    case keepCommitments(ConversationID, madeBefore: Instant)
}
