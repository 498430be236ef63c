/// A line of the audit log: what was tried or changed beside the history of tickets.
package struct AuditEntry: Hashable, Sendable {
    /// What happened.
    package let kind: AuditKind
    /// Who did it; nil for the operator at the machine or a file.
    package let person: PersonID?
    /// Whom it concerns; nil for nobody.
    package let subject: PersonID?
    /// The ticket it concerns; nil for none.
    package let ticket: TicketID?
    /// What was tried or changed, in a few words.
    package let text: String

    package init(
        _ kind: AuditKind,
        by person: PersonID?,
        subject: PersonID? = nil,
        ticket: TicketID? = nil,
        _ text: String
    ) {
        self.kind = kind
        self.person = person
        self.subject = subject
        self.ticket = ticket
        self.text = text
    }
}
