// How long what can wait has to wait.
extension DeskCalendar {
    /// The moment at which the quiet hours end; nil when it is not quiet.
    package func endOfQuiet(from moment: Instant) -> Instant? {
        guard isQuiet(at: moment) else { return nil }
        var at = moment
        for _ in 0...quietHours.count * 2 {
            let local = localTime(of: at)
            guard let window = quietHours.first(where: { $0.contains(local.minuteOfDay) }) else {
                return at
            }
            let isTomorrow = window.endMinute <= local.minuteOfDay
            at = instant(
                dayNumber: local.dayNumber + (isTomorrow ? 1 : 0),
                minuteOfDay: window.endMinute
            )
        }
        return at
    }
}
