/// Whose matter a ticket is, and where that person is told of it.
package struct Party: Hashable, Sendable {
    /// The person who reported it.
    package let owner: Person
    /// The chat in which the person is told; nil for none.
    package let conversation: Conversation?

    package init(owner: Person, conversation: Conversation?) {
        self.owner = owner
        self.conversation = conversation
    }
}
