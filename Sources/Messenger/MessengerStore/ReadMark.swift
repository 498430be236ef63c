/// Up to where an account has read.
struct ReadMark: Sendable {
    /// Who reads.
    let accountID: Int64
    /// The chat.
    let chatID: Int64
    /// The topic; nil means outside topics.
    let topicID: Int64?
    /// The newest message seen.
    let messageID: Int64
}
