/// Why work on a ticket stands still (DOMAIN 4.1).
package enum SuspendReason: String, CaseIterable, Codable, Sendable, BilingualName {
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

    /// The same in English, a word that `named(in:)` knows.
    package var englishName: String {
        switch self {
        case .parts: "parts"
        case .owner: "owner"
        case .thirdParty: "third party"
        case .weather: "weather"
        case .approval: "approval"
        }
    }

    /// The reason that a remark names by its word, for example `待料 明天到货`; nil when it names none.
    package static func named(in remark: String) -> SuspendReason? {
        let words: [(String, SuspendReason)] = [
            ("待料", .parts), ("配件", .parts), ("parts", .parts), ("待业主", .owner),
            ("业主不在", .owner), ("预约", .owner), ("owner", .owner), ("待第三方", .thirdParty),
            ("第三方", .thirdParty), ("third party", .thirdParty), ("天气", .weather),
            ("weather", .weather), ("审批", .approval), ("approval", .approval),
        ]
        let lowered = remark.lowercased()
        return words.first { lowered.contains($0.0) }?.1
    }
}
