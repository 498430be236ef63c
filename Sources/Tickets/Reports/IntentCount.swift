/// How many messages of a period were understood as one thing.
package struct IntentCount: Hashable, Sendable {
    /// The finest kind that was found; nil for a message that was not understood as anything.
    package let intent: String?
    /// The topic; nil when there is none.
    package let topic: Topic?
    /// How many messages.
    package let count: Int
    /// How many of them scored nothing.
    package let missCount: Int

    package init(intent: String?, topic: Topic?, count: Int, missCount: Int) {
        self.intent = intent
        self.topic = topic
        self.count = count
        self.missCount = missCount
    }
}
