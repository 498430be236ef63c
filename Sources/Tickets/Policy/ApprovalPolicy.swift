/// How long requests for approval wait; both run in open hours.
package struct ApprovalPolicy: Hashable, Sendable {
    /// A request that nobody decided is put to the next superior after this time.
    package var escalation: Duration = .hours(2)
    /// And runs out after this time; what it asked for is not done.
    package var expiry: Duration = .hours(24)

    package init() {}
}
