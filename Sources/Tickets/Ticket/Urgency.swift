/// How long a matter can wait.
package enum Urgency: String, CaseIterable, Comparable, Codable, Sendable {
    /// All that is neither of the others (P2, P3).
    case normal
    /// A basic need is out, or it gets worse by the hour (P1).
    case urgent
    /// Danger to life or limb, or fast-growing damage, now (P0).
    case emergency

    private var rank: Int {
        switch self {
        case .normal: 0
        case .urgent: 1
        case .emergency: 2
        }
    }

    package static func < (left: Urgency, right: Urgency) -> Bool {
        left.rank < right.rank
    }

    /// The trade's word for this level, in Chinese (DOMAIN 4.2).
    package var chineseName: String {
        switch self {
        case .normal: "一般"
        case .urgent: "急修"
        case .emergency: "特急"
        }
    }
}
