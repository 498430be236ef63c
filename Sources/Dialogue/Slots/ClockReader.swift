/// Reads a time of the clock: 3点, 三点半, 15:30, 六点一刻, "3pm", "3:30 pm".
enum ClockReader {
    /// A time read.
    struct Reading: Equatable {
        /// Hour as written, 0 to 24.
        let hour: Int
        let minute: Int
        /// True for am, pm and hours above 12: the hour says itself which half of the day it is.
        let isExact: Bool
        /// True where a sign or word says that it is a time (点, :, pm); false for a bare number.
        let isNamed: Bool
        let next: Int
    }

    static func read(_ text: SlotText, at position: Int) -> Reading? {
        guard let hour = text.number(position, digitMax: 2), hour <= 24 else { return nil }
        if let next = text.after(oneOf: ["点钟", "点", "时"], at: position + 1) {
            if text.isFollowed(next, byOneOf: ["间", "候"]) { return nil }
            let (minute, end) = minutes(text, at: next)
            return Reading(hour: hour, minute: minute, isExact: hour > 12, isNamed: true, next: end)
        }
        var minute = 0
        var next = position + 1
        var isNamed = false
        if text.isSign(next, in: ":"), let value = text.number(next + 1, digitMax: 2), value < 60,
            text.tokens[next + 1].digitCount == 2
        {
            minute = value
            next += 2
            isNamed = true
        }
        let afterBlank = text.skip(" ", at: next)
        if let half = text.word(afterBlank), half == "am" || half == "pm", (1...12).contains(hour) {
            let exact = half == "am" ? hour % 12 : hour % 12 + 12
            return Reading(
                hour: exact,
                minute: minute,
                isExact: true,
                isNamed: true,
                next: afterBlank + 1
            )
        }
        return Reading(hour: hour, minute: minute, isExact: hour > 12, isNamed: isNamed, next: next)
    }

    private static func minutes(_ text: SlotText, at position: Int) -> (minute: Int, next: Int) {
        if let next = text.after("半", at: position) { return (30, next) }
        if let next = text.after("一刻", at: position) { return (15, next) }
        if let next = text.after("三刻", at: position) { return (45, next) }
        if let next = text.after("整", at: position) { return (0, next) }
        guard let minute = text.number(position, digitMax: 2), minute < 60,
            text.tokens[position].digitCount == 2 || text.after("分", at: position + 1) != nil
        else { return (0, position) }
        return (minute, text.after("分", at: position + 1) ?? position + 1)
    }
}
