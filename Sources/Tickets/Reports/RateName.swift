/// The rates that tickets give (DOMAIN 4.8); those of other registers come with their registers.
package enum RateName: String, CaseIterable, Codable, Sendable {
    /// 受理及时率
    case acceptance
    /// 到场及时率
    case onSite = "on_site"
    /// 报修及时率
    case repairOnTime = "repair_on_time"
    /// 报修完成率
    case repairCompletion = "repair_completion"
    /// 维修合格率
    case repairQuality = "repair_quality"
    /// 返修率
    case rework
    /// 一次解决率
    case firstTimeFix = "first_time_fix"
    /// 投诉处理及时率
    case complaintOnTime = "complaint_on_time"
    /// 投诉办结率
    case complaintClosed = "complaint_closed"
    /// 有效投诉率
    case validComplaints = "valid_complaints"
    /// 投诉回访率
    case complaintVisits = "complaint_visits"
    /// 维修回访率
    case repairVisits = "repair_visits"
    /// 回访满意率
    case satisfaction
    /// 咨询自助率
    case inquirySelfService = "inquiry_self_service"

    /// The trade's name, in Chinese.
    package var chineseName: String {
        switch self {
        case .acceptance: "受理及时率"
        case .onSite: "到场及时率"
        case .repairOnTime: "报修及时率"
        case .repairCompletion: "报修完成率"
        case .repairQuality: "维修合格率"
        case .rework: "返修率"
        case .firstTimeFix: "一次解决率"
        case .complaintOnTime: "投诉处理及时率"
        case .complaintClosed: "投诉办结率"
        case .validComplaints: "有效投诉率"
        case .complaintVisits: "投诉回访率"
        case .repairVisits: "维修回访率"
        case .satisfaction: "回访满意率"
        case .inquirySelfService: "咨询自助率"
        }
    }

    /// The name in English.
    package var englishName: String {
        switch self {
        case .acceptance: "accepted on time"
        case .onSite: "on site on time"
        case .repairOnTime: "repairs on time"
        case .repairCompletion: "repairs completed"
        case .repairQuality: "repairs that held"
        case .rework: "rework"
        case .firstTimeFix: "fixed at the first visit"
        case .complaintOnTime: "complaints answered on time"
        case .complaintClosed: "complaints closed"
        case .validComplaints: "valid complaints"
        case .complaintVisits: "complaints visited"
        case .repairVisits: "repairs visited by a person"
        case .satisfaction: "satisfied in visits"
        case .inquirySelfService: "inquiries without a person"
        }
    }

    /// The whole the rate is of: 100 for per cent, 1000 for per mille.
    package var scale: Int { self == .validComplaints ? 1000 : 100 }

    /// Whether less is better.
    package var isLessBetter: Bool { self == .rework || self == .validComplaints }
}
