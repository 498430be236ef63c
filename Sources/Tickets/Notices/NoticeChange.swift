/// What a decision does to notices.
package enum NoticeChange: Hashable, Sendable {
    /// Keeps a draft.
    case draft(Notice)
    /// A notice goes out; the one it puts right ends.
    case publish(TicketNumber, by: PersonID)
    /// A notice ends: withdrawn, or what it told of is over.
    case end(TicketNumber, Notice.State, by: PersonID, reason: String)
}
