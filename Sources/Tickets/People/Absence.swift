/// Days on which a member of staff is away, and who stands in.
package struct Absence: Hashable, Codable, Sendable {
    /// The first day, in days since 1970-01-01 of the project's calendar.
    package let firstDay: Int
    /// The last day, the same day or later.
    package let lastDay: Int
    /// Who stands in; nil for the standing deputy.
    package let deputy: PersonID?

    package init(firstDay: Int, lastDay: Int, deputy: PersonID? = nil) {
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.deputy = deputy
    }

    /// Whether a day lies in it.
    package func contains(day: Int) -> Bool {
        firstDay <= day && day <= lastDay
    }
}
