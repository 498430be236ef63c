import Foundation
import Rulebook
import Testing

@Suite struct EstateFaultTests {
    /// One spoilt row and the place and words its fault must have.
    struct Spoilt: Sendable {
        let part: EstatePart
        let row: String
        let told: String

        init(_ part: EstatePart, _ row: String, _ told: String) {
            self.part = part
            self.row = row
            self.told = told
        }
    }

    static let spoilt: [Spoilt] = [
        Spoilt(.buildings, "1号楼,2,18", "buildings.csv:4: 楼栋“1”重复"),
        Spoilt(.buildings, ",2,18", "buildings.csv:4: “楼栋”没有填"),
        Spoilt(.buildings, "3,两,18", "buildings.csv:4: “单元数”应为1到200的数字"),
        Spoilt(.households, "9,1,101", "households.csv:5: 没有9栋，楼栋有：1、2"),
        Spoilt(.households, "1,1,101", "households.csv:5: 1栋1单元101与第2行重复"),
        Spoilt(.households, "2,2,101", "households.csv:5: 2栋只有1个单元"),
        Spoilt(.households, "2,1,701", "households.csv:5: 2栋只有6层"),
        Spoilt(.households, "1,1,3月2日", "households.csv:5: “3月2日”像是被 Excel 变成了日期"),
        Spoilt(.households, "1,1,", "households.csv:5: “房号”没有填"),
        Spoilt(.households, "1,1,10 1?", "households.csv:5: 看不懂“10 1?”"),
        Spoilt(.people, "张三,138,业主,1,3,101", "people.csv:4: 房屋清单里没有1栋3单元101，是否应为1栋1单元101"),
        Spoilt(.people, "张三,,业主,1,1,110", "people.csv:4: 房屋清单里没有1栋1单元110，是否应为1栋1单元101"),
        Spoilt(.people, ",,业主,1,1,101", "people.csv:4: “姓名”没有填"),
        Spoilt(.people, "张三,,,1,1,101", "people.csv:4: “关系”没有填"),
        Spoilt(.people, "张三,,老板,1,1,101", "people.csv:4: 关系“老板”不认识"),
        Spoilt(.people, "张三,1.38E+10,业主,1,1,101", "people.csv:4: 电话“1.38E+10”被 Excel"),
        Spoilt(.people, "张三,1380000000,业主,1,1,101", "people.csv:4: 手机号“1380000000”有10位"),
        Spoilt(.people, "张三,没有,业主,1,1,101", "people.csv:4: 电话“没有”不是号码"),
        Spoilt(.people, "王芳,10000000001,业主,1,1,101", "people.csv:4: 王芳在1栋1单元101重复登记"),
        Spoilt(.people, "张三,,业主,1,1,101,多", "people.csv:4: 这一行比标题多出单元格"),
        Spoilt(.people, "\"张\n三\",,业主,1,1,101", "people.csv:4: “姓名”里有换行"),
        Spoilt(.people, "张三,,业主,1,1,\"101", "people.csv:4: 引号没有成对"),
        Spoilt(.people, "\"张\"三,,业主,1,1,101", "people.csv:4: 右引号后面还有文字"),
        Spoilt(.staff, "孙工,维修攻,,,sun", "staff.csv:4: 岗位“维修攻”不认识，是否应为“维修"),
        Spoilt(.staff, "孙工,业主,,,sun", "staff.csv:4: 岗位“业主”不认识，可用：客服前台"),
        Spoilt(.staff, "孙工,维修工,,,zhao", "staff.csv:4: 账号“zhao”与赵师傅的重复"),
        Spoilt(.staff, "孙工,维修工,,,孙工", "staff.csv:4: 账号“孙工”只能用"),
        Spoilt(.staff, "孙工,维修工,,1、7,sun", "staff.csv:4: 没有7栋"),
        Spoilt(.staff, "赵师傅,维修工,10000000102,,zhao2", "staff.csv:4: 赵师傅重复登记"),
        Spoilt(.shifts, "zhoumim,1,8:00,9:00", "shifts.csv:4: 员工清单里没有“zhoumim”，是否应为“zhoumin”"),
        Spoilt(.shifts, "zhoumin,1-8,8:00,9:00", "shifts.csv:4: 看不懂星期“1-8”"),
        Spoilt(.shifts, "zhoumin,1,8:70,9:00", "shifts.csv:4: 看不懂时间“8:70”"),
        Spoilt(.shifts, "zhoumin,1,24:00,9:00", "shifts.csv:4: 上班时间不能是 24:00"),
        Spoilt(.shifts, "zhoumin,1,17:00,18:00", "shifts.csv:4: 周敏周一的班次重叠"),
        Spoilt(.absences, "nobody,2026-1-1,2026-1-2,", "leave.csv:2: 员工清单里没有“nobody”"),
        Spoilt(.absences, "zhao,2026-2-30,2026-3-1,", "leave.csv:2: 看不懂日期“2026-2-30”"),
        Spoilt(.absences, "zhao,2026-3-2,2026-3-1,", "leave.csv:2: 结束日期早于开始日期"),
        Spoilt(.absences, "zhao,2026-3-1,2026-3-1,zhao", "leave.csv:2: 员工清单里没有“zhao”"),
        Spoilt(.shifts, "zhoumin,1,8:00,", "shifts.csv:4: “下班”没有填"),
    ]

