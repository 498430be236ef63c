import Testing
import Tickets

/// What the clocks of promises count, on examples and on random calendars.
@Suite("The clocks of promises")
struct ClockTests {
    /// Open every day 08:30–22:00; National Day week rests, the Saturday after is worked.
    private let estate: DeskCalendar = {
        var calendar = DeskCalendar.standard
        calendar.holidays = Set((1...7).map { "2026-10-0\($0)" })
        calendar.makeupDays = ["2026-10-10"]
        return calendar
    }()

    private func at(_ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        let number = LocalTime.dayNumber(year: 2026, month: month, day: day)
        return estate.instant(dayNumber: number, minuteOfDay: hour * 60 + minute)
    }

    @Test("Open hours skip the night and a holiday week")
    func openHours() {
        #expect(
            estate.moment(after: .openTime(.hours(2)), from: at(11, 23, 21)) == at(11, 24, 9, 30)
        )
        #expect(estate.moment(after: .openTime(.hours(2)), from: at(9, 30, 21)) == at(10, 8, 9, 30))
        #expect(estate.moment(after: .time(.hours(2)), from: at(9, 30, 23)) == at(10, 1, 1))
    }

    @Test(
        "Working days skip weekends and holidays, take make-up days, and end when the desk closes"
    )
    func workdays() {
        #expect(estate.moment(after: .workdays(2), from: at(11, 27, 10)) == at(12, 1, 22))
        #expect(estate.moment(after: .workdays(1), from: at(9, 30, 10)) == at(10, 8, 22))
        #expect(estate.moment(after: .workdays(2), from: at(10, 8, 10)) == at(10, 10, 22))
        #expect(estate.moment(after: .workdays(3), from: at(10, 8, 10)) == at(10, 12, 22))
        #expect(
            DeskCalendar(openingHours: [:], workingWeekdays: [])
                .moment(after: .workdays(3), from: at(11, 23, 10)) == at(11, 26, 10)
        )
    }

    @Test("The same day is over at midnight; out of hours it is the next open day")
    func sameDay() {
        #expect(estate.moment(after: .sameDay, from: at(11, 23, 10)) == at(11, 23, 23, 59))
        #expect(
            estate.moment(after: .sameDay, from: at(11, 23, 23)) == at(11, 24, 23, 59)
        )
        #expect(estate.moment(after: .sameDay, from: at(9, 30, 23)) == at(10, 8, 23, 59))
    }

    @Test("Hours that run over midnight are open on both days")
    func overMidnight() {
        let nights = DeskCalendar(
            openingHours: [1: [DailyWindow(startMinute: 1200, endMinute: 360)]]
        )
        #expect(nights.isOpen(at: at(11, 23, 21)))
        #expect(nights.isOpen(at: at(11, 24, 5)))
        #expect(!nights.isOpen(at: at(11, 23, 5)))
        #expect(nights.adding(.hours(6), openTimeFrom: at(11, 23, 22)) == at(11, 24, 4))
        #expect(nights.nextOpening(from: at(11, 24, 7)) == at(11, 30, 20))
    }

    @Test("A desk that keeps a stand-by on holidays is open then, though the day is no working day")
    func holidayHours() {
        var calendar = estate
        calendar.holidayHours = [DailyWindow(startMinute: 540, endMinute: 720)]
        #expect(calendar.isOpen(at: at(10, 1, 10)))
        #expect(!calendar.isOpen(at: at(10, 1, 13)))
        #expect(calendar.moment(after: .workdays(1), from: at(9, 30, 10)) == at(10, 8, 22))
    }

    @Test("Limits are written and read alike")
    func written() {
        let texts = ["10 min", "2 h", "2 h open", "3 d", "90 s", "5 workdays", "same day", "0 s"]
        for text in texts { #expect(TimeLimit(text)?.description == text) }
        #expect(TimeLimit("120 min") == .hours(2))
        for text in ["", "h", "2", "two h", "-1 h", "2 h closed", "0 workdays", "2 workdays open"] {
            #expect(TimeLimit(text) == nil, "\(text)")
        }
    }

    @Test(
        "No moment lies before its basis, more time ends later, and elapsed time is what was added",
        arguments: 1...40
    )
    func properties(seed: Int) {
        var random = Lehmer(state: UInt64(seed) &* 2_654_435_761 | 1)
        let calendar = randomCalendar(&random)
        for _ in 0..<25 {
            let basis = at(9, 20, 0) + .minutes(Int.random(in: 0..<60_000, using: &random))
            let minutes = Int.random(in: 1..<6000, using: &random)
            let limits: [TimeLimit] = [
                .minutes(minutes), .openTime(.minutes(minutes)),
                .workdays(1 + minutes % 9), .sameDay,
            ]
            for limit in limits { #expect(calendar.moment(after: limit, from: basis) >= basis) }
            for clock in Deadline.Clock.allCases {
                let end = calendar.adding(.minutes(minutes), to: basis, on: clock)
                let later = calendar.adding(.minutes(minutes + 1), to: basis, on: clock)
                #expect(basis < end && end < later, "seed \(seed)")
                let passed = calendar.elapsed(from: basis, to: end, on: clock)
                #expect(passed == .minutes(minutes), "seed \(seed) \(clock)")
                let middle = calendar.adding(.minutes(minutes / 2), to: basis, on: clock)
                let parts =
                    calendar.elapsed(from: basis, to: middle, on: clock)
                    + calendar.elapsed(from: middle, to: end, on: clock)
                #expect(parts == passed, "seed \(seed) \(clock)")
            }
        }
    }

    /// A calendar that opens on every weekday at least an hour, with some rest and make-up days.
    private func randomCalendar(_ random: inout Lehmer) -> DeskCalendar {
        var hours: [Int: [DailyWindow]] = [:]
        for day in 1...7 {
            let start = Int.random(in: 0..<1300, using: &random)
            let length = Int.random(in: 60...700, using: &random)
            hours[day] = [DailyWindow(startMinute: start, endMinute: (start + length) % 1440)]
        }
        var calendar = DeskCalendar(openingHours: hours)
        for _ in 0..<5 {
            let day = Int.random(in: 10...28, using: &random)
            calendar.holidays.insert("2026-10-\(day)")
            calendar.makeupDays.insert("2026-10-\(Int.random(in: 10...28, using: &random))")
        }
        return calendar
    }
}

/// A small generator of numbers that look random, the same for the same state.
private struct Lehmer: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 31)
    }
}
