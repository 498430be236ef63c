import Tickets

// What the bot asked last, and what the owner said to it.
extension Turn {
    /// Uses the message as the answer to the open question; false when it is about something else.
    mutating func answerOpenQuestion(with matters: [Recognition]) -> Bool {
        guard let question = memory.question, let line = matters.first else { return false }
        if line.intent == .withdrawal, memory.draft != nil { return dropDraft() }
        switch question {
        case .slot(let slot): return answerSlot(slot, with: matters)
        case .kind: return answerKind(with: line)
        case .safety: return answerSafety(with: matters)
        case .household(let flats): return answerHousehold(flats, with: line)
        case .location(let number): return answerLocation(number, with: line)
        case .satisfaction(let number): return answerSatisfaction(number, with: line)
        case .dissatisfaction(let number): return answerDissatisfaction(number)
        case .withdrawal(let number): return answerWithdrawal(number, with: line)
        case .correction(let number): return answerCorrection(number, with: line)
        case .explained(let number): return answerExplanation(number, with: line)
        case .approval(let number): return answerQuote(number, with: line)
        }
    }

    private mutating func dropDraft() -> Bool {
        memory.draft = nil
        memory.question = nil
        cancelDraftWatch()
        tell(words(.draftDropped))
        return true
    }

    private mutating func answerSlot(_ slot: Slot, with matters: [Recognition]) -> Bool {
        guard var draft = memory.draft else {
            memory.question = nil
            return false
        }
        let line = matters[0]
        if slot == .what { return answerWhat(draft, with: matters) }
        let filled = fill(&draft.facts, slot: slot, from: line)
        if !filled, isConversational(line.intent) { return false }
        if !filled, isAnotherMatter(line, than: draft.facts) {
            recordOpenDraft()
            return false
        }
        if !filled, line.intent.ticketKind != nil {
            draft.facts.summary = joined(draft.facts.summary, line.text)
            draft.facts.urgency = max(draft.facts.urgency, line.urgency)
        } else if !filled, slot == .time, line.intent != .skip {
            draft.facts.appointment = line.text.clipped(to: 40)
        }
        if let file = caseFile.attachment { draft.attachments.append(file) }
        memory.question = nil
        goOn(draft)
        return true
    }

    /// The answer to "what is it about": its words are the matter, its kind the one that was named.
    private mutating func answerWhat(_ draft: Draft, with matters: [Recognition]) -> Bool {
        let line = matters[0]
        if isConversational(line.intent) || line.intent == .announcement { return false }
        var found = facts(of: line)
        if !draft.facts.summary.isEmpty || draft.facts.kind == .complaint {
            found.kind = draft.facts.kind
        } else if line.intent.ticketKind == nil {
            found.kind = draft.facts.kind
        }
        if found.kind == .complaint, found.level == nil { found.level = .ordinary }
        memory.draft = nil
        memory.question = nil
        cancelDraftWatch()
        begin(found, answer: line.answer, attachments: draft.attachments, asked: draft.asked)
        return true
    }

    private mutating func answerKind(with line: Recognition) -> Bool {
        guard let draft = memory.draft else {
            memory.question = nil
            return false
        }
        if let kind = line.kind ?? line.intent.ticketKind, line.intent == .announcement {
            memory.question = nil
            memory.draft = nil
            var facts = draft.facts
            facts.kind = kind
            begin(facts, attachments: draft.attachments, asked: draft.asked)
            return true
        }
        guard line.intent.ticketKind != nil else { return false }
        var facts = facts(of: line)
        facts.summary = joined(draft.facts.summary, line.text)
        memory.question = nil
        memory.draft = nil
        begin(facts, answer: line.answer, attachments: draft.attachments, asked: draft.asked)
        return true
    }

    private mutating func answerHousehold(_ flats: [HouseholdID], with line: Recognition) -> Bool {
        guard let draft = memory.draft else {
            memory.question = nil
            return false
        }
        if let position = Int(text.filter(\.isNumber)), text.count <= 3 {
            return chooseHousehold(position)
        }
        var next = draft
        memory.question = nil
        if fill(&next.facts, slot: .room, from: line) || line.intent == .no || line.intent == .skip
        {
            goOn(next)
            return true
        }
        if isConversational(line.intent) {
            memory.question = .household(flats)
            return false
        }
        if isAnotherMatter(line, than: draft.facts) {
            recordOpenDraft()
            return false
        }
        next.facts.summary = joined(next.facts.summary, line.text)
        goOn(next)
        return true
    }

