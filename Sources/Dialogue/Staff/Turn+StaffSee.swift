import Tickets

// What staff may see of a ticket.
extension Turn {
    /// 查看: the ticket as its card shows it, with what happened and the tickets before and after it; in the desk's group
    /// without what is said about a member of staff.
    mutating func show(_ ticket: Ticket) {
        let reader = asSenderReads
        report(
            reader.seenText(ticket) + pastText(ticket),
            choices: reader.cardChoices(ticket.number, state: ticket.state.name)
        )
    }

    /// This turn with cards in the sender's language; in the desk's group they stay as all read them.
    var asSenderReads: Turn {
        var reader = self
        if caseFile.origin != .desk { reader.deskLanguage = senderLanguage }
        return reader
    }

    private func seenText(_ ticket: Ticket) -> String {
        var label = wording.state(ticket.state, in: deskLanguage)
        if let person = caseFile.roster.person(ticket.state.handler) {
            label += deskLanguage == "en" ? " (\(person.name))" : "（\(person.name)）"
        }
        return cardText(
            ticket.number,
            caseFile.origin == .desk ? deskFacts(ticket.facts, ticket.marks) : ticket.facts,
            ticket.deadlines,
            state: label
        ) + marksText(ticket.marks, ticket.channel)
    }

    /// What happened to a ticket, the last lines of it, each with its moment; and what it is linked with.
    private func pastText(_ ticket: Ticket) -> String {
        guard let past = caseFile.pasts[ticket.id] else { return "" }
        var text = ""
        if let earlier = past.follows {
            text += staffWords(.seeFollows, ["number": "\(earlier)"])
        }
        if !past.followers.isEmpty {
            let numbers = past.followers.map { "\($0)" }.joined(separator: "、")
            text += staffWords(.seeFollowers, ["numbers": numbers])
        }
        let isHidden = caseFile.origin == .desk && ticket.marks.accused != nil
        let lines = past.lines.compactMap { pastLine($0, isHidden: isHidden) }
        guard !lines.isEmpty else { return text }
        let shown = lines.suffix(Self.pastLinesMax).joined(separator: "\n")
        return text + staffWords(.seeCourse, ["lines": shown])
    }

    private func pastLine(_ line: TicketStory.Line, isHidden: Bool) -> String? {
        let isEnglish = senderLanguage == "en"
        let what: String
        if let note = line.note {
            guard let name = isEnglish ? note.englishName : note.chineseName else { return nil }
            what = name
        } else {
            what = isEnglish ? line.state.englishName : line.state.chineseName
        }
        let said = isEnglish ? Self.stepNames[line.text] ?? line.text : line.text
        let parts = [
            wording.time(line.at), what, line.person ?? "", isHidden ? "" : wording.short(said),
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Steps that the bot writes down itself, in English.
    private static let stepNames = [
        "出发": "set out", "施工照片": "photo of the work", "完工照片": "photo of the finished work",
    ]

    /// Lines of the history that are shown; the form on paper has all.
    private static let pastLinesMax = 15
}
