package import Tickets

/// What one poll brought: messages in the platform's order, and the cursor that tells the platform we have them.
package struct PollBatch: Hashable, Sendable {
    /// The messages, oldest first; may be empty.
    package let messages: [InboundMessage]
    /// The cursor of the next poll; nil when it did not move.
    package let next: PollCursor?

    package init(messages: [InboundMessage], next: PollCursor?) {
        self.messages = messages
        self.next = next
    }
}
