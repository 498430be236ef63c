/// A topic about to be made.
struct TopicDraft: Sendable {
    /// The group.
    let chatID: Int64
    /// Its name, 1 to 128 characters.
    let title: String
    /// The colour of its mark as 0xRRGGBB.
    let iconColor: Int64
}
