/// What exactly is asked for; carried out as it was asked, whatever happened since.
package enum ApprovalMatter: Hashable, Codable, Sendable {
    /// The ticket's urgency goes down to this step.
    case lowerUrgency(RepairGrade)
    /// A promise moves to a later moment, for the first time and by no more than it was long.
    case extendOnce(Deadline.Duty, until: Instant)
    /// A promise moves once more, or by more than it was long.
    case extendAgain(Deadline.Duty, until: Instant)
    /// The complaint lies outside what was promised.
    case complaintInvalid
    /// What is to be done about a complaint.
    case complaintPlan(String)
    /// The complaint lives on in another.
    case complaintMerge(into: TicketNumber)
    /// Paid work at a price.
    case price(Price)
    /// The owner's key is used while the owner is away.
    case entrustedKey(String)
    /// A sealed key is opened.
    case sealedKey(String)
    /// A notice goes out; the words name the draft.
    case notice(String)
    /// An event takes place as planned.
    case event(String)
    /// The events of a year.
    case eventPlan(String)
    /// Data of a person leaves the desk.
    case personalData(String)
    /// Rework is given to a third party.
    case thirdPartyRework(String)

    /// Its kind.
    package var kind: ApprovalKind {
        switch self {
        case .lowerUrgency: .lowerUrgency
        case .extendOnce: .extendOnce
        case .extendAgain: .extendAgain
        case .complaintInvalid: .complaintInvalid
        case .complaintPlan: .complaintPlan
        case .complaintMerge: .complaintMerge
        case .price: .price
        case .entrustedKey: .entrustedKey
        case .sealedKey: .sealedKey
        case .notice: .notice
        case .event: .event
        case .eventPlan: .eventPlan
        case .personalData: .personalData
        case .thirdPartyRework: .thirdPartyRework
        }
    }
}
