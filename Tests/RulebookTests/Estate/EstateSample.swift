import Foundation
import Rulebook

/// A small estate without a fault, of which tests spoil one part.
struct EstateSample {
    var buildings = "楼栋,单元数,层数\r\n1,2,18\r\n2,1,6\r\n"
    var households = "楼栋,单元,房号\r\n1,1,101\r\n1,2,1802\r\n2,1,601\r\n"
    var people = """
        姓名,电话,关系,楼栋,单元,房号\r
        王芳,10000000001,业主,1,1,101\r
        李强,10000000002,租户,1,2,1802\r

        """
    var staff = """
        姓名,岗位,电话,负责楼栋,账号\r
        周敏,客服前台,10000000101,,zhoumin\r
        赵师傅,维修工,10000000102,1、2,zhao\r

        """
    var shifts = "账号,星期,上班,下班\r\nzhoumin,1-5,08:30,17:30\r\nzhao,每天,20:00,08:00\r\n"

    var absences = "账号,开始日期,结束日期,代理人\r\n"

    /// The lists as files, UTF-8 with a byte order mark as Excel writes it.
    var files: [EstateFile] {
        [
            ("buildings.csv", buildings), ("households.csv", households), ("people.csv", people),
            ("staff.csv", staff), ("shifts.csv", shifts), ("leave.csv", absences),
        ].map { EstateFile(name: $0, bytes: [0xEF, 0xBB, 0xBF] + Array($1.utf8)) }
    }

    /// The text of one list.
    subscript(part: EstatePart) -> String {
        get {
            switch part {
            case .buildings: buildings
            case .households: households
            case .people: people
            case .staff: staff
            case .shifts: shifts
            case .absences: absences
            }
        }
        set {
            switch part {
            case .buildings: buildings = newValue
            case .households: households = newValue
            case .people: people = newValue
            case .staff: staff = newValue
            case .shifts: shifts = newValue
            case .absences: absences = newValue
            }
        }
    }

    /// What reading it gives.
    var reading: EstateReading { EstateFolder.read(files) }

    /// The faults, as printed.
    var faults: [String] { reading.problems.map(\.description) }
}

/// A text in the encoding of Chinese Windows.
func gb18030(_ text: String) -> [UInt8] {
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    return text.data(using: encoding).map(Array.init) ?? []
}
