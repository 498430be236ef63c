import Tickets

// A verb without the right to it: one sentence with what would work, a line in the audit log, and no change.
extension Turn {
    /// Puts what the sender may not do to somebody who may approve it; refuses what cannot be asked for.
    mutating func askOrRefuse(_ command: StaffCommand, _ ticket: Ticket) {
        let sender = caseFile.sender
        if command.verb == .accept, Permission.scope(of: sender.role, for: .accept) != nil,
            !Permission.isParty(sender, to: ticket), tellWhoHas(ticket)
        {
            return audit(.refusedVerb, StaffVerb.accept.rawValue, ticket: ticket)
        }
        guard !Permission.isParty(sender, to: ticket),
            Permission.allows(sender, .see, on: ticket, at: now)
        else { return refuse(command.right ?? .see, ticket) }
        switch command.verb {
        case .lowerUrgency: lowerUrgency(of: ticket, command.argument)
        case .extend: extend(ticket, command.argument)
        case .judgeInvalid where !command.argument.isEmpty && ticket.facts.kind == .complaint:
            ask(for: .complaintInvalid, about: ticket, reason: command.argument)
        default: refuse(command.right ?? .see, ticket)
        }
    }

    /// Refuses a verb.
    mutating func refuse(_ verb: StaffVerb, _ ticket: Ticket? = nil) {
        audit(.refusedVerb, verb.rawValue, ticket: ticket)
        if let ticket {
            decision.tickets.append(
                .note(.existing(ticket.id), .refusal, by: caseFile.sender.id, verb.rawValue)
            )
        }
        if let ticket, Permission.scope(of: caseFile.sender.role, for: verb) != nil,
            Permission.isParty(caseFile.sender, to: ticket),
            ticket.marks.accused != caseFile.sender.id
        {
            return report(staffWords(.notPermittedOwn))
        }
        var roles = Role.allCases.filter {
            $0 != caseFile.sender.role && Permission.grant(of: $0, for: verb.right) != .none
        }
        var values: TextValues = ["verb": verb.name(in: senderLanguage)]
        var key = TextKey.notPermittedWho
        if let ticket, Permission.scope(of: caseFile.sender.role, for: verb) != nil {
            // The role may, but not this one: who may do it to every ticket helps.
            roles = roles.filter { Permission.scope(of: $0, for: verb) == .all }
            values["number"] = "\(ticket.number)"
            key = .notPermittedHere
        }
        let named = label(of: Array(roles.prefix(Self.namedRolesMax)), in: senderLanguage)
        let rest = roles.count > Self.namedRolesMax ? staffWords(.andOthers) : ""
        values["roles"] = named + rest
        report(staffWords(key, values))
    }

    /// Roles that a refusal names.
    private static let namedRolesMax = 4

    /// Adds a line to the audit log.
    mutating func audit(_ kind: AuditKind, _ text: String, ticket: Ticket? = nil) {
        decision.audit.append(
            AuditEntry(kind, by: caseFile.sender.id, ticket: ticket?.id, text)
        )
    }

    /// Words one after another, as the sender's language parts them.
    func listed(_ words: [String]) -> String {
        words.joined(separator: senderLanguage == "en" ? ", " : "、")
    }

    /// Roles as people read them.
    func label(of roles: [Role], in language: String) -> String {
        guard language == "en" else { return roles.map(\.chineseName).joined(separator: "、") }
        return roles.map { $0.rawValue.split(separator: "_").joined(separator: " ") }
            .joined(separator: ", ")
    }
}
