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
}
