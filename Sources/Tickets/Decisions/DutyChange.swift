/// What a decision does to duty logs; a day is its local date as eight digits.
package enum DutyChange: Hashable, Sendable {
    /// Adds words to a day's log.
    case remark(day: String, by: PersonID, String)
    /// Closes a day's log with its composed text.
    case close(day: String, by: PersonID, String)
    /// The manager's remark under a log.
    case review(day: String, by: PersonID, String)
    /// A person has read a log.
    case read(day: String, by: PersonID)
}
