/// What one file of an estate folder lists.
package enum EstatePart: String, CaseIterable, Hashable, Sendable {
    /// 楼栋
    case buildings
    /// 房屋
    case households
    /// 住户
    case people
    /// 员工
    case staff
    /// 班次
    case shifts
    /// 请假
    case absences

    /// The word in Chinese.
    package var chineseName: String {
        switch self {
        case .buildings: "楼栋"
        case .households: "房屋"
        case .people: "住户"
        case .staff: "员工"
        case .shifts: "班次"
        case .absences: "请假"
        }
    }

    /// Whether an estate is incomplete without it: there must be flats to name and staff to answer.
    package var isRequired: Bool {
        switch self {
        case .households, .staff: true
        case .buildings, .people, .shifts, .absences: false
        }
    }

    /// The columns that must be there, each group satisfied by any of its columns.
    var requiredColumns: [[EstateColumn]] {
        switch self {
        case .buildings: [[.building]]
        case .households: [[.room, .fullRoom]]
        case .people: [[.name], [.relation], [.room, .fullRoom]]
        case .staff: [[.name], [.role]]
        case .shifts: [[.login, .name], [.weekdays], [.from], [.to]]
        case .absences: [[.login, .name], [.firstDay], [.lastDay]]
        }
    }

    /// The columns that are read when they are there.
    var columns: [EstateColumn] {
        switch self {
        case .buildings: [.building, .units, .floors]
        case .households: [.building, .unit, .room, .fullRoom]
        case .people: [.name, .phone, .relation, .building, .unit, .room, .fullRoom]
        case .staff: [.name, .role, .phone, .buildings, .login, .deputy]
        case .shifts: [.login, .name, .weekdays, .from, .to]
        case .absences: [.login, .name, .firstDay, .lastDay, .deputy]
        }
    }

    /// The part a file's name tells of, in English or Chinese, for example `people.csv` or `2026住户名单.csv`.
    static func named(by fileName: String) -> EstatePart? {
        let name = fileName.lowercased()
        return words.first { word, _ in name.contains(word) }?.1
    }

    private static let words: [(String, EstatePart)] = [
        ("buildings", .buildings), ("households", .households), ("people", .people),
        ("staff", .staff), ("shifts", .shifts), ("building", .buildings),
        ("household", .households), ("rooms", .households), ("residents", .people),
        ("owners", .people), ("shift", .shifts), ("班次", .shifts), ("排班", .shifts),
        ("值班", .shifts), ("请假", .absences), ("休假", .absences), ("leave", .absences),
        ("absences", .absences), ("员工", .staff), ("人员", .staff), ("住户", .people),
        ("业主", .people), ("业户", .people), ("房屋", .households), ("房产", .households),
        ("房间", .households), ("楼栋", .buildings), ("楼宇", .buildings),
    ]
}
