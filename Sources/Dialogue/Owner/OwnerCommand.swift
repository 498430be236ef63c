import Tickets

/// What an owner's button or exact word asks for; a button's data is the same words a person could type.
enum OwnerCommand: Hashable {
    case satisfied(TicketNumber?)
    case fair(TicketNumber?)
    case dissatisfied(TicketNumber?)
    case cancel(TicketNumber?)
    case keep(TicketNumber?)
    case correct(TicketNumber?)
    case status(TicketNumber?)
    case chase(TicketNumber?)
    case handoff
    case kind(TicketKind)
    case choose(Int)
    case agree(TicketNumber?)
    case disagree(TicketNumber?)
    case safe
    case danger
    /// Somebody is in the lift that was reported.
    case inside

    private static let plain: [String: OwnerCommand] = [
        "转人工": .handoff, "人工": .handoff,
        "咨询": .kind(.inquiry), "报修": .kind(.repair), "投诉": .kind(.complaint),
        "建议": .kind(.suggestion),
        "inquiry": .kind(.inquiry), "repair": .kind(.repair), "complaint": .kind(.complaint),
        "安全": .safe, "现在安全": .safe, "危险": .danger, "仍有危险": .danger,
        "里面有人": .inside, "有人": .inside,
    ]

    private static let numbered: [String: @Sendable (TicketNumber?) -> OwnerCommand] = [
        "满意": { .satisfied($0) }, "satisfied": { .satisfied($0) },
        "合格": { .satisfied($0) }, "不合格": { .dissatisfied($0) },
        "较满意": { .fair($0) }, "不满意": { .dissatisfied($0) },
        "dissatisfied": { .dissatisfied($0) },
        "取消": { .cancel($0) }, "确认撤销": { .cancel($0) }, "cancel": { .cancel($0) },
        "保留": { .keep($0) }, "改": { .correct($0) }, "修改": { .correct($0) },
        "同意": { .agree($0) }, "agree": { .agree($0) }, "不同意": { .disagree($0) },
        "disagree": { .disagree($0) },
        "进度": { .status($0) }, "催": { .chase($0) }, "催单": { .chase($0) },
    ]

    /// Bytes of the longest command with its number and some blanks.
    private static let lengthMax = 48

    /// Reads a text that is a command and nothing else; nil when it is none.
    init?(_ text: String) {
        guard text.utf8.count <= Self.lengthMax else { return nil }
        let parts = text.split(whereSeparator: \.isWhitespace)
        guard let word = parts.first, parts.count <= 2 else { return nil }
        let verb = word.lowercased()
        if parts.count == 1, let command = Self.plain[verb] {
            self = command
            return
        }
        if parts.count == 1, let number = TicketNumber(word) {
            self = .status(number)
            return
        }
        if verb == "选", parts.count == 2, let position = Int(parts[1]) {
            self = .choose(position)
            return
        }
        guard let make = Self.numbered[verb] else { return nil }
        if parts.count == 2 {
            guard let number = TicketNumber(parts[1]) else { return nil }
            self = make(number)
        } else {
            self = make(nil)
        }
    }
}