    /// Takes the flat at a position of the list that was shown.
    mutating func chooseHousehold(_ position: Int) -> Bool {
        guard case .household(let flats)? = memory.question, var draft = memory.draft else {
            tell(words(.nothingToChoose))
            return true
        }
        guard flats.indices.contains(position - 1),
            let flat = caseFile.estate.household(flats[position - 1])
        else {
            tell(words(.nothingToChoose))
            return true
        }
        let spot = draft.facts.place.spot
        draft.facts.place = flat.place
        draft.facts.place.spot = spot
        draft.facts.household = flat.id
        memory.question = nil
        goOn(draft)
        return true
    }

    private mutating func answerLocation(_ number: TicketNumber, with line: Recognition) -> Bool {
        guard let ticket = ownTicket(number), !ticket.state.isFinal else {
            memory.question = nil
            return false
        }
        var facts = ticket.facts
        guard fill(&facts, slot: .room, from: line) || fill(&facts, slot: .place, from: line) else {
            return false
        }
        memory.question = nil
        amend(ticket, facts, note: text)
        alarmDesk(ticket, facts: facts, with: .alarmLocated)
        tell(words(.locationPassedOn, ["number": "\(number)", "place": facts.place.label]))
        return true
    }

    private mutating func answerDissatisfaction(_ number: TicketNumber) -> Bool {
        memory.question = nil
        guard let ticket = ownTicket(number) else { return false }
        note(ticket, .ownerLine, text)
        tellDesk(ticket, .deskDissatisfied, ["text": text])
        pingReason(ticket, text)
        tell(words(.dissatisfactionNoted, ["number": "\(number)"]))
        return true
    }

    // MARK: Pieces

    /// Puts what a line tells about a slot into the facts; false when it tells nothing about it.
    mutating func fill(_ facts: inout TicketFacts, slot: Slot, from line: Recognition) -> Bool {
        let told = line.slots
        var filled = false
        if told.place.room != nil || told.place.building != nil {
            facts.place.building = told.place.building ?? facts.place.building
            facts.place.unit = told.place.unit ?? facts.place.unit
            facts.place.room = told.place.room ?? facts.place.room
            facts.household = nil
            if let flat = resolve(facts.place, isProxy: true) {
                let spot = facts.place.spot
                facts.place = flat.place
                facts.place.spot = spot
                facts.household = flat.id
            }
            filled = slot == .room || slot == .place
        }
        if let spot = told.place.spot {
            facts.place.spot = facts.place.spot ?? spot
            filled = filled || slot == .place
        }
        if let phone = told.phone {
            facts.phone = phone
            filled = filled || slot == .phone
        }
        if let time = told.appointment {
            facts.appointment = time
            facts.window = span(of: told.window)
            filled = filled || slot == .time
        }
        return filled
    }

    /// Whether an intent is a line of the conversation rather than an answer.
    func isConversational(_ intent: Intent) -> Bool {
        switch intent {
        case .handoff, .status, .urging, .help, .announcement: true
        case .inquiry, .repair, .complaint, .suggestion, .praise, .greeting, .thanks, .withdrawal,
            .correction, .rating, .yes, .no, .skip, .other, .nothing:
            false
        }
    }

    /// Whether a line speaks of another matter than the one being asked about.
    func isAnotherMatter(_ line: Recognition, than facts: TicketFacts) -> Bool {
        guard line.intent.ticketKind != nil, line.score > 0 else { return false }
        return line.topic != .other && facts.topic != .other && line.topic != facts.topic
    }

    /// Two lines of one matter as one summary.
    func joined(_ first: String, _ second: String) -> String {
        guard !first.isEmpty else { return second.clipped(to: Limits.summaryLengthMax) }
        guard !second.isEmpty, !first.contains(second) else { return first }
        return String((first + "；" + second).prefix(Limits.summaryLengthMax))
    }
}
