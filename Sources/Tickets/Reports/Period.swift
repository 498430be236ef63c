/// A span of whole local days that a report covers (DOMAIN 4.8).
package struct Period: Hashable, Codable, Sendable {
    /// How long it is.
    package let kind: PeriodKind
    /// Its first local day, counted from 1970-01-01.
    package let firstDay: Int
    /// The first local day after it.
    package let endDay: Int

    /// The period of a kind in which a local day lies.
    ///
    /// A week runs from Monday to Sunday; the ISO week of 1 January 2027, a Friday, is 2026-W53.
    package init(_ kind: PeriodKind, containing dayNumber: Int) {
        self.kind = kind
        let day = LocalTime(dayNumber: dayNumber, minuteOfDay: 0)
        switch kind {
        case .day:
            firstDay = dayNumber
            endDay = dayNumber + 1
        case .week:
            firstDay = dayNumber - (day.weekday - 1)
            endDay = firstDay + 7
        case .month: (firstDay, endDay) = Self.months(1, from: day.month, of: day.year)
        case .quarter:
            (firstDay, endDay) = Self.months(3, from: (day.month - 1) / 3 * 3 + 1, of: day.year)
        case .year: (firstDay, endDay) = Self.months(12, from: 1, of: day.year)
        }
    }

    /// The period before this one.
    package var previous: Period { Period(kind, containing: firstDay - 1) }

    /// The period after this one.
    package var next: Period { Period(kind, containing: endDay) }

    /// The same period a year ago: the same date, month or quarter, or the ISO week of the same number.
    ///
    /// 29 February answers with 28 February; week 53 with the last week of a year that has none.
    package var yearBefore: Period {
        let day = LocalTime(dayNumber: firstDay, minuteOfDay: 0)
        switch kind {
        case .week:
            let (year, week) = isoWeek
            let fourth = LocalTime.dayNumber(year: year - 1, month: 1, day: 4)
            let candidate = Period(.week, containing: fourth + (week - 1) * 7)
            return candidate.isoWeek.year == year - 1 ? candidate : candidate.previous
        case .day, .month, .quarter, .year:
            let last = Self.months(1, from: day.month, of: day.year - 1).1 - 1
            let same = LocalTime.dayNumber(year: day.year - 1, month: day.month, day: 1)
            return Period(kind, containing: min(same + day.day - 1, last))
        }
    }

    /// How many local days it has.
    package var dayCount: Int { endDay - firstDay }

    /// The moments at which it begins and at which the next one begins.
    package func bounds(in calendar: DeskCalendar) -> (start: Instant, end: Instant) {
        (
            calendar.instant(dayNumber: firstDay, minuteOfDay: 0),
            calendar.instant(dayNumber: endDay, minuteOfDay: 0)
        )
    }

    /// The name that sorts and is typed: `2026-11-23`, `2026-W48`, `2026-11`, `2026-Q4`, `2026`.
    package var name: String {
        let day = LocalTime(dayNumber: firstDay, minuteOfDay: 0)
        switch kind {
        case .day: return day.isoDate
        case .week:
            let (year, week) = isoWeek
            return "\(year)-W" + (week < 10 ? "0" : "") + "\(week)"
        case .month: return String(day.isoDate.prefix(7))
        case .quarter: return "\(day.year)-Q\((day.month - 1) / 3 + 1)"
        case .year: return "\(day.year)"
        }
    }

    /// The name that owners of the report read, in Chinese, for example `2026年11月`.
    package var chineseName: String {
        let day = LocalTime(dayNumber: firstDay, minuteOfDay: 0)
        switch kind {
        case .day: return "\(day.year)年\(day.month)月\(day.day)日"
        case .week:
            let (year, week) = isoWeek
            return "\(year)年第\(week)周"
        case .month: return "\(day.year)年\(day.month)月"
        case .quarter: return "\(day.year)年第\((day.month - 1) / 3 + 1)季度"
        case .year: return "\(day.year)年"
        }
    }

    /// Reads a name of any kind, or a date within the wanted period; nil when the text names no such period.
    ///
    /// Accepted: `2026-11`, `2026-W48`, `2026-Q4`, `2026`, `2026-11-23`.
    ///
    /// - Parameters:
    ///   - text: the name; `上` or `last` means the period before the one in which `today` lies.
    ///   - kind: the kind wanted.
    ///   - today: the local day on which it is asked.
    package init?(_ text: some StringProtocol, kind: PeriodKind, today: Int) {
        let word = text.lowercased()
        let current = Period(kind, containing: today)
        if word.isEmpty || ["本", "this", "今"].contains(word) { self = current; return }
        if ["上", "last", "previous", "昨", "昨天", "yesterday"].contains(word) {
            self = current.previous
            return
        }
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard parts[0].count == 4, let year = Int(parts[0]), (1970...9999).contains(year) else {
            return nil
        }
        guard let day = Self.day(year, parts.dropFirst().map(String.init)) else { return nil }
        self.init(kind, containing: day)
    }

    /// A local day within what the parts after the year name; nil when they name nothing.
    private static func day(_ year: Int, _ parts: [String]) -> Int? {
        guard let first = parts.first else {
            return LocalTime.dayNumber(year: year, month: 1, day: 1)
        }
        if first.hasPrefix("w"), parts.count == 1 {
            guard let week = Int(first.dropFirst()), (1...53).contains(week) else { return nil }
            return LocalTime.dayNumber(year: year, month: 1, day: 4) + (week - 1) * 7
        }
        if first.hasPrefix("q"), parts.count == 1 {
            guard let quarter = Int(first.dropFirst()), (1...4).contains(quarter) else {
                return nil
            }
            return LocalTime.dayNumber(year: year, month: quarter * 3 - 2, day: 1)
        }
        guard let month = Int(first), (1...12).contains(month), parts.count <= 2 else { return nil }
        let (start, end) = months(1, from: month, of: year)
        guard parts.count == 2 else { return start }
        guard let day = Int(parts[1]), (1...(end - start)).contains(day) else { return nil }
        return start + day - 1
    }

    /// The ISO 8601 year and week of the first day: the week belongs to the year of its Thursday.
    private var isoWeek: (year: Int, week: Int) {
        let monday = Period(.week, containing: firstDay).firstDay
        let year = LocalTime(dayNumber: monday + 3, minuteOfDay: 0).year
        let first = LocalTime.dayNumber(year: year, month: 1, day: 1)
        return (year, (monday + 3 - first) / 7 + 1)
    }

    /// The first day of some months and the first day after them.
    private static func months(_ count: Int, from month: Int, of year: Int) -> (Int, Int) {
        let start = LocalTime.dayNumber(year: year, month: month, day: 1)
        let last = month + count
        let end =
            last > 12
            ? LocalTime.dayNumber(year: year + 1, month: last - 12, day: 1)
            : LocalTime.dayNumber(year: year, month: last, day: 1)
        return (start, end)
    }
}
