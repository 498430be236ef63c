import Testing
import Tickets

@Suite("The desk's calendar")
struct DeskCalendarTests {
    /// Monday to Friday 08:30–17:30 with an hour's break, one holiday and one make-up Saturday.
    private let office = DeskCalendar(
        openingHours: Dictionary(
            uniqueKeysWithValues: (1...5).map {
                (
                    $0,
                    [
                        DailyWindow(startMinute: 510, endMinute: 720),
                        DailyWindow(startMinute: 780, endMinute: 1050),
                    ]
                )
            }
        ),
        holidays: ["2026-10-01"],
        makeupDays: ["2026-10-10"],
        quietHours: [DailyWindow(startMinute: 1260, endMinute: 540)]
    )

    private func at(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) -> Instant {
        let number = LocalTime.dayNumber(year: year, month: month, day: day)
        return office.instant(dayNumber: number, minuteOfDay: hour * 60 + minute)
    }

    @Test("Dates agree with the calendar on the wall")
    func dates() {
        let local = office.localTime(of: Instant(ms: 1_795_449_600_000))
        #expect(local.isoDate == "2026-11-24")
        #expect(local.weekday == 2)
        #expect(local.clock == "00:00")
        for number in stride(from: -800_000, to: 800_000, by: 137) {
            let day = LocalTime(dayNumber: number, minuteOfDay: 0)
            let back = LocalTime.dayNumber(year: day.year, month: day.month, day: day.day)
            #expect(back == number)
        }
    }

    @Test("Open time skips breaks, nights, weekends and holidays, and takes make-up days")
    func openTime() {
        #expect(
            office.adding(.hours(2), openTimeFrom: at(2026, 11, 23, 11, 0))
                == at(2026, 11, 23, 14, 0)
        )
        #expect(
            office.adding(.hours(1), openTimeFrom: at(2026, 11, 23, 17, 0))
                == at(2026, 11, 24, 9, 0)
        )
        #expect(
            office.adding(.hours(1), openTimeFrom: at(2026, 11, 27, 17, 0))
                == at(2026, 11, 30, 9, 0)
        )
        #expect(
            office.adding(.hours(1), openTimeFrom: at(2026, 9, 30, 17, 0)) == at(2026, 10, 2, 9, 0)
        )
        #expect(
            office.adding(.hours(1), openTimeFrom: at(2026, 10, 9, 17, 0)) == at(2026, 10, 10, 9, 0)
        )
    }

    @Test("The next opening is now when open")
    func nextOpening() {
        #expect(office.nextOpening(from: at(2026, 11, 23, 9, 0)) == at(2026, 11, 23, 9, 0))
        #expect(office.nextOpening(from: at(2026, 11, 21, 9, 0)) == at(2026, 11, 23, 8, 30))
        let never = DeskCalendar(openingHours: [:])
        #expect(never.nextOpening(from: at(2026, 11, 21, 9, 0)) == nil)
        #expect(never.adding(.hours(1), openTimeFrom: at(2026, 11, 21, 9, 0)) == nil)
    }

    @Test("Quiet hours run over midnight")
    func quiet() {
        #expect(office.isQuiet(at: at(2026, 11, 23, 23, 0)))
        #expect(office.isQuiet(at: at(2026, 11, 23, 8, 59)))
        #expect(!office.isQuiet(at: at(2026, 11, 23, 9, 0)))
    }

    @Test("A shift that runs over midnight covers the morning after")
    func shifts() {
        let guardOnNights = Person(
            id: PersonID(rawValue: 1),
            name: "夜班",
            role: .security,
            shifts: [Shift(weekday: 7, startMinute: 1200, endMinute: 1860)]
        )
        #expect(guardOnNights.isOnDuty(at: at(2026, 11, 22, 21, 0), calendar: office))
        #expect(guardOnNights.isOnDuty(at: at(2026, 11, 23, 6, 59), calendar: office))
        #expect(!guardOnNights.isOnDuty(at: at(2026, 11, 23, 7, 0), calendar: office))
    }
}
