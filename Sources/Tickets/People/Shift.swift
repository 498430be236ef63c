/// A span of the week in which a member of staff is on duty, in the project's local time.
package struct Shift: Hashable, Codable, Sendable {
    /// The day it begins: 1 for Monday to 7 for Sunday.
    package let weekday: Int
    /// Minutes after local midnight at which it begins, 0 to 1439.
    package let startMinute: Int
    /// Minutes after that midnight at which it ends; above 1440 when it runs into the next day.
    package let endMinute: Int

    package init(weekday: Int, startMinute: Int, endMinute: Int) {
        self.weekday = weekday
        self.startMinute = startMinute
        self.endMinute = endMinute
    }
}
