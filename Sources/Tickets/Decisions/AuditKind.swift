/// What a line of the audit log tells.
package enum AuditKind: String, CaseIterable, Codable, Sendable {
    /// A verb was used without the right to it; nothing was changed.
    case refusedVerb = "refused_verb"
    /// A person got another role or other buildings.
    case roleGiven = "role_given"
    /// Somebody's absence was noted or taken back.
    case leaveSet = "leave_set"
    /// An account was bound to a person.
    case accountBound = "account_bound"
}
