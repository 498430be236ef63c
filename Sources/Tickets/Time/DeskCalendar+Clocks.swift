// What the clocks of promises count: every hour, open hours, or working days.
extension DeskCalendar {
    /// Whether limits in working days count this local day.
    package func isWorkday(_ dayNumber: Int) -> Bool {
        let day = LocalTime(dayNumber: dayNumber, minuteOfDay: 0)
        if makeupDays.contains(day.isoDate) { return true }
        return !holidays.contains(day.isoDate) && workingWeekdays.contains(day.weekday)
    }

    /// The moment at which the desk closes on a local day, or midnight when it does not open on that day.
    package func closing(ofDay dayNumber: Int) -> Instant {
        let end = openMinutes(onDay: dayNumber).last?.upperBound ?? 1440
        return instant(dayNumber: dayNumber, minuteOfDay: end)
    }

    /// The moment until which something may take.
    ///
    /// | basis | limit | moment |
    /// |---|---|---|
    /// | Mon 10:00 | `2 h` | Mon 12:00 |
    /// | Mon 21:00, open 08:30–22:00 | `2 h open` | Tue 09:30 |
    /// | Fri 10:00 | `2 workdays` | Tue, when the desk closes |
    /// | Mon 23:00, open 08:30–22:00 | `same day` | Tue 23:59 |
    ///
    /// A calendar that never opens, or has no working day, counts every hour.
    ///
    /// - Parameters:
    ///   - limit: how long.
    ///   - basis: from when on.
    /// - Returns: the moment, never before the basis.
    package func moment(after limit: TimeLimit, from basis: Instant) -> Instant {
        switch limit {
        case .time(let span): return basis + span
        case .openTime(let span): return adding(span, openTimeFrom: basis) ?? basis + span
        case .workdays(let count):
            var left = count
            let first = localTime(of: basis).dayNumber
            for day in (first + 1)...(first + Self.searchDaysMax) where isWorkday(day) {
                left -= 1
                if left == 0 { return max(basis, closing(ofDay: day)) }
            }
            return basis + .days(count)
        case .sameDay:
            let day = localTime(of: nextOpening(from: basis) ?? basis).dayNumber
            return max(basis, instant(dayNumber: day, minuteOfDay: 1439))
        }
    }

    /// The moment at which `duration` of open time has passed; nil when the desk does not open enough within 400 days.
    package func adding(_ duration: Duration, openTimeFrom moment: Instant) -> Instant? {
        var left = duration.wholeMilliseconds
        let first = localTime(of: moment).dayNumber
        for day in first...(first + Self.searchDaysMax) {
            for part in openMinutes(onDay: day) {
                let (start, end) = bounds(of: part, onDay: day, notBefore: moment)
                let span = end.rawValue - start.rawValue
                guard span > 0 else { continue }
                if left <= span { return Instant(ms: start.rawValue + left) }
                left -= span
            }
        }
        return nil
    }

    /// The moment at which `duration` has passed on a clock; every hour counts where the clock does not run.
    package func adding(
        _ duration: Duration,
        to moment: Instant,
        on clock: Deadline.Clock
    ) -> Instant {
        guard duration > .zero else { return moment }
        switch clock {
        case .calendar: return moment + duration
        case .working: return adding(duration, openTimeFrom: moment) ?? moment + duration
        case .workdays:
            var left = duration.wholeMilliseconds
            let first = localTime(of: moment).dayNumber
            for day in first...(first + Self.searchDaysMax) where isWorkday(day) {
                let (start, end) = bounds(of: 0..<1440, onDay: day, notBefore: moment)
                let span = end.rawValue - start.rawValue
                if left <= span { return Instant(ms: start.rawValue + left) }
                left -= span
            }
            return moment + duration
        }
    }

    /// How much time passed on a clock; zero when `end` is not after `start`.
    package func elapsed(
        from start: Instant,
        to end: Instant,
        on clock: Deadline.Clock
    ) -> Duration {
        guard end > start else { return .zero }
        if clock == .calendar { return end - start }
        var total: Int64 = 0
        for day in localTime(of: start).dayNumber...localTime(of: end).dayNumber {
            let parts =
                clock == .working ? openMinutes(onDay: day) : isWorkday(day) ? [0..<1440] : []
            for part in parts {
                let (from, to) = bounds(of: part, onDay: day, notBefore: start)
                total += max(0, min(to, end).rawValue - from.rawValue)
            }
        }
        return .milliseconds(total)
    }

    private func bounds(
        of part: Range<Int>,
        onDay day: Int,
        notBefore moment: Instant
    ) -> (start: Instant, end: Instant) {
        let start = instant(dayNumber: day, minuteOfDay: part.lowerBound)
        return (max(moment, start), instant(dayNumber: day, minuteOfDay: part.upperBound))
    }
}
