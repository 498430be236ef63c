import Tickets

// One command for many tickets: each is asked for by itself, and the answers come as one message.
extension Turn {
    /// Carries out a command on every ticket it names; what cannot be done to one is said and stops none of the others.
    mutating func carryOutOnAll(_ command: StaffCommand) {
        let before = decision.effects.count
        for single in command.singles {
            guard let ticket = caseFile.mentioned.first(where: { $0.number == single.number })
            else {
                let number = single.number.map { "\($0)" } ?? ""
                report(staffWords(.unknownTicket, ["number": number]))
                continue
            }
            carryOutIfAllowed(single, ticket)
        }
        joinReports(from: before)
    }

    /// Puts the answers to the sender together as one message; buttons stay with theirs.
    private mutating func joinReports(from start: Int) {
        guard let message else { return }
        let made = decision.effects[start...]
        let isLine: (Effect) -> Bool = { effect in
            effect.purpose == .report && effect.audience == .chat(message.chat)
                && effect.choices.isEmpty
        }
        let lines = made.filter(isLine).map(\.text)
        decision.effects.replaceSubrange(start..., with: made.filter { !isLine($0) })
        if !lines.isEmpty { report(lines.joined(separator: "\n")) }
    }
}
