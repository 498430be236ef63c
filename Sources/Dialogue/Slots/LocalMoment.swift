/// A moment in the civil time of the estate: as much calendar as reading 周六 and 11月25日 needs.
package struct LocalMoment: Sendable, Equatable {
    /// Days since 1970-01-01, local.
    package let dayNumber: Int
    /// Minutes since local midnight, 0 to 1439.
    package let minute: Int

    /// Converts an instant.
    ///
    /// - Parameters:
    ///   - epochMs: milliseconds since 1970-01-01 UTC.
    ///   - utcOffsetMinutes: what local clocks are ahead of UTC: 480 in China.
    package init(epochMs: Int64, utcOffsetMinutes: Int) {
        let minutes =
            Int((epochMs - (epochMs % 60_000 + 60_000) % 60_000) / 60_000) + utcOffsetMinutes
        minute = ((minutes % 1440) + 1440) % 1440
        dayNumber = (minutes - minute) / 1440
    }

    /// Day of the week, 1 for Monday to 7 for Sunday; day 0 of the epoch was a Thursday.
    package var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

    /// Year, month (1 to 12) and day of the month.
    ///
    /// Counts eras of 400 years from 1 March, so that the leap day comes last.
    package var date: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let leapFree = dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096
        let yearOfEra = leapFree / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// Days from today to the next such date, this year or next; nil for a date that is none.
    package func days(toMonth month: Int, day: Int) -> Int? {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        // Eight years hold every date at least once, 29 February too.
        return (0..<(366 * 8)).lazy.first { offset in
            let date = advanced(byDays: offset).date
            return date.month == month && date.day == day
        }
    }

    /// Days from today to the next such day of the month.
    package func days(toDay day: Int) -> Int? {
        guard (1...31).contains(day) else { return nil }
        return (0...62).first { advanced(byDays: $0).date.day == day }
    }

    private func advanced(byDays days: Int) -> LocalMoment {
        LocalMoment(dayNumber: dayNumber + days, minute: minute)
    }

    private init(dayNumber: Int, minute: Int) {
        self.dayNumber = dayNumber
        self.minute = minute
    }
}
