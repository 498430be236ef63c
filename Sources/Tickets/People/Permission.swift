/// Who may do what (DOMAIN 2.2); asked for every verb, and a refusal changes nothing.
package enum Permission {
    /// How far a right reaches.
    package enum Scope: Hashable, Sendable {
        /// Every ticket.
        case all
        /// Tickets in the person's own buildings.
        case ownArea
        /// Repairs.
        case repairs
        /// Tickets given to the person.
        case assigned
        /// Major complaints, and complaints whose promise has passed.
        case major
        /// Matters of charges.
        case charges
    }

    /// The cell of the table of rights.
    package static func grant(of role: Role, for right: Right) -> Grant {
        PermissionTable.cells[right]?[role] ?? .none
    }

    /// How far the right of a role to a verb reaches; nil when it has none.
    package static func scope(of role: Role, for verb: StaffVerb) -> Scope? {
        guard role.isStaff else { return nil }
        return scope(of: grant(of: role, for: verb.right))
    }

    /// Whether a person has a part in a matter and can therefore not handle it (DOMAIN 2.2 rule 3, 4.3).
    package static func isParty(_ person: Person, to ticket: Ticket) -> Bool {
        if ticket.reporter == person.id || ticket.marks.accused == person.id { return true }
        guard let household = ticket.facts.household else { return false }
        return person.homes.contains(household)
    }

    /// Whether a person may do a verb to a ticket.
    ///
    /// - Parameters:
    ///   - person: who wants to.
    ///   - verb: what they want.
    ///   - ticket: to which ticket; nil for a verb about a chat.
    ///   - now: the moment, for rights that a passed promise gives; nil when that does not matter.
    /// - Returns: whether the verb may go on.
    package static func allows(
        _ person: Person,
        _ verb: StaffVerb,
        on ticket: Ticket?,
        at now: Instant? = nil
    ) -> Bool {
        guard let scope = scope(of: person.role, for: verb) else { return false }
        guard let ticket else { return true }
        if ticket.marks.accused == person.id { return false }
        if isParty(person, to: ticket), verb != .see, verb != .acknowledge { return false }
        switch scope {
        case .all: return true
        case .ownArea: return person.isInCharge(of: ticket.facts.place.building)
        case .repairs: return ticket.facts.kind == .repair
        case .assigned:
            if let handler = ticket.state.handler { return handler == person.id }
            return ticket.facts.urgency == .emergency || verb == .accept
        case .major:
            if ticket.state.handler == person.id || ticket.facts.level == .major { return true }
            guard ticket.facts.kind == .complaint, let now else { return false }
            return ticket.deadlines.contains { $0.due < now }
        case .charges: return ticket.facts.topic == .fees
        }
    }

    private static func scope(of grant: Grant) -> Scope? {
        switch grant {
        case .none, .draft, .day, .month: nil
        case .yes, .approve, .all: .all
        case .own: .ownArea
        case .repair: .repairs
        case .assigned: .assigned
        case .major: .major
        case .charge: .charges
        }
    }
}
