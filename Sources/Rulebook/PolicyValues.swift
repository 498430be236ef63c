import Tickets

/// Reads the values that occur in a policy file: windows of a day, waits, dates, roles.
enum PolicyValues {
    /// A window written `"08:30-22:00"`; it may run over midnight.
    static func window(_ entry: YAMLEntry) -> DailyWindow? {
        guard let text = entry.text() else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2, let start = minute(parts[0]), let end = minute(parts[1]),
            start < 1440, start != end
        {
            return DailyWindow(startMinute: start, endMinute: end)
        }
        entry.report("\"\(text)\" is no window of the form \"08:30-22:00\"")
        return nil
    }

    /// A moment of the day written `"08:30"`, as minutes after midnight.
    static func moment(_ entry: YAMLEntry) -> Int? {
        guard let text = entry.text() else { return nil }
        if let minute = minute(Substring(text)), minute < 1440 { return minute }
        entry.report("\"\(text)\" is no time of day of the form \"08:30\"")
        return nil
    }

    /// A wait written `90 s`, `2 min`, `4 h` or `3 d`.
    static func duration(_ entry: YAMLEntry) -> Duration? {
        guard let text = entry.text() else { return nil }
        let parts = text.split(separator: " ")
        if parts.count == 2, let number = Int(parts[0]), (1...100_000).contains(number) {
            switch parts[1] {
            case "s": return .seconds(number)
            case "min": return .minutes(number)
            case "h": return .hours(number)
            case "d": return .days(number)
            default: break
            }
        }
        entry.report("\"\(text)\" is no time of the form \"90 s\", \"2 min\", \"4 h\" or \"3 d\"")
        return nil
    }

    /// A date written `2027-12-31`.
    static func date(_ entry: YAMLEntry) -> String? {
        guard let day = CalendarDate.dayNumber(entry) else { return nil }
        return LocalTime(dayNumber: day, minuteOfDay: 0).isoDate
    }

    /// A role by its name.
    static func role(_ entry: YAMLEntry) -> Role? {
        entry.member(of: Role.allCases, what: "role")
    }

    /// A time of day written `"16:00"`, as minutes after midnight.
    static func timeOfDay(_ entry: YAMLEntry) -> Int? {
        guard let text = entry.text() else { return nil }
        if let minute = minute(Substring(text)), minute < 1440 { return minute }
        entry.report("\"\(text)\" is no time of the form \"16:00\"")
        return nil
    }

    private static func minute(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]),
            let minute = Int(parts[1]), (0...24).contains(hour), (0...59).contains(minute)
        else { return nil }
        let total = hour * 60 + minute
        return total <= 1440 ? total : nil
    }
}
