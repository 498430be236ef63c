/// Why a message is sent.
///
/// Only `answer`, `acknowledge` and `alarm` mean something to settling and clocks (DESIGN 4, step 5).
package enum Purpose: String, CaseIterable, Codable, Sendable {
    /// Says that a message was received or recorded; never stops the first-reply clock.
    case acknowledge
    /// Asks the owner something.
    case ask
    /// Answers the matter; on delivery the ticket becomes replied.
    case answer
    /// Tells the owner of a step.
    case progress
    /// Carries a person's words to the other side.
    case relay
    /// Shows a ticket or a chat to staff, and is edited as it changes.
    case card
    /// Calls a member of staff.
    case ping
    /// Calls for help in danger; overtakes what waits in its conversation.
    case alarm
    /// Answers a staff command.
    case report
    /// Renames the thread it stands in; never seen as a message.
    case topicTitle = "topic_title"
    /// Closes the thread it stands in; never seen as a message.
    case topicClose = "topic_close"
    /// Tells every home of an area; everything else overtakes it.
    case notice
    /// Ends the waiting of a pressed button; never seen again.
    case callback

    /// Whether it changes a thread and is no message in it.
    package var isUpkeep: Bool { self == .topicTitle || self == .topicClose }
}
