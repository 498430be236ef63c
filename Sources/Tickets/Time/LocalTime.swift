/// A moment as a clock on the project's wall shows it.
package struct LocalTime: Hashable, Sendable {
    /// The year, for example 2026.
    package let year: Int
    /// The month, 1 to 12.
    package let month: Int
    /// The day of the month, 1 to 31.
    package let day: Int
    /// The day of the week: 1 for Monday to 7 for Sunday.
    package let weekday: Int
    /// Minutes after midnight, 0 to 1439.
    package let minuteOfDay: Int
    /// Days since 1970-01-01, local.
    package let dayNumber: Int

    /// The local time `milliseconds` after the epoch, the offset to UTC already added.
    package init(localMilliseconds milliseconds: Int64) {
        let dayNumber = Int(milliseconds.flooredDivision(by: 86_400_000))
        let rest = Int(milliseconds - Int64(dayNumber) * 86_400_000)
        self.init(dayNumber: dayNumber, minuteOfDay: rest / 60_000)
    }

    /// The local time at `minuteOfDay` of the day `dayNumber` days after 1970-01-01.
    ///
    /// Source: the proleptic Gregorian calendar counted in eras of 400 years, 146,097 days each.
    package init(dayNumber: Int, minuteOfDay: Int) {
        self.dayNumber = dayNumber
        self.minuteOfDay = minuteOfDay
        let shifted = dayNumber + 719_468
        let era = Int(Int64(shifted).flooredDivision(by: 146_097))
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        weekday = Self.weekday(ofDay: dayNumber)
    }

    /// The day of the week, 1 for Monday to 7 for Sunday, of the day `dayNumber` days after 1970-01-01.
    static func weekday(ofDay dayNumber: Int) -> Int {
        Int((Int64(dayNumber) + 3).flooredRemainder(by: 7)) + 1
    }

    /// Days from 1970-01-01 to a date; negative before it.
    package static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = Int(Int64(shiftedYear).flooredDivision(by: 400))
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The date as eight digits, for example `20261123`.
    package var compactDate: String {
        String(year) + Self.twoDigits[month] + Self.twoDigits[day]
    }

    /// The date as written in the policy file, for example `2026-11-23`.
    package var isoDate: String {
        String(year) + "-" + Self.twoDigits[month] + "-" + Self.twoDigits[day]
    }

    /// The time of day, for example `09:05`.
    package var clock: String {
        Self.twoDigits[minuteOfDay / 60] + ":" + Self.twoDigits[minuteOfDay % 60]
    }

    /// The numbers from 0 to 59 with two digits.
    private static let twoDigits = (0..<60).map { $0 < 10 ? "0\($0)" : "\($0)" }
}

extension Int64 {
    /// The quotient rounded down, also for negative numbers.
    fileprivate func flooredDivision(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }

    /// The remainder that is never negative.
    fileprivate func flooredRemainder(by divisor: Int64) -> Int64 {
        self - flooredDivision(by: divisor) * divisor
    }
}
