import Foundation
import Rulebook
import Testing
import Tickets

@Suite struct SampleEstateTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func records(_ folder: String) throws -> EstateRecords {
        let reading = EstateFolder.read([root.appendingPathComponent(folder).path])
        #expect(reading.problems == [])
        return try #require(reading.records)
    }

    @Test func `the sample estate has the size of a real one`() throws {
        let counts = try Self.records("deploy/sample-estate").counts
        #expect(counts.buildings == 8)
        #expect((350...450).contains(counts.households))
        #expect((400...600).contains(counts.owners + counts.tenants))
        #expect(counts.emptyHouseholds > 0)
    }

    @Test func `the sample estate has the flat of the README's chat and staff of every role`()
        throws
    {
        let records = try Self.records("deploy/sample-estate")
        let flat = Place(building: "3", unit: "2", room: "1502")
        #expect(records.people.contains { $0.homes.contains { $0.place == flat } })
        let missing = Role.allCases.filter(\.isStaff).filter { role in
            !records.staff.contains { $0.role == role }
        }
        #expect(missing == [])
        #expect(records.staff.allSatisfy { $0.login != nil && $0.phone != nil })
    }

    @Test func `an office's lists in another form and encoding are read alike`() throws {
        let records = try Self.records("Tests/RulebookTests/Fixtures/office-estate")
        #expect(records.buildings == ["1", "2", "3", "A"])
        #expect(records.households.count == 78)
        #expect(records.people.count == 69)
        #expect(records.people.allSatisfy { $0.phone?.count == 11 })
        #expect(records.staff.first { $0.login == "zhiban" }?.shifts.count == 7)
        #expect(records.staff.first { $0.name == "黄桂芳" }?.buildings == ["1", "2", "3"])
        #expect(records.staff.last?.login == "luo")
    }

    @Test func `no phone of the sample estate can be anybody's`() throws {
        let records = try Self.records("deploy/sample-estate")
        let phones = records.people.compactMap(\.phone) + records.staff.compactMap(\.phone)
        #expect(phones.allSatisfy { $0.hasPrefix("1000000") && $0.count == 11 })
        #expect(Set(phones).count == phones.count)
    }

    @Test(arguments: [Role.frontDesk, .dutyAssistant, .security, .repairWorker])
    func `somebody of the sample estate is on duty at every hour of the week`(role: Role) throws {
        let staff = try Self.records("deploy/sample-estate").staff.enumerated().map {
            Person(
                id: PersonID(rawValue: Int64($0.offset + 1)),
                name: $0.element.name,
                role: $0.element.role,
                shifts: $0.element.shifts
            )
        }.filter { $0.role == role }
        let calendar = DeskCalendar.roundTheClock
        let monday = LocalTime.dayNumber(year: 2026, month: 11, day: 23)
        let unmanned = (0..<(7 * 48)).map { $0 * 30 }.filter { minute in
            let moment = calendar.instant(dayNumber: monday, minuteOfDay: minute)
            return !staff.contains { $0.isOnDuty(at: moment, calendar: calendar) }
        }
        #expect(unmanned == [])
    }
}
