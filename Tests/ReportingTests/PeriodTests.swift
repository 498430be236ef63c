import Testing
import Tickets

@Suite struct PeriodTests {
    private func day(_ year: Int, _ month: Int, _ day: Int) -> Int {
        LocalTime.dayNumber(year: year, month: month, day: day)
    }

    @Test(arguments: [
        ((2026, 11, 25), "2026-11-25", "2026-W48", "2026-11", "2026-Q4", "2026"),
        ((2027, 1, 1), "2027-01-01", "2026-W53", "2027-01", "2027-Q1", "2027"),
        ((2024, 12, 30), "2024-12-30", "2025-W01", "2024-12", "2024-Q4", "2024"),
        ((2026, 3, 31), "2026-03-31", "2026-W14", "2026-03", "2026-Q1", "2026"),
    ])
    func names(
        _ date: (Int, Int, Int),
        _ day: String,
        _ week: String,
        _ month: String,
        _ quarter: String,
        _ year: String
    ) {
        let number = self.day(date.0, date.1, date.2)
        let names = PeriodKind.allCases.map { Period($0, containing: number).name }
        #expect(names == [day, week, month, quarter, year])
    }

    @Test func everyNameReadsBack() {
        for kind in PeriodKind.allCases {
            for number in stride(from: day(2023, 12, 20), to: day(2028, 1, 10), by: 3) {
                let period = Period(kind, containing: number)
                #expect(Period(period.name, kind: kind, today: 0) == period)
                #expect(period.next.previous == period)
                #expect(period.previous.endDay == period.firstDay)
                #expect((period.firstDay..<period.endDay).contains(number))
            }
        }
    }

    @Test func aYearBefore() {
        #expect(Period(.day, containing: day(2028, 2, 29)).yearBefore.name == "2027-02-28")
        #expect(Period(.week, containing: day(2026, 12, 31)).yearBefore.name == "2025-W52")
        #expect(Period(.week, containing: day(2026, 11, 25)).yearBefore.name == "2025-W48")
        #expect(Period(.month, containing: day(2026, 11, 25)).yearBefore.name == "2025-11")
        #expect(Period(.quarter, containing: day(2026, 11, 25)).yearBefore.name == "2025-Q4")
    }

    @Test(arguments: [
        "2026-13", "2026-02-30", "26-01", "2026-W54", "2026-Q5", "喵", "2026-11-25-1", "-",
    ])
    func refusesWhatIsNoPeriod(_ text: String) {
        #expect(Period(text, kind: .month, today: 20_000) == nil)
    }

    @Test func wordsForTheOneBefore() {
        let today = day(2026, 11, 25)
        #expect(Period("上", kind: .month, today: today)?.name == "2026-10")
        #expect(Period("昨天", kind: .day, today: today)?.name == "2026-11-24")
        #expect(Period("", kind: .quarter, today: today)?.name == "2026-Q4")
        #expect(Period("2026-11-03", kind: .week, today: today)?.name == "2026-W45")
    }

    @Test func bordersAreLocalMidnight() {
        let bounds = Period(.month, containing: day(2026, 11, 1)).bounds(in: .standard)
        #expect(bounds.start.rawValue == 1_793_462_400_000)
        #expect(bounds.end - bounds.start == .days(30))
    }
}
