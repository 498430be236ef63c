/// Why a return visit is made (the rows of DOMAIN 4.6).
package enum VisitReason: String, CaseIterable, Codable, Sendable, BilingualName {
    /// The owner answered the bot's question; nobody had to go.
    case acceptance
    /// Every complaint.
    case complaint
    /// A complaint of the gravest level: by a manager, at the door.
    case major
    /// Water came through: roof, wall, pipe.
    case leak
    /// Rain water came through: once more after rain.
    case rain
    /// Danger was removed.
    case safety
    /// Danger was removed: once more within the week.
    case safetyAgain = "safety_again"
    /// A crack or another defect that is done by plan.
    case crack
    /// The same, once more after a month.
    case crackAgain = "crack_again"
    /// Work was done again.
    case rework
    /// One of the repairs drawn by share.
    case sample
    /// The owner did not answer the bot.
    case silence
    /// The owner was not content: by a person.
    case dissatisfied

    /// The trade's word, in Chinese.
    package var chineseName: String {
        switch self {
        case .acceptance: "业主评价"
        case .complaint: "投诉回访"
        case .major: "重大投诉回访"
        case .leak: "漏水回访"
        case .rain: "雨后回访"
        case .safety: "安全回访"
        case .safetyAgain: "安全复访"
        case .crack: "计划维修回访"
        case .crackAgain: "计划维修复访"
        case .rework: "返修回访"
        case .sample: "抽样回访"
        case .silence: "未回复，电话回访"
        case .dissatisfied: "不满意，上门回访"
        }
    }

    /// The same in English.
    package var englishName: String {
        switch self {
        case .acceptance: "the owner's judgement"
        case .complaint: "after a complaint"
        case .major: "after a major complaint"
        case .leak: "after a leak"
        case .rain: "after rain"
        case .safety: "after danger"
        case .safetyAgain: "after danger, once more"
        case .crack: "after planned work"
        case .crackAgain: "after planned work, once more"
        case .rework: "after rework"
        case .sample: "drawn by share"
        case .silence: "no answer in the chat, call"
        case .dissatisfied: "not satisfied, go there"
        }
    }

    /// Whether the owner's own answer in the chat makes the visit unnecessary.
    package var isMetByChat: Bool {
        switch self {
        case .acceptance, .complaint, .silence: true
        case .major, .leak, .rain, .safety, .safetyAgain, .crack, .crackAgain, .rework, .sample,
            .dissatisfied:
            false
        }
    }

    /// Whether the ticket may not be archived before the visit was made.
    package var holdsArchive: Bool {
        switch self {
        case .complaint, .major, .dissatisfied: true
        case .acceptance, .leak, .rain, .safety, .safetyAgain, .crack, .crackAgain, .rework,
            .sample, .silence:
            false
        }
    }
}
