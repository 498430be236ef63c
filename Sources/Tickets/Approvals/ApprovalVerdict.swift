/// What became of a request: who said what, when, and with which words.
package struct ApprovalVerdict: Hashable, Sendable {
    /// How a request ends.
    package enum Outcome: String, CaseIterable, Codable, Sendable {
        /// 同意
        case agreed
        /// 不同意
        case refused
        /// Nobody decided in time.
        case expired
        /// Who asked took it back.
        case withdrawn

        /// What people read, in Chinese.
        package var chineseName: String {
            switch self {
            case .agreed: "已同意"
            case .refused: "不同意"
            case .expired: "已过期"
            case .withdrawn: "已撤回"
            }
        }
    }

    /// How it ended.
    package let outcome: Outcome
    /// Who decided; nil when it ran out.
    package let person: PersonID?
    /// When.
    package let at: Instant
    /// What was said with it; may be empty.
    package let remark: String

    package init(_ outcome: Outcome, by person: PersonID?, at: Instant, remark: String) {
        self.outcome = outcome
        self.person = person
        self.at = at
        self.remark = remark
    }
}