    @Test(arguments: spoilt.indices)
    func `a spoilt row is told with file, row and remedy, and nothing is imported`(index: Int) {
        let spoilt = Self.spoilt[index]
        var sample = EstateSample()
        sample[spoilt.part] += spoilt.row + "\r\n"
        #expect(sample.reading.records == nil)
        #expect(sample.faults.count == 1)
        #expect(sample.faults.first?.hasPrefix(spoilt.told) == true, "\(sample.faults)")
    }

    @Test func `every fault is told at once, in the order of files and rows`() {
        var sample = EstateSample()
        sample.households += "9,1,101\r\n\r\n8,1,101\r\n"
        sample.staff += "孙工,飞行员,,,sun\r\n"
        #expect(
            sample.reading.problems.map { "\($0.file):\($0.row ?? 0)" }
                == ["households.csv:5", "households.csv:7", "staff.csv:4"]
        )
    }

    @Test func `beyond two hundred faults the rest is only mentioned`() {
        var sample = EstateSample()
        sample.people += String(repeating: ",,业主,1,1,101\r\n", count: 300)
        #expect(sample.faults.count == EstateLimits.problemsMax + 1)
        #expect(sample.faults.last?.contains("问题超过200个") == true)
    }

    @Test func `missing lists, columns and headings are told`() {
        let alone = EstateFolder.read([
            EstateFile(name: "people.csv", bytes: Array("姓名,电话\n王芳,1\n".utf8))
        ])
        let faults = alone.problems.map(\.description)
        #expect(faults.contains { $0.hasPrefix("people.csv:1: 缺少“关系”列") })
        #expect(faults.contains { $0.hasPrefix("people.csv:1: 缺少“房号”或“房屋”列") })
        #expect(faults.contains { $0.hasPrefix("households.csv: 缺少房屋清单") })
        #expect(faults.contains { $0.hasPrefix("staff.csv: 缺少员工清单") })

        let strange = EstateFolder.read([
            EstateFile(name: "list.csv", bytes: Array("a,b\n1,2\n".utf8)),
            EstateFile(name: "staff.csv", bytes: []),
        ])
        let words = strange.problems.map(\.chinese)
        #expect(words.contains { $0.contains("找不到标题行") })
        #expect(words.contains("文件是空的"))
    }

    @Test func `two lists of one kind are told`() {
        let files = EstateSample().files + [EstateSample().files[2]]
        #expect(
            EstateFolder.read(files).problems.map(\.chinese) == ["与people.csv都是住户清单，只留一个"]
        )
    }

    @Test func `a workbook and bytes in no known encoding are told with what to do`() {
        var files = EstateSample().files
        files[2] = EstateFile(name: "people.csv", bytes: [0x50, 0x4B, 0x03, 0x04, 0x00])
        files[3] = EstateFile(name: "staff.csv", bytes: gb18030("姓名,岗位\n周敏,") + [0xFF, 0x0A])
        let faults = EstateFolder.read(files).problems.map(\.description)
        #expect(faults.count == 2)
        #expect(faults.first?.hasPrefix("people.csv: 这是 Excel 工作簿") == true)
        #expect(faults.last?.hasPrefix("staff.csv:2: 文字编码") == true)
    }

    @Test func `files beyond the limits are refused`() {
        var files = EstateSample().files
        files[2] = EstateFile(
            name: "people.csv",
            bytes: Array(repeating: 0x0A, count: EstateLimits.rowsMax + 1)
        )
        files[3] = EstateFile(
            name: "staff.csv",
            bytes: Array(repeating: 0x2C, count: EstateLimits.columnsMax + 1)
        )
        files[4] = EstateFile(
            name: "shifts.csv",
            bytes: Array(repeating: 0x20, count: EstateLimits.fileBytesMax + 1)
        )
        let words = EstateFolder.read(files).problems.map(\.english)
        #expect(
            words == [
                "more than 200000 rows", "more than 64 columns", "the file is larger than 32 MiB",
            ]
        )
    }

    @Test func `a folder or file that is not there is told`() {
        let reading = EstateFolder.read(["/nonexistent/estate", "/nonexistent/people.csv"])
        #expect(reading.records == nil)
        #expect(reading.problems.map(\.file) == ["estate", "people.csv"])
    }
}
