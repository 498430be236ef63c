import Tickets

/// Reads names, phone numbers, relations, roles and logins.
enum PersonCells {
    /// The name of a row.
    static func name(of row: EstateRow) throws(CellFault) -> String {
        let name = try row.required(.name)
        guard name.count <= 40 else {
            throw CellFault("姓名超过40个字", "the name has more than 40 characters")
        }
        return name
    }

    /// A phone number in digits; nil when the cell is empty.
    ///
    /// Spaces, dashes and brackets are left out, and China's country code. From 3 to 15 digits are allowed, since
    /// internal numbers are short and E.164 ends at 15; eleven when it begins as a mobile number does.
    static func phone(_ text: String) throws(CellFault) -> String? {
        guard !text.isEmpty else { return nil }
        let plain = PlaceCells.folded(text)
        if plain.contains("E+") {
            throw CellFault(
                "电话“\(text)”被 Excel 变成了科学计数，请把该列设为“文本”再填",
                "Excel turned the phone \(text) into a power of ten; format the column as text"
            )
        }
        var digits = plain.filter { !"-()'".contains($0) }
        if digits.hasSuffix(".0") { digits.removeLast(2) }
        if digits.hasPrefix("+86") {
            digits.removeFirst(3)
        } else if digits.hasPrefix("0086") {
            digits.removeFirst(4)
        } else if digits.hasPrefix("+") {
            digits.removeFirst()
        }
        let isNumber = digits.allSatisfy { $0.isASCII && $0.isNumber }
        guard isNumber, (3...15).contains(digits.count) else {
            throw CellFault(
                "电话“\(text)”不是号码；有两个号码时只填一个",
                "the phone \(text) is no number; of two numbers give one"
            )
        }
        let isMobile = digits.hasPrefix("1") && digits.count > 6
        guard !isMobile || digits.count == 11 else {
            throw CellFault(
                "手机号“\(text)”有\(digits.count)位，应为11位",
                "the mobile number \(text) has \(digits.count) digits, not 11"
            )
        }
        return digits
    }

    /// Whether somebody owns the flat or lives in it; family members live in it.
    static func relation(_ text: String) throws(CellFault) -> Role {
        let word = text.lowercased()
        if ownerWords.contains(word) { return .owner }
        if tenantWords.contains(word) { return .tenant }
        throw CellFault(
            "关系“\(text)”不认识，请写“业主”或“租户”",
            "the relation \(text) is unknown; write owner or tenant"
        )
    }

    /// The role of a member of staff, by code or in Chinese.
    static func role(_ text: String) throws(CellFault) -> Role {
        let word = text.lowercased().replacing(" ", with: "_")
        if let role = staffWords[word] { return role }
        let chineseNames = Role.allCases.filter(\.isStaff).map(\.chineseName)
        if let near = Spelling.nearest(to: word, among: Array(staffWords.keys)) {
            throw CellFault(
                "岗位“\(text)”不认识，是否应为“\(near)”？",
                "the role \(text) is unknown; did you mean \(near)?"
            )
        }
        throw CellFault(
            "岗位“\(text)”不认识，可用：\(chineseNames.joined(separator: "、"))",
            "the role \(text) is unknown; use one of "
                + Role.allCases.filter(\.isStaff).map(\.rawValue).joined(separator: ", ")
        )
    }

    /// A login in lower case; nil when the cell is empty.
    static func login(_ text: String) throws(CellFault) -> String? {
        guard !text.isEmpty else { return nil }
        let login = text.lowercased()
        let isPlain = login.allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0))
        }
        guard isPlain, (2...32).contains(login.count), login.first?.isLetter == true else {
            throw CellFault(
                "账号“\(text)”只能用2到32个英文字母、数字、点和横线，以字母开头",
                "the login \(text) must be 2 to 32 Latin letters, digits, dots or dashes, "
                    + "a letter first"
            )
        }
        return login
    }

    private static let ownerWords: Set<String> = ["业主", "产权人", "房主", "owner"]
    private static let tenantWords: Set<String> = [
        "租户", "租客", "承租人", "使用人", "住户", "家属", "家人", "亲属", "配偶", "父母", "子女",
        "tenant", "occupant", "resident", "family",
    ]

    private static let staffWords: [String: Role] = {
        var words: [String: Role] = [:]
        for role in Role.allCases where role.isStaff {
            words[role.rawValue] = role
            words[role.chineseName] = role
        }
        for (role, others) in otherWords {
            for word in others { words[word] = role }
        }
        return words
    }()

    private static let otherWords: [Role: [String]] = [
        .frontDesk: ["前台", "客服", "客服员", "客服专员"],
        .districtAssistant: ["物业助理", "大区助理", "区域助理"],
        .dutyAssistant: ["值班助理", "客服助理"],
        .areaButler: ["管家", "楼栋管家", "客服管家", "butler"],
        .engineeringLead: ["工程主管", "工程领班", "维修主管", "维修班长"],
        .repairWorker: ["维修", "维修员", "工程", "工程维修", "水电工", "电工", "水工", "worker"],
        .security: ["保安", "安管员", "秩序维护员", "保安员", "门岗", "巡逻"],
        .cleaning: ["保洁", "保洁员", "绿化", "绿化工", "绿化员"],
        .customerServiceManager: ["客服经理", "客服主管", "客服负责人"],
        .qualityDeputyManager: ["分管品质副经理", "品质经理", "分管品质管理的副经理"],
        .projectManager: ["管理处经理", "物业经理", "项目负责人"],
        .planningDepartment: ["策划部", "管理策划"],
        .finance: ["财务", "会计", "出纳", "收费员"],
    ]
}
