import Tickets

// Lines and files that belong to a matter told before.
extension Turn {
    /// Adds the lines to the ticket recorded a moment ago; false when they are a matter of their own.
    mutating func joinFollowUp(_ matters: [Recognition]) -> Bool {
        guard let before = conversation?.memory, let at = before.lastLineAt,
            now - at <= policy.joinWindow || message?.isEdit == true,
            let ticket = ownTicket(before.lastTicket), isCorrectable(ticket),
            matters.count == 1, let line = matters.first, line.runnerUp == nil || line.score >= 0,
            !isAnotherMatter(line, than: ticket.facts), line.intent != .inquiry
        else { return false }
        if ticket.facts.kind == .inquiry, line.intent.ticketKind != nil { return false }
        var facts = ticket.facts
        _ = fill(&facts, slot: .what, from: line)
        if message?.isEdit == true, ticket.facts.summary == before.lastText {
            facts.summary = line.text.clipped(to: Limits.summaryLengthMax)
        } else if facts == ticket.facts || line.intent.ticketKind != nil {
            facts.summary = joined(facts.summary, line.text)
        }
        facts.urgency = max(facts.urgency, line.urgency)
        if let file = caseFile.attachment {
            decision.tickets.append(.attach(.existing(ticket.id), file))
        }
        amend(ticket, facts, note: line.text)
        if facts.urgency > ticket.facts.urgency {
            push(ticket.number, facts, .existing(ticket.id))
        }
        showReceipt(
            receiptText(ticket.number, facts, promises(of: ticket, as: facts)),
            choices: receiptChoices(ticket.number),
            of: .existing(ticket.id)
        )
        return true
    }

    /// Whether the owner may still correct a ticket by a word.
    func isCorrectable(_ ticket: Ticket) -> Bool {
        ticket.state.name == .recorded || ticket.state.name == .dispatched
    }

    /// Takes a file that came without words: to the draft, to the matter at hand, or as a matter of its own.
    mutating func takeFile(_ file: FileReference) {
        guard let attachment = caseFile.attachment else {
            return tell(words(.fileTooLarge), choices: kindChoices())
        }
        if var draft = memory.draft {
            draft.attachments.append(attachment)
            memory.draft = draft
            return tell(words(file.kind == .voice ? .voiceForDraft : .fileForDraft), .ask)
        }
        if let ticket = ownTicket(memory.lastTicket) ?? onlyOpenTicket, !ticket.state.isFinal {
            decision.tickets.append(.attach(.existing(ticket.id), attachment))
            tellDesk(ticket, file.kind == .voice ? .deskVoice : .deskFile)
            let key: TextKey = file.kind == .voice ? .voicePassedOn : .filePassedOn
            return tell(words(key, ["number": "\(ticket.number)"]))
        }
        if file.kind == .voice { return takeVoice() }
        let facts = TicketFacts(kind: .repair, topic: .other, urgency: .normal, summary: "")
        memory.draft = Draft(
            facts: facts,
            asked: [.what],
            attachments: [attachment],
            startedAt: now
        )
        memory.question = .slot(.what)
        tell(words(.askAboutFile), .ask, choices: kindChoices())
        watchDraft()
    }

    /// A voice message is a matter for ears: an inquiry that the desk listens to.
    private mutating func takeVoice() {
        let facts = TicketFacts(
            kind: .inquiry,
            topic: .other,
            urgency: .normal,
            summary: deskWords(.voiceSummary),
            place: caseFile.households.first?.place ?? Place(),
            household: caseFile.households.first?.id,
            phone: owner?.phone
        )
        let files = caseFile.attachment.map { [$0] } ?? []
        let reference = open(facts, attachments: files)
        let ticket = opened[opened.count - 1]
        let due = ticket.deadlines.first { $0.duty == .reply }
        let values: TextValues = [
            "number": "\(ticket.number)", "due": due.map { wording.time($0.due) } ?? "",
        ]
        tell(words(.voiceRecorded, values), ticket: reference)
        showOnDesk(ticket, reference)
    }

    /// A number alone is the phone that the receipt asked for; false when it is something else.
    mutating func takeLatePhone(_ line: Recognition) -> Bool {
        guard let phone = line.slots.phone, text.count(where: { !$0.isNumber }) <= 6,
            let ticket = ownTicket(memory.lastTicket), ticket.facts.phone == nil,
            !ticket.state.isFinal
        else { return false }
        takePhone(phone)
        return true
    }

    /// A shared contact is the phone number of the matter at hand.
    mutating func takePhone(_ phone: String) {
        let digits = phone.filter(\.isNumber)
        if var draft = memory.draft {
            draft.facts.phone = digits
            memory.draft = nil
            return goOn(draft)
        }
        if let ticket = ownTicket(memory.lastTicket) ?? onlyOpenTicket, !ticket.state.isFinal {
            var facts = ticket.facts
            facts.phone = digits
            amend(ticket, facts, note: wording.masked(digits))
            return tell(words(.phoneNoted, ["number": "\(ticket.number)"]))
        }
        tell(words(.phoneWithoutMatter), choices: kindChoices())
    }

    /// The owner's open ticket when there is just one.
    var onlyOpenTicket: Ticket? {
        openTickets.count == 1 ? openTickets.first : nil
    }
}
