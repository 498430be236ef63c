/// A form on paper that the trade knows (FEATURES 3.9).
package enum FormKind: String, CaseIterable, Codable, Sendable {
    /// 派工单
    case dispatch
    /// 投诉处理登记表
    case complaint
    /// 咨询建议登记表
    case inquiry
    /// 回访记录表
    case visit

    /// The title on the form, in Chinese.
    package var chineseName: String {
        switch self {
        case .dispatch: "派工单"
        case .complaint: "投诉处理登记表"
        case .inquiry: "咨询建议登记表"
        case .visit: "回访记录表"
        }
    }

    /// The title, in English.
    package var englishName: String {
        switch self {
        case .dispatch: "Work order"
        case .complaint: "Complaint record"
        case .inquiry: "Inquiry record"
        case .visit: "Return-visit record"
        }
    }

    /// The form that fits a kind of ticket when none is named.
    package static func standard(for kind: TicketKind) -> FormKind {
        switch kind {
        case .complaint: .complaint
        case .inquiry, .suggestion: .inquiry
        case .repair: .dispatch
        }
    }
}
