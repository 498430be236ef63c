import Tickets

// Help that fits the role: of the book of help those words that the sender may use.
extension Turn {
    /// What the sender can do, by sections; a section without anything for the role is left out.
    func staffHelp() -> String {
        let role = caseFile.sender.role
        let title = label(of: [role], in: senderLanguage)
        return ([title] + Self.help(staffWords(.helpBook), for: role, in: senderLanguage))
            .joined(separator: "\n")
    }

    /// The lines of the book of help for a role.
    ///
    /// - Parameters:
    ///   - book: a line for each section: its name, a colon, and phrases with a dot between them, each beginning with a
    ///     word of a verb.
    ///   - role: the role.
    ///   - language: `zh` or `en`, for the colon.
    /// - Returns: the lines with what the role has a right to.
    static func help(_ book: String, for role: Role, in language: String) -> [String] {
        book.split(separator: "\n").compactMap { line -> String? in
            let colon: Character = language == "en" ? ":" : "："
            guard let end = line.firstIndex(of: colon) else { return nil }
            let phrases = line[line.index(after: end)...].split(separator: " · ").filter { phrase in
                StaffCommand.verb(beginning: phrase).map { mayUse($0, role) } ?? false
            }
            guard !phrases.isEmpty else { return nil }
            let shown = phrases.map { $0.drop(while: \.isWhitespace) }.joined(separator: " · ")
            return "· \(line[..<end])\(colon)\(shown)"
        }
    }

    /// Whether a role may use a verb, or ask for it.
    static func mayUse(_ verb: StaffCommand.Verb, _ role: Role) -> Bool {
        if verb == .agree || verb == .disagree {
            return ApprovalKind.allCases.contains { $0.approvers.contains(role) }
        }
        if verb == .judgeInvalid, Permission.grant(of: role, for: .keepComplaint) == .none {
            return false
        }
        guard let right = verb.entry.right, !verb.isRead(as: .canBeAskedFor) else { return true }
        return Permission.grant(of: role, for: right.right) != .none
    }
}
