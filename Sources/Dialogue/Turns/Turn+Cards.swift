import Tickets

// What staff see of a ticket: its card, pings about it, and lines in its thread.
extension Turn {
    /// Puts a ticket on the desk: a thread of its own with its card and files.
    mutating func showOnDesk(_ ticket: NewTicket, _ reference: TicketReference) {
        let state: TicketStateName = .recorded
        let grace: TextValues = ["grace": wording.time(now + policy.correctionGrace)]
        let card =
            cardText(
                ticket.number,
                deskFacts(ticket.facts, ticket.marks),
                ticket.deadlines,
                state: state.chineseName
            )
            + marksText(ticket.marks, ticket.channel)
            + deskWords(.deskCardCorrectable, grace)
        decision.effects.append(
            Effect(
                thread(reference, ticket.number, ticket.facts),
                .card,
                card,
                choices: cardChoices(ticket.number, state: state),
                card: .deskTicket(reference),
                ticket: reference
            )
        )
        for file in ticket.attachments where ticket.marks.accused == nil {
            decision.effects.append(
                Effect(
                    thread(reference, ticket.number, ticket.facts),
                    .relay,
                    "",
                    attachment: file,
                    ticket: reference
                )
            )
        }
    }

    /// The desk thread of a ticket.
    func thread(
        _ reference: TicketReference,
        _ number: TicketNumber,
        _ facts: TicketFacts
    ) -> Audience {
        let mark = facts.urgency == .emergency ? "🚨" : facts.urgency == .urgent ? "❗" : ""
        let what = wording.subject(facts, in: "zh")
        let title = [mark + "\(number)", what, facts.place.label].filter { !$0.isEmpty }
        return .deskThread(
            .ticket(reference),
            title: title.joined(separator: " ").clipped(to: 120)
        )
    }

    /// The desk thread of a stored ticket.
    func thread(_ ticket: Ticket) -> Audience {
        thread(.existing(ticket.id), ticket.number, ticket.facts)
    }

    /// Brings a ticket's card up to date.
    mutating func refreshCard(
        _ ticket: Ticket,
        state: TicketState? = nil,
        facts: TicketFacts? = nil
    ) {
        let state = state ?? ticket.state
        let facts = facts ?? ticket.facts
        topics.removeAll { $0.ticket.id == ticket.id }
        topics.append(TopicState(ticket: ticket, state: state.name, facts: facts))
        refreshTeamCard(ticket, state, facts)
        var label = state.name.chineseName
        if let person = caseFile.roster.person(state.handler) { label += "（\(person.name)）" }
        decision.effects.append(
            Effect(
                thread(.existing(ticket.id), ticket.number, facts),
                .card,
                cardText(
                    ticket.number,
                    deskFacts(facts, ticket.marks),
                    ticket.deadlines,
                    state: label
                ) + marksText(ticket.marks, ticket.channel),
                choices: cardChoices(ticket.number, state: state.name),
                card: .deskTicket(.existing(ticket.id)),
                ticket: .existing(ticket.id)
            )
        )
    }

    /// The words of a ticket's card.
    func cardText(
        _ number: TicketNumber,
        _ facts: TicketFacts,
        _ deadlines: [Deadline],
        state: String
    ) -> String {
        let promises = deadlines.map {
            "\(dutyName($0.duty, in: deskLanguage)) \(wording.time($0.due))"
        }
        let level = facts.level.map { " \($0.code)" } ?? ""
        return deskWords(
            .deskCard,
            [
                "number": "\(number)",
                "subject": wording.subject(facts, in: deskLanguage) + level,
                "urgency": facts.grade.name(in: deskLanguage),
                "state": state,
                "owner": wording.owner(owner, at: facts.place),
                "place": facts.place.label.isEmpty ? deskWords(.unknownPlace) : facts.place.label,
                "phone": facts.phone.map(wording.masked) ?? "—",
                "appointment": appointment(facts, deadlines),
                "text": wording.plain(facts.summary),
                "promises": promises.isEmpty ? "—" : promises.joined(separator: " · "),
            ]
        ) + warrantyText(facts)
    }

    /// The facts as the desk's group may read them: of what is said about a member of staff, only that it is.
    func deskFacts(_ facts: TicketFacts, _ marks: TicketMarks) -> TicketFacts {
        guard marks.accused != nil else { return facts }
        var facts = facts
        facts.summary = deskWords(.deskConfidential)
        return facts
    }

    /// What the card adds: the way it came when not by chat, rework, how often it failed, validity, the step reached.
    func marksText(_ marks: TicketMarks, _ channel: TicketChannel) -> String {
        let isEnglish = deskLanguage == "en"
        func name(_ chinese: String, _ english: String) -> String { isEnglish ? english : chinese }
        var parts: [String] = []
        if channel != .chat {
            parts.append(name("来自\(channel.chineseName)", "by \(channel.englishName)"))
        }
        if let rework = marks.rework { parts.append(rework.name(in: deskLanguage)) }
        if marks.failures > 0 {
            parts.append(name("未通过 \(marks.failures) 次", "failed \(marks.failures) times"))
        }
        if let validity = marks.validity { parts.append(validity.name(in: deskLanguage)) }
        if marks.isWritten {
            parts.append(
                marks.isWrittenSent
                    ? name("书面答复已发", "written answer sent")
                    : name("要求书面答复", "written answer asked for")
            )
        }
        if let stage = marks.stage { parts.append(stage.name(in: deskLanguage)) }
        return parts.isEmpty ? "" : "\n" + parts.joined(separator: " · ")
    }

