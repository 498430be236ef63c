package import Tickets

/// A line of the audit log as listed to the office.
package struct AuditListing: Hashable, Sendable {
    /// When it happened.
    package let at: Instant
    /// What happened.
    package let kind: AuditKind
    /// The name of who did it; nil for the operator at the machine or a file.
    package let person: String?
    /// The name of whom it concerns; nil for nobody.
    package let subject: String?
    /// The number of the ticket it concerns; nil for none.
    package let ticket: String?
    /// What was tried or changed.
    package let text: String
}
