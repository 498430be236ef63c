import Tickets

/// Puts shifts into words: `周一至周六 08:30–17:30`.
enum ShiftWords {
    /// The shifts of a week, those with the same hours together; empty for none.
    static func label(of shifts: [Shift], in language: String) -> String {
        var hours: [(start: Int, end: Int, days: [Int])] = []
        for shift in shifts.sorted(by: { $0.weekday < $1.weekday }) {
            if let index = hours.firstIndex(where: {
                $0.start == shift.startMinute && $0.end == shift.endMinute
            }) {
                hours[index].days.append(shift.weekday)
            } else {
                hours.append((shift.startMinute, shift.endMinute, [shift.weekday]))
            }
        }
        let lines = hours.map { row in
            "\(days(row.days, in: language)) \(clock(row.start))–\(clock(row.end % 1440))"
        }
        return lines.joined(separator: language == "en" ? "; " : "；")
    }

    private static func days(_ days: [Int], in language: String) -> String {
        let names =
            language == "en"
            ? ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
            : ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
        guard let first = days.first, let last = days.last else { return "" }
        if days.count > 2, last - first == days.count - 1 {
            return names[first - 1] + (language == "en" ? "–" : "至") + names[last - 1]
        }
        return days.map { names[$0 - 1] }.joined(separator: language == "en" ? ", " : "、")
    }

    private static func clock(_ minute: Int) -> String {
        LocalTime(dayNumber: 0, minuteOfDay: minute).clock
    }
}
