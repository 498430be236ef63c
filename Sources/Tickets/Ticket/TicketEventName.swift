/// The name of a ticket's event, as the history stores it.
package enum TicketEventName: String, CaseIterable, Codable, Sendable {
    case record
    case dispatch
    case accept
    case reject
    case arrive
    case suspend
    case resume
    case finish
    case answerDelivered = "answer_delivered"
    case visit
    case reopen
    case archive
    case cancel
    case merge
    case declareOutside = "declare_outside"

    /// The duties that are done by it; each keeps the promise made about it.
    package var keeps: [Deadline.Duty] {
        switch self {
        case .accept: [.accept, .department]
        case .arrive: [.accept, .department, .onSite]
        case .finish: [.accept, .department, .onSite, .control, .plan, .finish]
        case .answerDelivered, .declareOutside: Deadline.Duty.allCases
        case .record, .dispatch, .reject, .suspend, .resume, .visit, .reopen, .archive, .cancel,
            .merge:
            []
        }
    }
}
