package import Tickets

/// The finest kind the matcher tells apart; the four kinds of tickets and the lines of a conversation around them.
package enum Intent: String, CaseIterable, Codable, Sendable {
    case inquiry
    case repair
    case complaint
    case suggestion
    /// 表扬: praise; counted, no ticket.
    case praise
    /// 你好, 在吗: a greeting.
    case greeting
    /// 谢谢: thanks, and nothing else.
    case thanks
    /// 进度: asks how a ticket stands.
    case status
    /// 催: urges.
    case urging
    /// 取消, 算了, 不用了: withdraws.
    case withdrawal
    /// 改, 不是…是…: corrects what was recorded.
    case correction
    /// 人工, 转人工, 找人: wants a person.
    case handoff
    /// 满意 and its like: says how a result is.
    case rating
    /// 对, 是的, 好: says yes to what was asked.
    case yes
    /// 不是, 不对: says no to what was asked.
    case no
    /// 不知道, 跳过: will not answer what was asked.
    case skip
    /// 帮助, 菜单: asks what the bot can do.
    case help
    /// 怎么报修, 我要投诉: names a kind and nothing more; the kind stands in `Recognition.kind`.
    case announcement
    /// Chat, what is no desk's business, or nothing to act on.
    case other
    /// Nothing was found.
    case nothing

    /// The kind of ticket this intent opens; nil when it opens none.
    package var ticketKind: TicketKind? {
        switch self {
        case .inquiry: .inquiry
        case .repair: .repair
        case .complaint: .complaint
        case .suggestion: .suggestion
        case .praise, .greeting, .thanks, .status, .urging, .withdrawal, .correction, .handoff,
            .rating, .yes, .no, .skip, .help, .announcement, .other, .nothing:
            nil
        }
    }
}
