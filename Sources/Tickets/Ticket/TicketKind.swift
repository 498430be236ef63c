/// What the front desk opens for an owner's matter; each kind has its own series of numbers.
package enum TicketKind: String, CaseIterable, Codable, Sendable, BilingualName {
    /// 咨询: a question, closed by an answer.
    case inquiry
    /// 报修: a thing that is broken and shall be mended.
    case repair
    /// 投诉: dissatisfaction that expects a reply.
    case complaint
    /// 建议: a proposal without grievance; not counted as a complaint.
    case suggestion

    /// The prefix of the series of numbers (DOMAIN 4.7).
    package var numberPrefix: String {
        switch self {
        case .inquiry: "ZX"
        case .repair: "BX"
        case .complaint: "TS"
        case .suggestion: "JY"
        }
    }

    /// The trade's word for this kind, in Chinese.
    package var chineseName: String {
        switch self {
        case .inquiry: "咨询"
        case .repair: "报修"
        case .complaint: "投诉"
        case .suggestion: "建议"
        }
    }

    /// The trade's word for this kind, in English.
    package var englishName: String {
        switch self {
        case .inquiry: "inquiry"
        case .repair: "repair"
        case .complaint: "complaint"
        case .suggestion: "suggestion"
        }
    }
}
