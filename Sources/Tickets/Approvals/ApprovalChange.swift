/// What a decision does to requests for approval.
package enum ApprovalChange: Hashable, Sendable {
    /// Keeps a request; the ticket it is about, or nil for none.
    case request(NewApproval, about: TicketID?)
    /// Keeps what somebody decided in own power, without a request.
    case act(NewApproval, about: TicketID?, ApprovalVerdict)
    /// Ends a request that waits.
    case end(ApprovalID, ApprovalVerdict)
}
