/// A finer step of a complaint or of rework within the states of the machine (DOMAIN 3.2, 3.18; DESIGN 6).
package enum Stage: String, CaseIterable, Codable, Sendable, BilingualName {
    /// 调查: what happened was looked into.
    case investigated
    /// 原因: why it happened.
    case cause
    /// 责任: whose responsibility it is.
    case responsibility
    /// 方案: what is proposed.
    case plan
    /// 整改: what was put right.
    case correction
    /// 预防: what keeps it from happening again.
    case prevention
    /// 已控制: what spread was stopped.
    case controlled
    /// 查勘: the defect was inspected.
    case inspected
    /// 返修单: the order went to the unit.
    case ordered
    /// 开工: the unit began.
    case started
    /// 验收: the team checked the work.
    case checked

    /// The trade's word, in Chinese.
    package var chineseName: String {
        switch self {
        case .investigated: "调查"
        case .cause: "原因"
        case .responsibility: "责任"
        case .plan: "方案"
        case .correction: "整改"
        case .prevention: "预防"
        case .controlled: "已控制"
        case .inspected: "查勘"
        case .ordered: "返修单"
        case .started: "开工"
        case .checked: "内部验收"
        }
    }

    /// The same in English.
    package var englishName: String {
        switch self {
        case .investigated: "looked into"
        case .cause: "cause found"
        case .responsibility: "responsibility found"
        case .plan: "plan made"
        case .correction: "put right"
        case .prevention: "prevention"
        case .controlled: "under control"
        case .inspected: "inspected"
        case .ordered: "rework ordered"
        case .started: "work begun"
        case .checked: "checked by the team"
        }
    }

    /// The words by which staff note the step, Chinese and English.
    package var words: [String] {
        switch self {
        case .investigated: ["调查", "investigation"]
        case .cause: ["原因", "cause"]
        case .responsibility: ["责任", "定责", "responsibility"]
        case .plan: ["方案", "plan"]
        case .correction: ["整改", "correction"]
        case .prevention: ["预防", "prevention"]
        case .controlled: ["已控制", "控制住", "已关阀", "under control"]
        case .inspected: ["查勘", "inspected"]
        case .ordered: ["返修单", "ordered"]
        case .started: ["开工", "started"]
        case .checked: ["内部验收", "checked"]
        }
    }

    /// Whether it tells that rework was begun.
    package var isWorkBegun: Bool { self == .started || self == .checked }
}
