/// One chat on one platform: who is in it, who answers in it, and what was left open.
package struct Conversation: Hashable, Sendable {
    /// The row.
    package let id: ConversationID
    /// The chat; its thread is nil.
    package let address: ChatAddress
    /// The person who writes there.
    package let person: PersonID
    /// Who answers.
    package let handler: Handler
    /// What the bot remembers.
    package let memory: ConversationMemory

    package init(
        id: ConversationID,
        address: ChatAddress,
        person: PersonID,
        handler: Handler,
        memory: ConversationMemory
    ) {
        self.id = id
        self.address = address
        self.person = person
        self.handler = handler
        self.memory = memory
    }
}
