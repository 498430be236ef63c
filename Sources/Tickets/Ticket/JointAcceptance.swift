/// A disputed result that developer, builder, company and owner check together (DOMAIN 3.2, step 9).
package struct JointAcceptance: Hashable, Codable, Sendable {
    /// Who checks.
    package enum Party: String, CaseIterable, Codable, Sendable {
        /// 开发商
        case developer
        /// 施工单位
        case builder
        /// 物业
        case company
        /// 业主
        case owner

        /// The trade's word, in Chinese.
        package var chineseName: String {
            switch self {
            case .developer: "开发商"
            case .builder: "施工单位"
            case .company: "物业"
            case .owner: "业主"
            }
        }

        /// The words by which staff name the party, Chinese and English.
        package var words: [String] {
            switch self {
            case .developer: ["开发商", "建设单位", "developer"]
            case .builder: ["施工单位", "施工方", "施工", "builder", "contractor"]
            case .company: ["物业", "管理处", "company"]
            case .owner: ["业主", "owner"]
            }
        }

        /// What people read, `zh` or `en`.
        package func name(in language: String) -> String {
            language == "en" ? rawValue : chineseName
        }
    }

    /// Who said that the result is good.
    package var passed: Set<Party>

    package init(passed: Set<Party> = []) {
        self.passed = passed
    }

    /// Who did not say so yet, in the order of `Party`.
    package var missing: [Party] { Party.allCases.filter { !passed.contains($0) } }

    /// Reads what was stored: names with blanks between them.
    package init(stored: String) {
        passed = Set(stored.split(separator: " ").compactMap { Party(rawValue: String($0)) })
    }

    /// As it is stored.
    package var stored: String {
        Party.allCases.filter(passed.contains).map(\.rawValue).joined(separator: " ")
    }
}
