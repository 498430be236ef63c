/// The name of a ticket's state, as stored and as shown.
package enum TicketStateName: String, CaseIterable, Codable, Sendable, BilingualName {
    case draft
    case recorded
    case dispatched
    case accepted
    case onSite = "on_site"
    case suspended
    case finished
    case replied
    case reopened
    case visited
    case archived
    case cancelled
    case merged
    case outside

    /// What owners and staff read (DOMAIN 4.1).
    package var chineseName: String {
        switch self {
        case .draft: "记录中"
        case .recorded: "已记录"
        case .dispatched: "已派单"
        case .accepted: "已接单"
        case .onSite: "已到场"
        case .suspended: "已挂起"
        case .finished: "已完工"
        case .replied: "已回复"
        case .reopened: "重新处理"
        case .visited: "已回访"
        case .archived: "已存档"
        case .cancelled: "已撤销"
        case .merged: "已合并"
        case .outside: "非物业职责，已说明"
        }
    }

    /// The same in English.
    package var englishName: String {
        switch self {
        case .onSite: "on site"
        case .outside: "outside our duty, explained"
        case .draft, .recorded, .dispatched, .accepted, .suspended, .finished, .replied, .reopened,
            .visited, .archived, .cancelled, .merged:
            rawValue
        }
    }
}
