/// How long a span a report covers.
package enum PeriodKind: String, CaseIterable, Codable, Sendable {
    /// 日
    case day
    /// 周: an ISO week, Monday to Sunday.
    case week
    /// 月
    case month
    /// 季
    case quarter
    /// 年
    case year

    /// The name of the report, in Chinese.
    package var chineseName: String {
        switch self {
        case .day: "日报"
        case .week: "周报"
        case .month: "月报"
        case .quarter: "季报"
        case .year: "年报"
        }
    }

    /// The name of the report, in English.
    package var englishName: String {
        switch self {
        case .day: "day report"
        case .week: "week report"
        case .month: "month report"
        case .quarter: "quarter report"
        case .year: "year report"
        }
    }

    /// The kind that a word names, Chinese or English; nil when it names none.
    package init?(word: some StringProtocol) {
        switch word.lowercased() {
        case "日", "日报", "今日", "今天", "天", "day", "daily", "today": self = .day
        case "周", "周报", "本周", "week", "weekly": self = .week
        case "月", "月报", "本月", "month", "monthly": self = .month
        case "季", "季报", "季度", "本季", "quarter", "quarterly": self = .quarter
        case "年", "年报", "本年", "今年", "year", "yearly": self = .year
        default: return nil
        }
    }
}
