import Tickets

/// Reads dates of the form `2027-12-31`.
enum CalendarDate {
    /// Days since 1970-01-01; nil, and a problem told, when there is no such day.
    static func dayNumber(_ entry: YAMLEntry) -> Int? {
        guard let text = entry.text() else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if text.count == 10, parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
        {
            let number = LocalTime.dayNumber(year: year, month: month, day: day)
            if LocalTime(dayNumber: number, minuteOfDay: 0).isoDate == text { return number }
        }
        entry.report("\"\(text)\" is no date of the form 2027-12-31")
        return nil
    }
}
