/// What a line of a ticket's history is that moves nothing.
package enum NoteKind: String, CaseIterable, Codable, Sendable {
    /// The owner added words.
    case ownerLine = "owner_line"
    /// Staff answered the owner.
    case staffReply = "staff_reply"
    /// Staff remarked among themselves; never shown to owners.
    case remark
    /// The owner urged.
    case chase
    /// A pinged person said 收到.
    case acknowledgement
    /// Somebody was pinged.
    case ping
    /// A promise was moved, or made anew.
    case promise
    /// A verb was refused.
    case refusal
    /// A finer step of a complaint or of rework.
    case stage
    /// What came of a return visit.
    case visit
    /// A danger proved to be none.
    case falseAlarm = "false_alarm"
    /// An approval was asked for, given or refused.
    case approval
    /// Parts that were used.
    case material
    /// A step on the way that changes no state: set out, appointment made.
    case step

    /// What staff call it when they read a ticket's history; nil for what is of no interest there.
    package var chineseName: String? {
        switch self {
        case .ownerLine: "业主补充"
        case .staffReply: "答复"
        case .remark: "备注"
        case .chase: "催办"
        case .stage: "步骤"
        case .visit: "回访"
        case .falseAlarm: "误报"
        case .approval: "审批"
        case .material: "用料"
        case .step: "进展"
        case .acknowledgement, .ping, .promise, .refusal: nil
        }
    }

    /// The same in English.
    package var englishName: String? {
        switch self {
        case .ownerLine: "owner added"
        case .staffReply: "answered"
        case .remark: "note"
        case .chase: "urged"
        case .stage: "step"
        case .visit: "visited"
        case .falseAlarm: "false alarm"
        case .approval: "approval"
        case .material: "parts"
        case .step: "progress"
        case .acknowledgement, .ping, .promise, .refusal: nil
        }
    }
}
