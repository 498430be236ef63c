/// When the desk is open and whose sleep it respects; local time runs on a fixed offset to UTC (DESIGN 7).
package struct DeskCalendar: Hashable, Sendable {
    /// Minutes that local time is ahead of UTC; 480 for Asia/Shanghai.
    package var utcOffsetMinutes: Int
    /// Windows in which the desk is open, by weekday 1 (Monday) to 7; a day without any is a rest day.
    package var openingHours: [Int: [DailyWindow]]
    /// Windows in which the desk is open on holidays all the same.
    package var holidayHours: [DailyWindow]
    /// Weekdays that are working days, 1 (Monday) to 7; limits in working days count these, whenever the desk is open.
    package var workingWeekdays: Set<Int>
    /// Local dates (`2026-10-01`) on which the desk rests although the weekday says otherwise.
    package var holidays: Set<String>
    /// Local dates on which the desk works as on a Monday although the weekday or a holiday says otherwise.
    package var makeupDays: Set<String>
    /// Windows in which nobody is asked how it was, or told what can wait.
    package var quietHours: [DailyWindow]

    package init(
        utcOffsetMinutes: Int = 480,
        openingHours: [Int: [DailyWindow]],
        holidays: Set<String> = [],
        makeupDays: Set<String> = [],
        quietHours: [DailyWindow] = [],
        workingWeekdays: Set<Int> = [1, 2, 3, 4, 5]
    ) {
        self.utcOffsetMinutes = utcOffsetMinutes
        self.openingHours = openingHours
        self.holidays = holidays
        self.makeupDays = makeupDays
        self.quietHours = quietHours
        self.workingWeekdays = workingWeekdays
        holidayHours = []
    }

    /// Open every day from 08:30 to 22:00, quiet 12:00–14:00 and 21:00–09:00 (DOMAIN 4.4).
    package static let standard = DeskCalendar(
        openingHours: Dictionary(
            uniqueKeysWithValues: (1...7).map {
                ($0, [DailyWindow(startMinute: 510, endMinute: 1320)])
            }
        ),
        quietHours: [
            DailyWindow(startMinute: 720, endMinute: 840),
            DailyWindow(startMinute: 1260, endMinute: 540),
        ]
    )

    /// Open round the clock without quiet hours, as the demo is.
    package static let roundTheClock = DeskCalendar(
        openingHours: Dictionary(
            uniqueKeysWithValues: (1...7).map {
                ($0, [DailyWindow(startMinute: 0, endMinute: 1440)])
            }
        )
    )

    private var offset: Int64 { Int64(utcOffsetMinutes) * 60_000 }

    /// The moment as the project's clock shows it.
    package func localTime(of moment: Instant) -> LocalTime {
        LocalTime(localMilliseconds: moment.rawValue + offset)
    }

    /// The instant of a local minute; minutes may lie outside the day.
    package func instant(dayNumber: Int, minuteOfDay: Int) -> Instant {
        Instant(ms: Int64(dayNumber) * 86_400_000 + Int64(minuteOfDay) * 60_000 - offset)
    }

    /// The windows in which the desk is open on a local day, in order.
    package func windows(onDay dayNumber: Int) -> [DailyWindow] {
        if !makeupDays.isEmpty || !holidays.isEmpty {
            let date = LocalTime(dayNumber: dayNumber, minuteOfDay: 0).isoDate
            if makeupDays.contains(date) { return openingHours[1] ?? [] }
            if holidays.contains(date) { return holidayHours }
        }
        return openingHours[LocalTime.weekday(ofDay: dayNumber)] ?? []
    }

    /// The open time of a local day in minutes of that day, in order, without overlap; what runs over midnight is cut there.
    func openMinutes(onDay dayNumber: Int) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        for window in windows(onDay: dayNumber) where window.startMinute < 1440 {
            let runsOver = window.endMinute <= window.startMinute
            parts.append(window.startMinute..<(runsOver ? 1440 : window.endMinute))
        }
        for window in windows(onDay: dayNumber - 1)
        where window.endMinute <= window.startMinute && window.endMinute > 0 {
            parts.append(0..<window.endMinute)
        }
        guard parts.count > 1 else { return parts }
        parts.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        var merged: [Range<Int>] = []
        for part in parts {
            if let last = merged.last, part.lowerBound <= last.upperBound {
                let end = max(last.upperBound, part.upperBound)
                merged[merged.count - 1] = last.lowerBound..<end
            } else {
                merged.append(part)
            }
        }
        return merged
    }

    /// Whether the desk is open.
    package func isOpen(at moment: Instant) -> Bool {
        let local = localTime(of: moment)
        return openMinutes(onDay: local.dayNumber).contains { $0.contains(local.minuteOfDay) }
    }

    /// Whether what can wait should wait.
    package func isQuiet(at moment: Instant) -> Bool {
        let local = localTime(of: moment)
        return quietHours.contains { $0.contains(local.minuteOfDay) }
    }

    /// The moment itself when the desk is open, else the next opening; nil when it never opens within 400 days.
    package func nextOpening(from moment: Instant) -> Instant? {
        if isOpen(at: moment) { return moment }
        let local = localTime(of: moment)
        for day in local.dayNumber...(local.dayNumber + Self.searchDaysMax) {
            for part in openMinutes(onDay: day) {
                let start = instant(dayNumber: day, minuteOfDay: part.lowerBound)
                if start >= moment { return start }
            }
        }
        return nil
    }

    /// How far a search for open time looks ahead: a year and some, so that every calendar that opens at all is found.
    static let searchDaysMax = 400
}
