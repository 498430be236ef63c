import Tickets

// Lists and searches of staff: what is to be done, and what was told when.
extension Turn {
    /// Whether the sender has the right that a command needs, as far as it needs one before anything is loaded.
    func mayRead(_ command: StaffCommand) -> Bool {
        command.right.map { Permission.scope(of: caseFile.sender.role, for: $0) != nil } ?? true
    }

    /// Whether a command did what it asks for: it changed something, or it only asked.
    var hasObeyed: Bool {
        let changes = decision.tickets.contains { change in
            if case .note(_, .refusal, _, _) = change { false } else { true }
        }
        if changes || !decision.conversations.isEmpty || !decision.approvals.isEmpty
            || !decision.duty.isEmpty
        {
            return true
        }
        guard let command = StaffCommand(text), mayRead(command) else { return false }
        switch command.verb {
        case .today, .overdue, .unassigned, .mine, .help, .canned, .handover: return true
        case .find: return !caseFile.found.isEmpty || !caseFile.mentioned.isEmpty
        case .see: return !caseFile.mentioned.isEmpty
        default: return false
        }
    }

    /// Answers a list or a search from what was found.
    mutating func list(_ command: StaffCommand) {
        switch command.verb {
        case .today: report(digest(), choices: digestChoices())
        case .overdue: reportList(.listOverdue, empty: .listNoOverdue)
        case .unassigned: reportList(.listUnassigned, empty: .listNoUnassigned)
        case .find: reportSearch(command.argument)
        default: break
        }
    }

    /// 08:30: what the day begins with, to the desk (DOMAIN 3.16).
    mutating func sendMorningDigest() {
        decision.effects.append(
            Effect(.desk, .report, digest(), choices: digestChoices())
        )
    }

    /// 11:30 and 16:30: what is late and what nobody has, to the desk; nothing when there is neither.
    mutating func sendDeadlineCheck() {
        guard caseFile.findings.count == 2, !caseFile.found.isEmpty else { return }
        let text = [
            section(.listOverdue, caseFile.findings[0]),
            section(.listUnassigned, caseFile.findings[1]),
        ].compactMap(\.self)
        decision.effects.append(
            Effect(.desk, .report, text.joined(separator: "\n"), choices: digestChoices())
        )
    }

    /// The morning list: each section with its count and its first lines.
    private func digest() -> String {
        let local = policy.calendar.localTime(of: now)
        let titles: [TextKey] = [
            .listEmergencies, .listNew, .listDueToday, .listOverdue, .listUnassigned, .listVisits,
        ]
        let sections = zip(titles, caseFile.findings).compactMap { section($0, $1) }
        let values: TextValues = [
            "date": String(local.isoDate.dropFirst(5)), "time": local.clock,
            "lines": sections.isEmpty
                ? staffWords(.listNothing) : sections.joined(separator: "\n"),
        ]
        return staffWords(.listToday, values)
    }

    private func digestChoices() -> [[Choice]] {
        [
            [
                Choice(label: staffWords(.buttonOverdue), data: "超时"),
                Choice(label: staffWords(.buttonUnassigned), data: "待派"),
                Choice(label: staffWords(.buttonMine), data: "我的"),
            ]
        ]
    }

    /// A title with its count and the lines under it; nil when nothing was found.
    func section(_ title: TextKey, _ finding: Finding) -> String? {
        guard !finding.tickets.isEmpty else { return nil }
        let lines =
            finding.tickets.map { "· " + listLine($0) }
            + more(than: finding.tickets.count, of: finding.total)
        return ([staffWords(title, ["count": count(finding)])] + lines).joined(separator: "\n")
    }

    /// The line under a list that is cut: how many more there are; nothing under a whole one.
    func more(than shown: Int, of total: Int) -> [String] {
        guard total > shown else { return [] }
        let rest = total - shown
        return [
            staffWords(
                .listMore,
                ["count": total >= Limits.countedTicketsMax ? "\(rest)+" : "\(rest)"]
            )
        ]
    }

    private func count(_ finding: Finding) -> String {
        finding.total >= Limits.countedTicketsMax ? "\(finding.total)+" : "\(finding.total)"
    }

    private mutating func reportList(_ title: TextKey, empty: TextKey) {
        guard let finding = caseFile.findings.first, let text = section(title, finding) else {
            return report(staffWords(empty))
        }
        report(text, choices: ticketChoices(finding.tickets))
    }

    private mutating func reportSearch(_ words: String) {
        guard !caseFile.findings.isEmpty || !caseFile.mentioned.isEmpty else {
            return report(staffWords(.findWhat))
        }
        var seen: Set<TicketID> = []
        let known = caseFile.mentioned + caseFile.found
        let tickets = known.filter {
            seen.insert($0.id).inserted && Permission.allows(caseFile.sender, .see, on: $0)
        }
        .prefix(Limits.listedTicketsMax)
        guard !tickets.isEmpty else {
            return report(staffWords(.findNothing, ["words": wording.short(words)]))
        }
        let numbers = caseFile.mentioned.map { "\($0.number)" }.joined(separator: " ")
        let total = max(tickets.count, caseFile.findings.map(\.total).max() ?? 0)
        let values: TextValues = [
            "words": words.isEmpty ? numbers : wording.short(words),
            "count": total >= Limits.countedTicketsMax ? "\(total)+" : "\(total)",
            "lines": (tickets.map { "· " + listLine($0) } + more(than: tickets.count, of: total))
                .joined(separator: "\n"),
        ]
        report(staffWords(.found, values), choices: ticketChoices(Array(tickets)))
    }

    /// A button for each of the first tickets of a list.
    private func ticketChoices(_ tickets: [Ticket]) -> [[Choice]] {
        let buttons = tickets.prefix(4).map {
            Choice(label: "\($0.number)", data: "查看 \($0.number)")
        }
        return stride(from: 0, to: buttons.count, by: 2).map {
            Array(buttons[$0..<min($0 + 2, buttons.count)])
        }
    }

    /// One line of a list: number, state, place, what, whose, who has it and by when.
    func listLine(_ ticket: Ticket) -> String {
        let owner = caseFile.parties[ticket.id]?.owner.name
        let handler = caseFile.roster.person(ticket.state.handler)?.name
        let due = nextPromise(of: ticket).map { promise in
            (promise.due < now ? "⏰ " : "⏱ ") + wording.time(promise.due)
        }
        let mark = ticket.facts.urgency == .emergency ? "🚨" : ""
        let what = wording.short(ticket.facts.summary, max: 24)
        return [
            mark + "\(ticket.number)", wording.state(ticket.state, in: senderLanguage),
            ticket.facts.place.label, owner, what, handler.map { "→ \($0)" }, due,
        ].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    }
}
