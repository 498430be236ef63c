/// Why work on a ticket stands still (DOMAIN 4.1).
package enum SuspendReason: String, CaseIterable, Codable, Sendable {
    /// 待料: waiting for parts.
    case parts
    /// 待业主: the owner is not at home, or an appointment lies ahead.
    case owner
    /// 待第三方: waiting for a third party.
    case thirdParty = "third_party"
    /// 天气: the weather does not allow it.
    case weather
    /// 审批: waiting for an approval.
    case approval

    /// Whether the finish clock stands still meanwhile; response clocks never do.
    package var stopsFinishClock: Bool {
        switch self {
        case .parts, .owner, .thirdParty: true
        case .weather, .approval: false
        }
    }

    /// The trade's word, in Chinese.
    package var chineseName: String {
        switch self {
        case .parts: "待料"
        case .owner: "待业主"
        case .thirdParty: "待第三方"
        case .weather: "天气"
        case .approval: "待审批"
        }
    }
}
