/// Days on which a member of staff is away, as the office's file names them.
package struct EstateAbsence: Hashable, Sendable {
    /// The first day, in days since 1970-01-01.
    package let firstDay: Int
    /// The last day, the same day or later.
    package let lastDay: Int
    /// The place in the list of staff of who stands in; nil for the standing deputy.
    package let deputy: Int?

    package init(firstDay: Int, lastDay: Int, deputy: Int?) {
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.deputy = deputy
    }
}
