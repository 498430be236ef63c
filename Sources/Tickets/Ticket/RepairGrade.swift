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

    /// The trade's code, for example `P2`.
    package var code: String { rawValue.uppercased() }

    /// How long it can wait.
    package var urgency: Urgency {
        switch self {
        case .emergency: .emergency
        case .urgent: .urgent
        case .ordinary, .planned: .normal
        }
    }

    /// One step up; danger stays danger.
    package var raised: RepairGrade {
        switch self {
        case .emergency, .urgent: .emergency
        case .ordinary: .urgent
        case .planned: .ordinary
        }
    }

    /// One step down; what is done by plan stays so.
    package var lowered: RepairGrade {
        switch self {
        case .emergency: .urgent
        case .urgent: .ordinary
        case .ordinary, .planned: .planned
        }
    }

    /// The trade's word without its code, `zh` or `en`.
    package func name(in language: String) -> String {
        switch self {
        case .emergency: language == "en" ? "emergency" : "特急"
        case .urgent: language == "en" ? "urgent" : "急修"
        case .ordinary: language == "en" ? "normal" : "一般"
        case .planned: language == "en" ? "planned" : "计划"
        }
    }
}
