internal import GRDB

/// A topic of a group as it is stored.
struct TopicRecord: Sendable {
    /// The group.
    let chatID: Int64
    /// Its number within the group, the Bot API's thread id.
    let id: Int64
    /// Its name.
    let title: String
    /// The colour of its mark as 0xRRGGBB.
    let iconColor: Int64
    /// Whether the matter is closed.
    let closed: Bool

    /// Reads the columns of ``TopicTable/columns``.
    init(row: Row) {
        chatID = row["chat_id"]
        id = row["topic_id"]
        title = row["title"]
        iconColor = row["icon_color"]
        closed = row["closed"]
    }
}
