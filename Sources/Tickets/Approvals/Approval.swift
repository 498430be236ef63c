/// A request that waits for somebody's word, or that got it.
package struct Approval: Hashable, Sendable {
    /// Why somebody cannot decide a request.
    package enum Refusal: Hashable, Sendable {
        /// It was decided before, or ran out.
        case closed(ApprovalVerdict)
        /// Nobody approves a request of their own.
        case ownRequest
        /// The person has a part in the matter.
        case isParty
        /// It is for others to decide.
        case noRight
    }

    /// The row.
    package let id: ApprovalID
    /// The number people say, of the series `SP`.
    package let number: TicketNumber
    /// What is asked for.
    package let matter: ApprovalMatter
    /// The ticket it is about; nil for none.
    package let ticket: TicketID?
    /// Who asked; nil for what somebody did in own power.
    package let requester: PersonID?
    /// The one person who decides; nil when whoever has the right does.
    package let approver: PersonID?
    /// Why it is asked for.
    package let reason: String
    /// When it was asked for.
    package let requestedAt: Instant
    /// When it runs out undecided.
    package let expiresAt: Instant
    /// What became of it; nil while it waits.
    package let verdict: ApprovalVerdict?

    package init(
        id: ApprovalID,
        new: NewApproval,
        ticket: TicketID?,
        requestedAt: Instant,
        verdict: ApprovalVerdict? = nil
    ) {
        self.id = id
        number = new.number
        matter = new.matter
        self.ticket = ticket
        requester = new.requester
        approver = new.approver
        reason = new.reason
        self.requestedAt = requestedAt
        expiresAt = new.expiresAt
        self.verdict = verdict
    }

    /// The request as it was asked.
    package var asNew: NewApproval {
        NewApproval(
            number: number,
            matter: matter,
            requester: requester,
            approver: approver,
            reason: reason,
            expiresAt: expiresAt
        )
    }

    /// Why a person cannot decide this; nil when the person can.
    ///
    /// - Parameters:
    ///   - person: who wants to decide.
    ///   - about: the ticket it is about; nil for none.
    /// - Returns: the first reason that holds.
    package func refusal(to person: Person, about: Ticket?) -> Refusal? {
        if let verdict { return .closed(verdict) }
        if person.id == requester { return .ownRequest }
        if let approver { return person.id == approver ? nil : .noRight }
        guard matter.kind.approvers.contains(person.role) else { return .noRight }
        if let about, Permission.isParty(person, to: about) { return .isParty }
        return nil
    }
}
