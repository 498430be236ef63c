package import Tickets

extension RateName {
    /// What is divided by what, printed beside every figure.
    package var formula: Words {
        switch self {
        case .acceptance:
            Words("时限内受理 ÷ 应受理", "accepted within limit ÷ recorded with a limit")
        case .onSite:
            Words("时限内到场 ÷ 应到场", "on site within limit ÷ visits due")
        case .repairOnTime:
            Words("时限内完工 ÷ 本期到期（扣除挂起）", "finished within limit ÷ due in period, suspension off")
        case .repairCompletion:
            Words("期末已完工 ÷ 本期记录与结转", "finished by the end ÷ recorded or carried over")
        case .repairQuality:
            Words("30天内未返工 ÷ 本期完工", "not redone within 30 days ÷ finished")
        case .rework:
            Words("返工 ÷ 本期完工报修", "redone ÷ finished repairs")
        case .firstTimeFix:
            Words("一次上门解决 ÷ 本期完工", "solved at the first visit ÷ finished")
        case .complaintOnTime:
            Words("时限内答复 ÷ 本期到期", "answered within limit ÷ due in period")
        case .complaintClosed:
            Words("期末已办结 ÷ 本期记录与结转", "closed by the end ÷ recorded or carried over")
        case .validComplaints:
            Words("有效投诉 ÷ 入住户数", "valid complaints ÷ occupied households")
        case .complaintVisits:
            Words("已回访 ÷ 本期办结投诉", "visited ÷ complaints ended")
        case .repairVisits:
            Words("人工回访 ÷ 本期完工入户报修", "visited by a person ÷ indoor repairs finished")
        case .satisfaction:
            Words("满意与较满意 ÷ 有评价的回访", "rated A or B ÷ rated visits")
        case .inquirySelfService:
            Words("无人工答复 ÷ 咨询", "answered without a person ÷ inquiries")
        }
    }
}
