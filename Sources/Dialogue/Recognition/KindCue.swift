package import Tickets

/// What a word can say about the kind of a matter; finer than the kinds of tickets.
package enum KindCue: Int, CaseIterable, Hashable, Sendable {
    // The order is the tie rule: of two equal scores the earlier case wins.
    case repair
    case complaint
    case inquiry
    case suggestion
    case praise
    case other

    /// The name in the rule files.
    package var name: String {
        switch self {
        case .repair: "repair"
        case .complaint: "complaint"
        case .inquiry: "inquiry"
        case .suggestion: "suggestion"
        case .praise: "praise"
        case .other: "other"
        }
    }

    /// The kind of ticket it stands for; nil when it opens none.
    package var ticketKind: TicketKind? {
        switch self {
        case .repair: .repair
        case .complaint: .complaint
        case .inquiry: .inquiry
        case .suggestion: .suggestion
        case .praise, .other: nil
        }
    }

    /// The intent of a matter of this kind.
    package var intent: Intent {
        switch self {
        case .repair: .repair
        case .complaint: .complaint
        case .inquiry: .inquiry
        case .suggestion: .suggestion
        case .praise: .praise
        case .other: .other
        }
    }
}
