/// What needs somebody's word before it is done (the cells *A* of DOMAIN 2.2, and those that 2.1 names).
package enum ApprovalKind: String, CaseIterable, Codable, BilingualName, Sendable {
    /// 降低紧急程度
    case lowerUrgency = "lower_urgency"
    /// 延期
    case extendOnce = "extend_once"
    /// 再次延期
    case extendAgain = "extend_again"
    /// 投诉判为无效
    case complaintInvalid = "complaint_invalid"
    /// 投诉处理方案
    case complaintPlan = "complaint_plan"
    /// 合并投诉
    case complaintMerge = "complaint_merge"
    /// 有偿服务报价
    case price
    /// 使用委托钥匙
    case entrustedKey = "entrusted_key"
    /// 开启封存钥匙
    case sealedKey = "sealed_key"
    /// 发布通知
    case notice
    /// 社区活动方案
    case event
    /// 年度活动计划
    case eventPlan = "event_plan"
    /// 提供业户资料
    case personalData = "personal_data"
    /// 返修交第三方
    case thirdPartyRework = "third_party_rework"

    /// The row of the table of rights whose cells *A* may decide; nil where one person is asked, not a role.
    package var right: Right? {
        switch self {
        case .lowerUrgency: .lowerUrgency
        case .extendOnce: .extendOnce
        case .extendAgain: .extendAgain
        case .complaintInvalid: .markInvalid
        case .complaintPlan: .approvePlan
        case .complaintMerge: .mergeComplaints
        case .price: nil
        case .entrustedKey: .useEntrustedKey
        case .sealedKey: .openSealedKey
        case .notice: .publishNotice
        case .event: .approveEvent
        case .eventPlan: .approveEventPlan
        case .personalData: .givePersonalData
        case .thirdPartyRework: .giveToThirdParty
        }
    }

    /// The roles that may decide, the nearest superior first; empty where one person is asked.
    package var approvers: [Role] {
        guard let right else { return [] }
        return Self.order.filter { Permission.grant(of: $0, for: right) == .approve }
    }

    /// The trade's word, in Chinese.
    package var chineseName: String {
        switch self {
        case .lowerUrgency: "降低紧急程度"
        case .extendOnce: "延期"
        case .extendAgain: "再次延期"
        case .complaintInvalid: "判为无效投诉"
        case .complaintPlan: "投诉处理方案"
        case .complaintMerge: "合并投诉"
        case .price: "有偿服务报价"
        case .entrustedKey: "使用委托钥匙"
        case .sealedKey: "开启封存钥匙"
        case .notice: "发布通知"
        case .event: "活动方案"
        case .eventPlan: "年度活动计划"
        case .personalData: "提供业户资料"
        case .thirdPartyRework: "返修交第三方"
        }
    }

    /// The trade's word, in English.
    package var englishName: String {
        switch self {
        case .lowerUrgency: "lower urgency"
        case .extendOnce: "extension"
        case .extendAgain: "further extension"
        case .complaintInvalid: "complaint invalid"
        case .complaintPlan: "complaint plan"
        case .complaintMerge: "merging complaints"
        case .price: "price of paid work"
        case .entrustedKey: "use of an entrusted key"
        case .sealedKey: "opening a sealed key"
        case .notice: "notice"
        case .event: "event"
        case .eventPlan: "annual event plan"
        case .personalData: "giving personal data"
        case .thirdPartyRework: "rework by a third party"
        }
    }

    private static let order: [Role] = [
        .customerServiceManager, .projectManager, .planningDepartment,
    ]
}
