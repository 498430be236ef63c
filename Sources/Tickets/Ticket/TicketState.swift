/// Where a ticket stands, with what makes that true.
///
/// Moves are made by `TicketMachine` alone.
package enum TicketState: Hashable, Sendable {
    /// 记录中: being asked about; next: recorded, or cancelled.
    case draft
    /// 已记录: has a number, nobody works on it; next: dispatched, accepted, replied, cancelled, merged, outside.
    case recorded
    /// 已派单: waits for `to`, or for anybody of the desk when nil; next: accepted, replied, recorded, …
    case dispatched(to: PersonID?)
    /// 已接单: `by` took it; next: on site, finished, suspended, replied, dispatched, …
    case accepted(by: PersonID)
    /// 已到场: `by` is at the place; next: finished, suspended, merged, outside.
    case onSite(by: PersonID)
    /// 已挂起: stands still since a moment, for a reason; next: where it stood, dispatched, cancelled, …
    case suspended(by: PersonID, reason: SuspendReason, since: Instant, wasOnSite: Bool)
    /// 已完工: the work is done, the owner is being told; next: replied, reopened.
    case finished(by: PersonID)
    /// 已回复: an answer reached the owner at a moment; next: visited, archived, reopened.
    case replied(handler: PersonID?, at: Instant)
    /// 重新处理: the owner did not accept the result; next: dispatched, accepted.
    case reopened(handler: PersonID?)
    /// 已回访: the owner said how it was; next: archived, reopened.
    case visited(handler: PersonID?, Satisfaction)
    /// 已存档: read-only; nothing follows.
    case archived(handler: PersonID?)
    /// 已撤销: nothing follows.
    case cancelled
    /// 已合并: lives on in another ticket; nothing follows.
    case merged(into: TicketID)
    /// 非物业职责，已说明: explained to the owner; next: archived, reopened.
    case outside

    /// The state's name, without what it carries.
    package var name: TicketStateName {
        switch self {
        case .draft: .draft
        case .recorded: .recorded
        case .dispatched: .dispatched
        case .accepted: .accepted
        case .onSite: .onSite
        case .suspended: .suspended
        case .finished: .finished
        case .replied: .replied
        case .reopened: .reopened
        case .visited: .visited
        case .archived: .archived
        case .cancelled: .cancelled
        case .merged: .merged
        case .outside: .outside
        }
    }

    /// Who works on the ticket, waits to, or did; nil when nobody.
    package var handler: PersonID? {
        switch self {
        case .draft, .recorded, .cancelled, .merged, .outside: nil
        case .dispatched(let person): person
        case .accepted(let person), .onSite(let person), .finished(let person): person
        case .suspended(let person, _, _, _): person
        case .replied(let person, _), .reopened(let person): person
        case .visited(let person, _), .archived(let person): person
        }
    }

    /// Whether nothing can follow any more.
    package var isFinal: Bool {
        switch self {
        case .archived, .cancelled, .merged: true
        case .draft, .recorded, .dispatched, .accepted, .onSite, .suspended, .finished, .replied,
            .reopened, .visited, .outside:
            false
        }
    }
}
