/// What can happen to a ticket; who caused it stands beside it in the history.
package enum TicketEvent: Hashable, Sendable {
    /// The matter gets its number.
    case record
    /// The matter is given to a person, or to whoever of the desk is free when nil.
    case dispatch(to: PersonID?)
    /// A person takes the matter.
    case accept(by: PersonID)
    /// The person it was given to says no, with a reason.
    case reject(reason: String)
    /// The person who took it is at the place.
    case arrive(by: PersonID)
    /// Work stands still.
    case suspend(SuspendReason)
    /// Work goes on.
    case resume
    /// The work is done.
    case finish(by: PersonID)
    /// An answer reached the owner.
    case answerDelivered
    /// The owner said how the result is.
    case visit(Satisfaction)
    /// The result is not accepted; a new round begins.
    case reopen(reason: String)
    /// The file is closed for good.
    case archive
    /// The matter is withdrawn.
    case cancel
    /// The matter lives on in another ticket.
    case merge(into: TicketID)
    /// The matter is none of the company's, and that was explained.
    case declareOutside(reason: String)

    /// The event's name, without what it carries.
    package var name: TicketEventName {
        switch self {
        case .record: .record
        case .dispatch: .dispatch
        case .accept: .accept
        case .reject: .reject
        case .arrive: .arrive
        case .suspend: .suspend
        case .resume: .resume
        case .finish: .finish
        case .answerDelivered: .answerDelivered
        case .visit: .visit
        case .reopen: .reopen
        case .archive: .archive
        case .cancel: .cancel
        case .merge: .merge
        case .declareOutside: .declareOutside
        }
    }
}
