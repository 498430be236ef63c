import Tickets

// Words of danger under a guard: safety text and one question, the desk told, no alarm yet (DOMAIN 5.1, rule 2).
extension Turn {
    /// Asks whether it is safe; what is said while that is asked is added to it, other matters are recorded.
    mutating func askSafety(about matters: [Recognition]) {
        let doubts = matters.filter(\.isDoubtful)
        guard let finding = doubts.first?.emergency else { return }
        var facts = doubted(doubts[0])
        if memory.question == .safety, let open = memory.draft?.facts { facts = open }
        facts.summary = doubts.map(\.text).reduce(facts.summary, joined)
        recordBesideDanger(matters.filter { !$0.isDoubtful })
        memory.draft = Draft(
            facts: facts,
            asked: [.kind],
            attachments: (memory.draft?.attachments ?? [])
                + (caseFile.attachment.map { [$0] } ?? []),
            startedAt: now
        )
        memory.question = .safety
        let choices = [
            Choice(label: words(.buttonSafe), data: "现在安全"),
            Choice(label: words(.buttonDanger), data: "仍有危险"),
        ]
        let values: TextValues = ["safety": safetyText(finding.code)]
        tell(words(.askSafety, values), .alarm, choices: [choices])
        decision.effects.append(
            Effect(.desk, .ping, deskWords(.deskDoubt, ["owner": ownerLabel, "text": text]))
        )
        watchDraft(for: policy.alarmRepeat)
    }

    /// What a matter tells, with the danger it may be.
    func doubted(_ matter: Recognition) -> TicketFacts {
        var facts = facts(of: matter)
        facts.danger = matter.emergency?.code
        return facts
    }

    /// In a chat that people have: the owner gets the safety text, and they see what it may be.
    mutating func warn(about matter: Recognition) {
        guard let finding = matter.emergency, let conversation else { return }
        tell(safetyText(finding.code), .alarm)
        let values: TextValues = [
            "owner": ownerLabel, "danger": dangerName(finding.code, in: deskLanguage),
        ]
        decision.effects.append(
            Effect(handoffThread(conversation), .ping, deskWords(.deskDoubtInChat, values))
        )
    }

    /// Uses the message as the answer whether it is safe; false when it is about something else.
    mutating func answerSafety(with matters: [Recognition]) -> Bool {
        switch matters[0].intent {
        case .yes: confirmSafety()
        case .no: raiseDoubtedAlarm()
        default:
            if matters.contains(where: \.isDoubtful) {
                askSafety(about: matters)
                return true
            }
            if matters.contains(where: { $0.intent.ticketKind != nil }) { recordOpenDraft() }
            return false
        }
        return true
    }

    /// The owner says everybody is safe: the matter is recorded as an ordinary one.
    mutating func confirmSafety() {
        guard memory.question == .safety, let draft = memory.draft else {
            if let ticket = doubtedTicket {
                note(ticket, .ownerLine, text)
                tellDesk(ticket, .deskSafe)
            }
            return tell(words(.allRight))
        }
        memory.question = nil
        memory.draft = nil
        cancelDraftWatch()
        decision.effects.append(
            Effect(.desk, .ping, deskWords(.deskSafe, ["owner": ownerLabel]))
        )
        var facts = draft.facts
        facts.danger = nil
        if facts.urgency == .emergency { facts.urgency = .urgent }
        begin(facts, attachments: draft.attachments, asked: draft.asked)
    }

    /// The owner says it is not safe: alarm, also about what was recorded meanwhile because no answer came.
    mutating func raiseDoubtedAlarm() {
        if memory.question == .safety, let facts = memory.draft?.facts, let code = facts.danger {
            return raiseAlarm(about: facts, code)
        }
        guard let ticket = doubtedTicket, let code = ticket.facts.danger else {
            return handOff(reason: .asked)
        }
        var facts = ticket.facts
        facts.urgency = .emergency
        amend(ticket, facts, note: text)
        let values: TextValues = [
            "number": "\(ticket.number)", "safety": safetyText(code), "place": facts.place.label,
        ]
        let key: TextKey = facts.place.isEmpty ? .alarmReceiptAskPlace : .alarmReceipt
        if facts.place.isEmpty { memory.question = .location(ticket.number) }
        tell(words(key, values), .alarm, ticket: .existing(ticket.id))
    }

    /// What an unanswered question becomes: an urgent matter about which the desk is to call.
    mutating func recordDoubt(_ draft: Draft) {
        var facts = draft.facts
        facts.urgency = max(facts.urgency, .urgent)
        if facts.kind != .complaint { facts.kind = .repair }
        record(facts, answer: nil, attachments: draft.attachments)
        guard let ticket = opened.last else { return }
        let values: TextValues = [
            "owner": ownerLabel, "number": "\(ticket.number)", "phone": facts.phone ?? "—",
            "text": wording.short(facts.summary, max: 300),
        ]
        decision.effects.append(Effect(.desk, .ping, deskWords(.deskDoubtSilent, values)))
    }

    /// The open ticket of this owner that began as a doubted danger and was not alarmed.
    private var doubtedTicket: Ticket? {
        openTickets.first { $0.facts.danger != nil && $0.facts.urgency != .emergency }
    }
}

extension Recognition {
    /// Whether danger was named under a guard: neither sure nor to be passed over.
    var isDoubtful: Bool { emergency?.certainty == .doubtful }
}
