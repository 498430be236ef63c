/// Which messages of a chat a page asks for.
struct MessageRange: Sendable {
    /// The chat.
    let chatID: Int64
    /// The topic; nil means outside topics.
    let topicID: Int64?
    /// Only messages with a lower number.
    let before: Int64
    /// How many at most, 1 to 200.
    let limit: Int
}
