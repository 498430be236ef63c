internal import GRDB

/// A chat as it is stored.
struct ChatRecord: Sendable {
    /// The account's id for a private chat, `-100…` for a group.
    let id: Int64
    /// Private or group.
    let kind: ChatKind
    /// The name of the group; for a private chat the account's name.
    let title: String
    /// Whether messages are sorted into topics.
    let forum: Bool
    /// The newest message the bot has confirmed.
    let deliveredUpTo: Int64

    /// Reads the columns of ``ChatTable/columns``.
    init(row: Row) {
        id = row["id"]
        kind = ChatKind(rawValue: row["kind"]) ?? .privateChat
        title = row["title"]
        forum = row["forum"]
        deliveredUpTo = row["delivered_up_to"]
    }
}