    /// When somebody comes, told on the day the first promise runs from.
    private func appointment(_ facts: TicketFacts, _ promises: [Deadline]) -> String {
        wording.appointment(facts, saidAt: promises.map(\.basis).min()) ?? "—"
    }

    /// The words of a ping about a ticket; in the desk's language where none is given.
    func workText(
        _ key: TextKey,
        _ number: TicketNumber,
        _ facts: TicketFacts,
        in language: String? = nil
    ) -> String {
        let language = language ?? "zh"
        let promises = knownPromises(number) ?? policy.deadlines(for: facts, from: now)
        let due =
            promises.first { $0.duty == .department } ?? promises.first { $0.duty == .accept }
        let place = facts.place.label
        return words(
            key,
            in: language,
            [
                "number": "\(number)",
                "subject": wording.subject(facts, in: language),
                "level": facts.level?.code ?? facts.grade.name(in: language),
                "place": place.isEmpty ? words(.unknownPlace, in: language) : place,
                "owner": owner?.name ?? "",
                "text": wording.short(facts.summary, max: 200),
                "appointment": appointment(facts, promises),
                "due": due.map { wording.time($0.due) } ?? "—",
            ]
        )
    }

    /// The promises of a ticket that this turn opened or has at hand; nil when it is neither.
    private func knownPromises(_ number: TicketNumber) -> [Deadline]? {
        if let new = opened.first(where: { $0.number == number }) { return new.deadlines }
        let known = (caseFile.subject.map { [$0] } ?? []) + caseFile.mentioned + caseFile.ownWork
        return (known + caseFile.ownerTickets).first { $0.number == number }?.deadlines
    }

    /// The buttons of a ticket's card: the verbs that its state allows and staff use most.
    func cardChoices(_ number: TicketNumber, state: TicketStateName) -> [[Choice]] {
        func button(_ key: TextKey, _ verb: String) -> Choice {
            Choice(label: deskWords(key), data: "\(verb) \(number)")
        }
        switch state {
        case .draft, .recorded, .dispatched, .reopened:
            return [[button(.buttonAccept, "接单"), button(.buttonSee, "查看")]]
        case .accepted:
            return [[button(.buttonArrive, "到场"), button(.buttonFinish, "完工")]]
        case .onSite: return [[button(.buttonFinish, "完工"), button(.buttonSuspend, "挂起")]]
        case .suspended: return [[button(.buttonResume, "继续"), button(.buttonSee, "查看")]]
        case .finished: return [[button(.buttonSee, "查看")]]
        case .replied, .visited, .outside: return [[button(.buttonArchive, "存档")]]
        case .archived, .cancelled, .merged: return []
        }
    }

    /// Says something in a ticket's desk thread.
    mutating func tellDesk(_ ticket: Ticket, _ key: TextKey, _ values: TextValues = [:]) {
        var values = values
        let isSecret = ticket.marks.accused != nil
        values["text"] = values["text"].map {
            isSecret ? deskWords(.deskConfidential) : wording.plain($0)
        }
        values["number"] = "\(ticket.number)"
        values["owner"] = wording.owner(owner, at: ticket.facts.place)
        decision.effects.append(
            Effect(
                thread(ticket),
                .relay,
                deskWords(key, values),
                attachment: isSecret ? nil : caseFile.attachment,
                ticket: .existing(ticket.id)
            )
        )
    }

    /// Adds a line to a ticket's history.
    mutating func note(_ ticket: Ticket, _ kind: NoteKind, _ text: String) {
        let line = text.clipped(to: Limits.summaryLengthMax)
        decision.tickets.append(.note(.existing(ticket.id), kind, by: actor, line))
    }

    /// Replaces a ticket's facts and its card.
    mutating func amend(_ ticket: Ticket, _ facts: TicketFacts, note: String) {
        let line = note.clipped(to: Limits.summaryLengthMax)
        let facts = settled(facts, before: ticket.facts)
        decision.tickets.append(.amend(ticket.id, facts, by: actor, note: line))
        var shown = ticket
        shown.deadlines = promises(of: ticket, as: facts)
        renew(ticket, as: facts)
        refreshCard(shown, facts: facts)
        if facts.urgency == .emergency, ticket.facts.urgency != .emergency {
            callEverybody(about: ticket, as: facts)
        }
    }

    /// Who causes what this turn writes: the sender, and nobody when a timer came due.
    var actor: PersonID? { caseFile.origin == .timer ? nil : caseFile.sender.id }

    /// What is promised, as staff read it.
    func dutyName(_ duty: Deadline.Duty, in language: String = "zh") -> String {
        let key: TextKey =
            switch duty {
            case .accept: .dutyAccept
            case .department: .dutyDepartment
            case .onSite: .dutyOnSite
            case .control: .dutyControl
            case .reply: .dutyReply
            case .plan: .dutyPlan
            case .finish: .dutyFinish
            }
        return catalogue.texts.text(key, in: language, [:])
    }
}
