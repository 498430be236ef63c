/// An update about to be queued.
struct NewUpdate: Sendable {
    /// The bot it is for.
    let botID: Int64
    /// Its kind.
    let kind: UpdateKind
    /// The chat it happened in.
    let chatID: Int64
    /// The message written or pressed on.
    let messageID: Int64
    /// The Bot API object under the name of the kind, as JSON.
    let payload: String
}
