/// When the desk is open and whose sleep it respects; local time runs on a fixed offset to UTC (DESIGN 7).
package struct DeskCalendar: Hashable, Sendable {
    /// Minutes that local time is ahead of UTC; 480 for Asia/Shanghai.
    package var utcOffsetMinutes: Int
    /// Windows in which the desk is open, by weekday 1 (Monday) to 7; a day without any is a rest day.
    package var openingHours: [Int: [DailyWindow]]
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
        quietHours: [DailyWindow] = []
    ) {
        self.utcOffsetMinutes = utcOffsetMinutes
        self.openingHours = openingHours
        self.holidays = holidays
        self.makeupDays = makeupDays
        self.quietHours = quietHours
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
        let day = LocalTime(dayNumber: dayNumber, minuteOfDay: 0)
        if makeupDays.contains(day.isoDate) { return openingHours[1] ?? [] }
        if holidays.contains(day.isoDate) { return [] }
        return openingHours[day.weekday] ?? []
    }

    /// Whether the desk is open.
    package func isOpen(at moment: Instant) -> Bool {
        let local = localTime(of: moment)
        return windows(onDay: local.dayNumber).contains { $0.contains(local.minuteOfDay) }
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
            for window in windows(onDay: day) {
                let start = instant(dayNumber: day, minuteOfDay: window.startMinute)
                if start >= moment { return start }
            }
        }
        return nil
    }

    /// The moment at which `duration` of open time has passed; nil when the desk does not open enough within 400 days.
    package func adding(_ duration: Duration, openTimeFrom moment: Instant) -> Instant? {
        var left = duration.wholeMilliseconds
        let first = localTime(of: moment).dayNumber
        for day in first...(first + Self.searchDaysMax) {
            for window in windows(onDay: day) {
                let end = instant(dayNumber: day, minuteOfDay: window.endMinute)
                let start = max(
                    moment,
                    instant(dayNumber: day, minuteOfDay: window.startMinute)
                )
                let span = end.rawValue - start.rawValue
                guard span > 0 else { continue }
                if left <= span { return Instant(ms: start.rawValue + left) }
                left -= span
            }
        }
        return nil
    }

    /// How far a search for open time looks ahead: a year and some, so that every calendar that opens at all is found.
    private static let searchDaysMax = 400
}
