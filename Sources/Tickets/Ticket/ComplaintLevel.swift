/// How grave a complaint is (DOMAIN 4.2); never changes the urgency.
package enum ComplaintLevel: Int, CaseIterable, Comparable, Codable, Sendable {
    /// 一般投诉: ordinary dissatisfaction.
    case ordinary = 1
    /// 重要投诉: a service failure with real effect, or the second complaint about the same matter.
    case important = 2
    /// 重大投诉: injury, loss, media, court, authority or group action.
    case major = 3

    package static func < (left: ComplaintLevel, right: ComplaintLevel) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The code that staff read, `L1` to `L3`.
    package var code: String { "L\(rawValue)" }

    /// The trade's word, in Chinese.
    package var chineseName: String {
        switch self {
        case .ordinary: "一般"
        case .important: "重要"
        case .major: "重大"
        }
    }
}
