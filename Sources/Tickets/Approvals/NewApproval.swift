/// A request to be kept.
package struct NewApproval: Hashable, Sendable {
    /// The number, taken from the case file's supply.
    package let number: TicketNumber
    /// What is asked for.
    package let matter: ApprovalMatter
    /// Who asks; nil for what somebody does in own power.
    package let requester: PersonID?
    /// The one person who decides; nil when whoever has the right does.
    package let approver: PersonID?
    /// Why it is asked for; at most `Limits.summaryLengthMax` characters.
    package let reason: String
    /// When it runs out undecided.
    package let expiresAt: Instant

    package init(
        number: TicketNumber,
        matter: ApprovalMatter,
        requester: PersonID?,
        approver: PersonID? = nil,
        reason: String,
        expiresAt: Instant
    ) {
        self.number = number
        self.matter = matter
        self.requester = requester
        self.approver = approver
        self.reason = reason
        self.expiresAt = expiresAt
    }
}
