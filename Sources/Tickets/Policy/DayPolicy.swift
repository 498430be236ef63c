/// When the desk's day has its fixed moments (DOMAIN 3.16), and how long its short waits are.
package struct DayPolicy: Hashable, Sendable {
    /// Whether the desk keeps a day at all: without it nothing below happens by itself.
    package var isKept = true
    /// Yesterday's duty log goes to everybody on shift: a quarter of an hour before work.
    package var briefingMinute = 8 * 60 + 15
    /// The morning list goes to the desk.
    package var digestMinute = 8 * 60 + 30
    /// Who has not said 已阅 is told to the customer service manager.
    package var readCheckMinute = 8 * 60 + 45
    /// The list of what is late goes to the desk.
    package var chaseMinutes = [11 * 60 + 30, 16 * 60 + 30]
    /// The desk is asked to close its duty log, with what is still open.
    package var closeMinute = 17 * 60 + 30
    /// How long the last verb can be taken back.
    package var undoWindow: Duration = .seconds(60)
    /// How long before a promise of staff comes due its author is reminded.
    package var promiseReminder: Duration = .minutes(30)
    /// An answer this soon after a promise still belongs to it and does not keep it.
    package var promiseSettling: Duration = .minutes(5)
    /// When a promise without a moment comes due that its author sent although it was warned of.
    package var promiseUndated: Duration = .days(3)

    package init() {}

    /// The next moment at one of these minutes of the day, after `now`.
    package static func next(
        at minutes: [Int],
        after now: Instant,
        calendar: DeskCalendar
    ) -> Instant? {
        let today = calendar.localTime(of: now).dayNumber
        let moments = minutes.flatMap { minute in
            [today, today + 1].map { calendar.instant(dayNumber: $0, minuteOfDay: minute) }
        }
        return moments.filter { $0 > now }.min()
    }
}
