/// An absence as the office's files have it.
package struct AbsenceRecord: Hashable, Sendable {
    /// The first day, in days since 1970-01-01.
    package let firstDay: Int
    /// The last day, the same day or later.
    package let lastDay: Int
    /// The key of who stands in; nil for the standing deputy.
    package let deputy: String?

    package init(firstDay: Int, lastDay: Int, deputy: String? = nil) {
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.deputy = deputy
    }
}
