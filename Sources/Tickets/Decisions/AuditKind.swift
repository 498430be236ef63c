/// What a line of the audit log tells.
package enum AuditKind: String, CaseIterable, Codable, Sendable {
    /// A verb was used without the right to it; nothing was changed.
    case refusedVerb = "refused_verb"
    /// A person got another role or other buildings.
    case roleGiven = "role_given"
    /// Somebody's absence was noted or taken back.
    case leaveSet = "leave_set"
    /// Somebody was shown a full phone number.
    case phoneShown = "phone_shown"
    /// What is kept of a person was exported.
    case personExported = "person_exported"
    /// A person's name, numbers and words were taken out for good.
    case personForgotten = "person_forgotten"
    /// Words and files older than they are to be kept were taken out for good.
    case retention
    /// An account was bound to a person.
    case accountBound = "account_bound"
    /// A manager approved a word, which was written into its file of rules.
    case wordApproved = "word_approved"
    /// A report left the desk as a file.
    case reportExported = "report_exported"
    /// A ticket's bundle left the desk as a file.
    case bundleExported = "bundle_exported"
    /// A form of a ticket was made.
    case formPrinted = "form_printed"
    /// The channel outside the chat was told that nobody answers.
    case notifierCalled = "notifier_called"
}
