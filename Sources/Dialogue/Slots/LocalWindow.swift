/// A time window that a message names, told in the local days and minutes of the estate.
package struct LocalWindow: Hashable, Sendable {
    /// Days from today; 0 is today, never negative.
    package let dayOffset: Int
    /// First minute of the window after local midnight of that day, 0 to 1440.
    package let startMinute: Int
    /// Minute after the last one, above `startMinute`, up to 1440.
    package let endMinute: Int
    /// True where any time will do (随时, anytime); the window is then the whole day.
    package let isAnytime: Bool
    /// Where it stands, in Unicode scalars of the original message.
    package let range: Range<Int>
    /// The words as folded: 明天下午3点以后.
    package let text: String

    /// Whether it is the hour that a clock time alone names (18:00, three o'clock).
    var isHour: Bool { endMinute - startMinute == 60 }

    /// Makes a window.
    package init(
        dayOffset: Int,
        minutes: Range<Int>,
        isAnytime: Bool,
        words: (range: Range<Int>, text: String)
    ) {
        self.dayOffset = dayOffset
        startMinute = minutes.lowerBound
        endMinute = minutes.upperBound
        self.isAnytime = isAnytime
        range = words.range
        text = words.text
    }
}
