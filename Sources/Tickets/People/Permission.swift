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
    }

    private static let desk: Set<Role> = [.frontDesk, .districtAssistant, .dutyAssistant]
    private static let heads: Set<Role> = [.customerServiceManager, .projectManager]
    private static let clerks: Set<Role> = [.propertyOfficer, .serviceClerk]
    private static let crews: Set<Role> = [.repairWorker, .security, .cleaning]

    /// How far the right of a role to a verb reaches; nil when it has none.
    package static func scope(of role: Role, for verb: StaffVerb) -> Scope? {
        guard role.isStaff else { return nil }
        switch verb {
        case .acknowledge, .remark:
            return .all
        case .see:
            return seeing(role)
        case .accept, .arrive, .finish, .reject:
            return working(role)
        case .suspend, .resume:
            if desk.contains(role) || heads.contains(role) { return .all }
            return role == .engineeringLead ? .repairs : crews.contains(role) ? .assigned : nil
        case .dispatch, .reclassify:
            if desk.contains(role) || heads.contains(role) { return .all }
            if role == .areaButler { return .ownArea }
            return role == .engineeringLead && verb == .dispatch ? .repairs : nil
        case .reply:
            if desk.contains(role) || heads.contains(role) || role == .planningDepartment {
                return .all
            }
            return role == .areaButler ? .ownArea : nil
        case .takeOver, .giveBack, .bind:
            if desk.contains(role) || heads.contains(role) || clerks.contains(role) { return .all }
            return role == .areaButler ? .ownArea : nil
        case .cancel, .archive, .declareOutside:
            return desk.contains(role) || heads.contains(role) ? .all : nil
        case .stage:
            return recording(role)
        case .accuse, .setLevel, .write:
            if role == .areaButler { return .ownArea }
            return desk.contains(role) || heads.contains(role) || role == .planningDepartment
                ? .all : nil
        case .judge, .check:
            return heads.contains(role) || role == .planningDepartment ? .all : nil
        case .visit:
            if desk.contains(role) || heads.contains(role) || role == .planningDepartment {
                return .all
            }
            return role == .areaButler ? .ownArea : role == .engineeringLead ? .repairs : nil
        case .raiseUrgency:
            return crews.contains(role) || role == .finance ? nil : .all
        case .lowerUrgency:
            return heads.contains(role) ? .all : nil
        case .falseAlarm:
            let guards: Set<Role> = [.security, .engineeringLead]
            return desk.contains(role) || heads.contains(role) || guards.contains(role) ? .all : nil
        }
    }

    /// Whether a person may do a verb to a ticket.
    ///
    /// A person never handles, dispatches or archives a matter of their own (DOMAIN 2.2, rule 3).
    ///
    /// - Parameters:
    ///   - person: who wants to.
    ///   - verb: what they want.
    ///   - ticket: to which ticket; nil for a verb about a chat.
    /// - Returns: whether the verb may go on.
    package static func allows(_ person: Person, _ verb: StaffVerb, on ticket: Ticket?) -> Bool {
        guard let scope = scope(of: person.role, for: verb) else { return false }
        guard let ticket else { return true }
        if ticket.marks.accused == person.id { return false }
        if ticket.reporter == person.id, verb != .see, verb != .acknowledge { return false }
        switch scope {
        case .all: return true
        case .ownArea: return person.isInCharge(of: ticket.facts.place.building)
        case .repairs: return ticket.facts.kind == .repair
        case .assigned:
            if let handler = ticket.state.handler { return handler == person.id }
            return ticket.facts.urgency == .emergency || verb == .accept
        }
    }

    private static func recording(_ role: Role) -> Scope? {
        if desk.contains(role) || heads.contains(role) || role == .planningDepartment {
            return .all
        }
        if role == .engineeringLead { return .repairs }
        if role == .areaButler { return .ownArea }
        return crews.contains(role) || clerks.contains(role) ? .assigned : nil
    }

    private static func seeing(_ role: Role) -> Scope {
        switch role {
        case .engineeringLead: .repairs
        case .repairWorker, .security, .cleaning: .assigned
        case .areaButler: .ownArea
        case .guest, .owner, .tenant, .frontDesk, .districtAssistant, .dutyAssistant,
            .propertyOfficer, .serviceClerk, .customerServiceManager, .qualityDeputyManager,
            .projectManager, .planningDepartment, .finance:
            .all
        }
    }

    private static func working(_ role: Role) -> Scope? {
        switch role {
        case .frontDesk, .districtAssistant, .dutyAssistant, .propertyOfficer,
            .customerServiceManager, .projectManager:
            .all
        case .areaButler: .ownArea
        case .engineeringLead: .repairs
        case .repairWorker, .security, .cleaning: .assigned
        case .guest, .owner, .tenant, .serviceClerk, .qualityDeputyManager, .planningDepartment,
            .finance:
            nil
        }
    }
}
