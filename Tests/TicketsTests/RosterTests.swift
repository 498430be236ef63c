import Testing
import Tickets

@Suite("Who is called")
struct RosterTests {
    private let calendar = DeskCalendar.standard
    /// Monday 2026-11-23, 10:00.
    private let now = DeskCalendar.standard.instant(
        dayNumber: LocalTime.dayNumber(year: 2026, month: 11, day: 23),
        minuteOfDay: 600
    )

    private var today: Int { calendar.localTime(of: now).dayNumber }

    private func butler(
        _ id: Int64,
        _ building: String,
        shifts: [Shift] = [],
        deputy: Int64? = nil,
        absences: [Absence] = []
    ) -> Person {
        Person(
            id: PersonID(rawValue: id),
            name: "\(id)",
            role: .areaButler,
            buildings: [building],
            shifts: shifts,
            deputy: deputy.map(PersonID.init(rawValue:)),
            absences: absences
        )
    }

    private func called(_ staff: [Person], building: String = "6") -> [Int64] {
        Roster(staff: staff)
            .reachable(.areaButler, building: building, at: now, calendar: calendar)
            .map(\.id.rawValue)
    }

    @Test("The butler of the building is called, and nobody else's")
    func own() {
        #expect(called([butler(1, "5"), butler(2, "6")]) == [2])
    }

    @Test("The deputy of an absence comes before the standing one; both on the days alone")
    func absence() {
        let named = Absence(
            firstDay: today,
            lastDay: today + 2,
            deputy: PersonID(rawValue: 3)
        )
        let past = Absence(firstDay: today - 3, lastDay: today - 1)
        let others = [butler(1, "5"), butler(3, "4")]
        #expect(called(others + [butler(2, "6", deputy: 1, absences: [named])]) == [3])
        let unnamed = Absence(firstDay: today, lastDay: today)
        #expect(called(others + [butler(2, "6", deputy: 1, absences: [unnamed])]) == [1])
        #expect(called(others + [butler(2, "6", deputy: 1, absences: [past])]) == [2])
    }

    @Test("Off duty the standing deputy is called; without one the butler")
    func offDuty() {
        let night = [Shift(weekday: 1, startMinute: 1380, endMinute: 1860)]
        #expect(called([butler(1, "5"), butler(2, "6", shifts: night, deputy: 1)]) == [1])
        #expect(called([butler(1, "5"), butler(2, "6", shifts: night)]) == [2])
    }

    @Test("A deputy who is away as well does not stand in; somebody is always called")
    func both() {
        let away = [Absence(firstDay: today, lastDay: today)]
        let staff = [butler(1, "5", absences: away), butler(2, "6", deputy: 1, absences: away)]
        #expect(called(staff) == [2])
    }

    @Test("Who stands in answers for the buildings, and only meanwhile")
    func covering() {
        let away = [Absence(firstDay: today, lastDay: today)]
        let staff = [butler(1, "5"), butler(2, "6", deputy: 1, absences: away)]
        let roster = Roster(staff: staff)
        let covering = roster.covering(staff[0], at: now, calendar: calendar)
        #expect(covering.buildings == ["5", "6"])
        let later = roster.covering(staff[0], at: now + .days(1), calendar: calendar)
        #expect(later.buildings == ["5"])
    }
}
