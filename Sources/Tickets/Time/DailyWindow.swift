/// A span of a day in local minutes; runs over midnight when it ends before it begins.
package struct DailyWindow: Hashable, Codable, Sendable {
    /// Minutes after midnight at which it begins, 0 to 1439.
    package let startMinute: Int
    /// Minutes after midnight at which it ends, 0 to 1440, not included.
    package let endMinute: Int

    package init(startMinute: Int, endMinute: Int) {
        self.startMinute = startMinute
        self.endMinute = endMinute
    }

    /// Whether a minute of the day lies within.
    package func contains(_ minute: Int) -> Bool {
        startMinute <= endMinute
            ? (startMinute..<endMinute).contains(minute)
            : minute >= startMinute || minute < endMinute
    }
}
