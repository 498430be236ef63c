/// A column that an estate file may have, under any of its headings.
enum EstateColumn: String, CaseIterable, Hashable, Sendable {
    case building
    case unit
    case room
    /// Building, unit and room in one cell: `3-2-1502`.
    case fullRoom = "full_room"
    case units
    case floors
    case name
    case phone
    case relation
    case role
    case buildings
    case login
    case weekdays
    case from
    case to
    case firstDay = "first_day"
    case lastDay = "last_day"
    case deputy

    /// The headings it is found under, the first being the one we write ourselves.
    var headings: [String] {
        switch self {
        case .building: ["楼栋", "building", "楼号", "栋", "栋号", "楼", "幢", "楼座", "座", "block"]
        case .unit: ["单元", "unit", "单元号"]
        case .room: ["房号", "room", "房间", "房间号", "室", "室号", "门牌", "门牌号", "flat", "room no"]
        case .fullRoom: ["房屋", "address", "住址", "地址", "房屋编号", "房产", "完整房号", "home"]
        case .units: ["单元数", "units", "number of units"]
        case .floors: ["层数", "floors", "总层数", "楼层数"]
        case .name: ["姓名", "name", "名字", "业主姓名", "住户姓名", "员工姓名", "人员", "员工", "业主", "住户"]
        case .phone:
            [
                "电话", "phone", "手机", "手机号", "手机号码", "联系电话", "电话号码", "联系方式",
                "mobile", "tel", "telephone", "phone number",
            ]
        case .relation: ["关系", "relation", "身份", "住户类型", "与房屋关系", "类型", "type"]
        case .role: ["岗位", "role", "职务", "职位", "角色", "岗位名称", "position", "job"]
        case .buildings: ["负责楼栋", "buildings", "管辖楼栋", "负责区域", "楼栋范围", "area", "areas"]
        case .login: ["账号", "login", "帐号", "登录名", "登录账号", "用户名", "account", "user", "username"]
        case .weekdays: ["星期", "weekdays", "周几", "工作日", "日期", "weekday", "days", "day"]
        case .from: ["上班", "from", "开始", "上班时间", "开始时间", "start"]
        case .to: ["下班", "to", "结束", "下班时间", "结束时间", "end"]
        case .firstDay: ["开始日期", "first day", "起始日期", "请假开始", "起"]
        case .lastDay: ["结束日期", "last day", "截止日期", "请假结束", "止"]
        case .deputy: ["代理人", "deputy", "代班人", "代理", "顶班"]
        }
    }

    /// The heading a clerk is told to write: Chinese and English.
    var title: (chinese: String, english: String) { (headings[0], headings[1]) }

    /// A heading as compared: without spaces, marks and brackets around, in lower case.
    static func folded(_ heading: String) -> String {
        var text = ""
        for character in heading.lowercased() {
            if character == "(" || character == "（" { break }
            if character == "*" || character == "＊" || character == "：" || character == ":" {
                continue
            }
            text.append(character == "_" ? " " : character)
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The column of a heading among those a part has; nil when it is none of them.
    static func named(_ heading: String, in part: EstatePart) -> EstateColumn? {
        let wanted = folded(heading)
        let tight = wanted.replacing(" ", with: "")
        return part.columns.first { column in
            column.headings.contains { $0 == wanted || $0.replacing(" ", with: "") == tight }
        }
    }
}
