/// How urgent a repair is in the trade's four steps (DOMAIN 4.2); the lower two are both of normal urgency.
package enum RepairGrade: String, CaseIterable, Codable, Sendable {
    /// P0 特急: danger to life, or damage that spreads.
    case emergency = "p0"
    /// P1 急修: a basic need is out.
    case urgent = "p1"
    /// P2 一般: an ordinary repair.
    case ordinary = "p2"
    /// P3 计划: needs a plan, material, an outside firm or the season.
    case planned = "p3"

    /// What staff read, for example `P2 一般`.
    package var label: String {
        switch self {
        case .emergency: "P0 特急"
        case .urgent: "P1 急修"
        case .ordinary: "P2 一般"
        case .planned: "P3 计划"
        }
    }
}
