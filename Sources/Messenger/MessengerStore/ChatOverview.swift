/// The chats of an account at one moment.
struct ChatOverview: Sendable {
    /// Groups first, then the private chat.
    let chats: [ChatSummary]
    /// The number of the newest event the overview includes.
    let seq: Int64
}
