import Foundation
import Rulebook
import Testing
import Tickets

@Suite struct EstateFolderTests {
    @Test func `an estate without a fault is read whole`() throws {
        let reading = EstateSample().reading
        #expect(reading.problems == [])
        #expect(reading.notices == [])
        let records = try #require(reading.records)
        #expect(records.buildings == ["1", "2"])
        #expect(records.households.map(\.roomLabel) == ["1栋1单元101", "1栋2单元1802", "2栋1单元601"])
        let place = Place(building: "1", unit: "2", room: "1802")
        #expect(
            records.people.last
                == EstateResident(
                    name: "李强",
                    phone: "10000000002",
                    homes: [EstateHome(place: place, role: .tenant)]
                )
        )
        #expect(records.staff.map(\.role) == [.frontDesk, .repairWorker])
        #expect(records.staff.map(\.login) == ["zhoumin", "zhao"])
        #expect(records.staff[1].buildings == ["1", "2"])
        #expect(
            records.counts
                == EstateCounts(
                    buildings: 2,
                    households: 3,
                    owners: 1,
                    tenants: 1,
                    staff: 2,
                    shifts: 12,
                    emptyHouseholds: 1
                )
        )
    }

    @Test func `a shift that ends before it begins runs into the next day`() throws {
        let staff = try #require(EstateSample().reading.records).staff
        #expect(staff[0].shifts.count == 5)
        #expect(staff[0].shifts[0] == Shift(weekday: 1, startMinute: 510, endMinute: 1050))
        #expect(staff[1].shifts[6] == Shift(weekday: 7, startMinute: 1200, endMinute: 1920))
    }

    @Test func `deputies and absences are read by login or name`() throws {
        var sample = EstateSample()
        sample.staff = """
            姓名,岗位,账号,代理人
            周敏,客服前台,zhoumin,赵师傅
            赵师傅,维修工,zhao,

            """
        sample.absences = """
            账号,开始日期,结束日期,代理人
            zhao,2026-11-25,2026/11/27,zhoumin
            zhao,2026年12月25日,2026-12-25,

            """
        #expect(sample.faults == [])
        let staff = try #require(sample.reading.records).staff
        #expect(staff.map(\.deputy) == [1, nil])
        let day = LocalTime.dayNumber(year: 2026, month: 11, day: 25)
        #expect(
            staff[1].absences == [
                EstateAbsence(firstDay: day, lastDay: day + 2, deputy: 0),
                EstateAbsence(firstDay: day + 30, lastDay: day + 30, deputy: nil),
            ]
        )
    }

    @Test(arguments: ["utf-8", "utf-8 with mark", "gb18030", "utf-16"])
    func `every encoding Excel writes gives the same estate`(encoding: String) throws {
        let sample = EstateSample()
        let files = sample.files.map { file in
            let text = String(decoding: file.bytes.dropFirst(3), as: UTF8.self)
            let bytes: [UInt8] =
                switch encoding {
                case "utf-8": Array(text.utf8)
                case "gb18030": gb18030(text)
                case "utf-16":
                    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
                default: file.bytes
                }
            return EstateFile(name: file.name, bytes: bytes)
        }
        #expect(EstateFolder.read(files).records == sample.reading.records)
    }

    @Test(arguments: [",", ";", "\t"], ["\r\n", "\n", "\r"])
    func `every separator and line end gives the same estate`(
        separator: String,
        lineEnd: String
    ) throws {
        let sample = EstateSample()
        let files = sample.files.map { file in
            let text = String(decoding: file.bytes, as: UTF8.self)
                .replacingOccurrences(of: ",", with: separator)
                .replacingOccurrences(of: "\r\n", with: lineEnd)
            return EstateFile(name: file.name, bytes: Array(text.utf8))
        }
        #expect(EstateFolder.read(files).records == sample.reading.records)
    }

    @Test func `quoted cells may hold separators and quotation marks`() throws {
        var sample = EstateSample()
        sample.staff = "姓名,岗位,负责楼栋\r\n\"周 \"\"敏\"\", 小\",客服前台,\"1,2\"\r\n"
        sample.shifts = "sep=,\r\n姓名,星期,上班,下班\r\n\"周 \"\"敏\"\", 小\",\"一,三\",8,12\r\n"
        let staff = try #require(sample.reading.records).staff
        #expect(staff[0].name == "周 \"敏\", 小")
        #expect(staff[0].buildings == ["1", "2"])
        #expect(staff[0].shifts.map(\.weekday) == [1, 3])
    }

    @Test func `a title above the headings and columns of no use are left out`() throws {
        var sample = EstateSample()
        sample.people = """
            翠湖花园住户登记表,,,,
            ,,,,
            户主编号,Name,Phone Number,Relation,Room No
            7,王芳,+86 100-0000-0001,OWNER,1栋1单元101室
            8,李强,,家属,１－２－１８０２
            """
        let reading = sample.reading
        #expect(reading.problems == [])
        #expect(reading.notices.map(\.description).count == 1)
        #expect(reading.notices.first?.row == 3)
        let people = try #require(reading.records).people
        #expect(people.map(\.phone) == ["10000000001", nil])
        #expect(people.map { $0.homes[0].place.room } == ["101", "1802"])
        #expect(people.map(\.role) == [.owner, .tenant])
    }

    @Test func `rows with one name and phone are one person with several homes`() throws {
        var sample = EstateSample()
        sample.people += "王芳,10000000001,租户,2,1,601\r\n王芳,,业主,2,1,601\r\n"
        let people = try #require(sample.reading.records).people
        #expect(people.count == 3)
        #expect(people[0].homes.map(\.role) == [.owner, .tenant])
        #expect(people[0].role == .owner)
    }

    @Test(arguments: [
        ("三号楼", "3"), ("第03栋", "3"), ("B座", "B"), ("b", "B"), ("十二幢", "12"), ("２１#", "21"),
        ("裙楼", "裙"),
    ])
    func `a building keeps its name without its word`(written: String, name: String) throws {
        var sample = EstateSample()
        sample.buildings = "楼栋\n\(written)\n"
        sample.households = "楼栋,房号\n\(written),101\n"
        sample.people = "姓名,关系,楼栋,房号\n王芳,业主,\(name),101室\n"
        sample.staff = "姓名,岗位\n周敏,前台\n"
        sample.shifts = "姓名,星期,上班,下班\n周敏,工作日,8:30,17:30\n"
        #expect(sample.faults == [])
        #expect(sample.reading.records?.buildings == [name])
    }

    @Test(arguments: Role.allCases.filter(\.isStaff))
    func `every role of staff is read by its code and its Chinese name`(role: Role) throws {
        var sample = EstateSample()
        sample.staff = "姓名,岗位\n甲,\(role.rawValue)\n乙,\(role.chineseName)\n"
        sample.shifts = "姓名,星期,上班,下班\n"
        let staff = try #require(sample.reading.records).staff
        #expect(staff.map(\.role) == [role, role])
    }

    @Test(arguments: [
        ("1-5", [1, 2, 3, 4, 5]), ("周一至周五", [1, 2, 3, 4, 5]), ("周六、周日", [6, 7]),
        ("周五-周一", [1, 5, 6, 7]), ("每天", [1, 2, 3, 4, 5, 6, 7]), ("Mon-Wed", [1, 2, 3]),
        ("星期天", [7]), ("1/3/5", [1, 3, 5]), ("周末", [6, 7]), ("礼拜二", [2]),
    ])
    func `weekdays are read as rosters have them`(written: String, days: [Int]) throws {
        var sample = EstateSample()
        sample.shifts = "账号,星期,上班,下班\nzhoumin,\"\(written)\",0:00,24:00\n"
        let staff = try #require(sample.reading.records).staff
        #expect(staff[0].shifts.map(\.weekday) == days)
        #expect(staff[0].shifts.allSatisfy { $0.endMinute == 1440 })
    }

    @Test(arguments: [
        ("8:30", 510), ("08：30", 510), ("8点半", 510), ("8点", 480), ("8", 480), ("08:30:00", 510),
        ("0.3541666667", 510),
    ])
    func `times are read as rosters have them`(written: String, minute: Int) throws {
        var sample = EstateSample()
        sample.shifts = "账号,星期,上班,下班\nzhoumin,1,\(written),23:00\n"
        let staff = try #require(sample.reading.records).staff
        #expect(staff[0].shifts.map(\.startMinute) == [minute])
    }

    @Test func `twenty thousand rows are read in linear time`() throws {
        var sample = EstateSample()
        sample.buildings = "楼栋\n" + (1...100).map { "\($0)\n" }.joined()
        let rooms = (1...100).flatMap { building in
            (1...200).map { (building, $0 % 2 + 1, 100 + $0) }
        }
        sample.households =
            "楼栋,单元,房号\n" + rooms.map { "\($0.0),\($0.1),\($0.2)\n" }.joined()
        sample.people =
            "姓名,电话,关系,房号\n"
            + rooms.enumerated().map {
                "住户\($0.offset),\(10_000_000_000 + $0.offset),业主,\($0.element.0)-\($0.element.1)-\($0.element.2)\n"
            }.joined()
        let files = sample.files.map { file in
            let text = String(decoding: file.bytes.dropFirst(3), as: UTF8.self)
            return EstateFile(name: file.name, bytes: gb18030(text))
        }
        let clock = ContinuousClock()
        var reading: EstateReading?
        let took = clock.measure { reading = EstateFolder.read(files) }
        #expect(reading?.records?.people.count == 20_000)
        #expect(took < .seconds(60), "took \(took) in this build")
    }
}
