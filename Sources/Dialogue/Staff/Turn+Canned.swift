import Tickets

// Answers that staff send by their name.
extension Turn {
    /// 快捷: the list of names, or the answer of a name with what the chat knows filled in.
    mutating func sendCanned(_ command: StaffCommand) {
        let name = command.argument
        guard let canned = catalogue.canned.first(where: { $0.name == name }) else {
            return listCanned()
        }
        var ticket: Ticket?
        if let number = command.number {
            guard let named = caseFile.mentioned.first(where: { $0.number == number }) else {
                return report(staffWords(.unknownTicket, ["number": "\(number)"]))
            }
            ticket = named
        } else {
            ticket = caseFile.subject
        }
        if let ticket { turn(to: ticket) }
        guard ticket != nil || conversation != nil && caseFile.origin == .desk else {
            return report(staffWords(.noChatHere))
        }
        guard let template = canned.texts[language] ?? canned.texts["zh"] else {
            return listCanned()
        }
        let known = cannedValues(ticket ?? onlyOpenTicket)
        let missing = template.placeholders.filter { (known[$0] ?? "").isEmpty }
        guard missing.isEmpty else {
            let names = missing.map { "{\($0)}" }.joined(separator: " ")
            return report(staffWords(.cannedLacks, ["name": name, "missing": names]))
        }
        let words = template.filled { known[$0] ?? "" }
        guard let ticket else { return answerOwner(words) }
        guard Permission.allows(caseFile.sender, .reply, on: ticket, at: now) else {
            return refuse(.reply, ticket)
        }
        reply(ticket, words, isConfirmed: false)
    }

    private mutating func listCanned() {
        let choices = catalogue.canned.prefix(12).map {
            Choice(label: $0.name.clipped(to: 40), data: "快捷 \($0.name)")
        }
        let rows = stride(from: 0, to: choices.count, by: 3).map {
            Array(choices[$0..<min($0 + 3, choices.count)])
        }
        let names = catalogue.canned.map(\.name).joined(separator: "、")
        report(
            staffWords(.cannedList, ["names": names.isEmpty ? "—" : names]),
            choices: rows
        )
    }

    private func cannedValues(_ ticket: Ticket?) -> TextValues {
        let due = ticket.flatMap(nextPromise)?.due
        let place = ticket?.facts.place ?? caseFile.households.first?.place
        return [
            "name": owner?.name ?? "",
            "room": place?.roomLabel ?? "",
            "number": ticket.map { "\($0.number)" } ?? "",
            "due": due.map { wording.time($0) } ?? "",
            "staff": caseFile.sender.name,
        ]
    }
}
