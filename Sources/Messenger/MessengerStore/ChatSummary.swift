/// A chat with what is new in it.
struct ChatSummary: Sendable {
    /// The chat.
    let chat: ChatRecord
    /// What is outside topics.
    let main: ChatTail
    /// The topics, oldest first.
    let topics: [(topic: TopicRecord, tail: ChatTail)]
}
