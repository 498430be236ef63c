import Tickets

// The way of an owner's message: bound, relayed, alarmed, answered or recorded, in this order.
extension Turn {
    /// Handles a message in the private chat of an owner or a guest.
    mutating func handleOwner() {
        if bindByCode() { return }
        memory.lastLineAt = now
        let matters = recognizeMatters()
        learnLanguage(from: matters)
        if raiseAlarms(matters) { return }
        if conversation?.handler.isHuman == true {
            relayToDesk()
            if let doubt = matters.first(where: \.isDoubtful) { warn(about: doubt) }
            return
        }
        if let command = OwnerCommand(text), command != .inside || stillLift != nil {
            obey(command)
            return
        }
        guard refuseStaffCommand() == false else { return }
        switch message?.content {
        case .file(let file, let caption) where caption.allSatisfy(\.isWhitespace):
            takeFile(file)
        case .start(let payload):
            greet(afterStart: payload)
        case .contact(let phone, _):
            takePhone(phone)
        case .location, .unknown:
            tell(words(.cannotReadThis), .acknowledge, choices: kindChoices())
        case .text, .file, .callback, nil:
            converse(matters)
        }
    }

    /// The matters of the words, none when there are no words.
    private mutating func recognizeMatters() -> [Recognition] {
        guard !isCallback else { return [] }
        let matters = catalogue.recognizer.recognize(text, at: localTime)
        frail = matters.map { ($0.text, $0.isFrail) }
        return matters
    }

    private mutating func learnLanguage(from matters: [Recognition]) {
        guard let found = matters.first?.language, let owner = owner else { return }
        let isLetter = text.unicodeScalars.contains { $0.properties.isAlphabetic }
        // A ticket's number alone is no language.
        guard isLetter, text.utf8.count > 40 || TicketNumber(text[...]) == nil else { return }
        language = found
        guard owner.language != found, let person = conversation?.person else { return }
        decision.conversations.append(.speak(person, language: found))
    }

    /// Handles words: an answer to what was asked, a line of the conversation, or matters.
    private mutating func converse(_ matters: [Recognition]) {
        guard let first = matters.first, text.contains(where: { !$0.isWhitespace }) else {
            return sayWhatToDo()
        }
        decision.understanding = Understanding(
            intent: first.intent.rawValue,
            topic: first.topic,
            urgency: first.urgency,
            score: first.score,
            rules: catalogue.version
        )
        if first.intent == .handoff || first.wantsPerson && first.intent.ticketKind == nil {
            handOff(reason: .asked)
            if let doubt = matters.first(where: \.isDoubtful) { warn(about: doubt) }
            return
        }
        if memory.question != .safety, matters.contains(where: \.isDoubtful) {
            recordOpenDraft()
            return askSafety(about: matters)
        }
        askedDanger = matters.lazy.compactMap(\.emergency).first { $0.certainty == .asked }?.code
        if correctsRoom { return correct(first) }
        if takeJudgement() { return }
        if answerOpenQuestion(with: matters) { return }
        if isRepetition() { return chaseByRepetition() }
        if handleLine(first) { return }
        if joinFollowUp(matters) || takeLatePhone(first) { return }
        take(matters)
    }

    /// Opens or asks about every matter of the message.
    mutating func take(_ matters: [Recognition]) {
        if matters.count == 1, raisedOpenComplaint(matters[0]) { return }
        memory.lastText = text.clipped(to: 200)
        var others = matters.filter { $0.intent.ticketKind != nil }
        guard !others.isEmpty else { return missed(matters[0]) }
        memory.missCount = 0
        if others.count == 1, asksWhereToComplain(others[0]) {
            startDraft(.complaint)
            return tell(words(.complaintPhone), .answer)
        }
        if others.count == 1, isTie(others[0]) {
            guard let question = askedAboutNews(others[0]) else {
                return askKind(about: others[0])
            }
            return begin(question, answer: others[0].answer)
        }
        let start = decision.effects.count
        defer { joinMessages(from: start) }
        let last = others.removeLast()
        for matter in others { recordAtOnce(facts(of: matter), answer: matter.answer) }
        begin(facts(of: last), answer: last.answer)
        if last.wantsPerson { handOff(reason: .anger) }
    }

    /// A question that what is known of an outage answers, nearly even with a report though it is.
    private func askedAboutNews(_ matter: Recognition) -> TicketFacts? {
        guard matter.isQuestion, matter.intent == .inquiry || matter.runnerUp == .inquiry else {
            return nil
        }
        var facts = facts(of: matter)
        facts.kind = .inquiry
        facts.level = nil
        return noticeText(facts) == nil && outageText(facts) == nil ? nil : facts
    }

    func isTie(_ matter: Recognition) -> Bool {
        matter.runnerUp != nil && matter.margin < catalogue.margin
            && matter.emergency == nil && matter.score > 0
    }

    /// Whether the same words came a moment ago.
    private func isRepetition() -> Bool {
        guard let before = conversation?.memory, !before.lastText.isEmpty,
            let at = before.lastLineAt
        else { return false }
        return before.lastText == text.clipped(to: 200) && now - at < policy.repeatWindow
            && ownTicket(before.lastTicket) != nil
    }

    private mutating func chaseByRepetition() {
        guard let ticket = ownTicket(memory.lastTicket), !ticket.state.isFinal else {
            return tell(words(.alreadyRecorded))
        }
        chase(ticket)
    }

    /// What is known of a matter before anything was asked.
    func facts(of matter: Recognition) -> TicketFacts {
        var place = matter.slots.place
        var household: HouseholdID?
        let resolved = resolve(place, isProxy: matter.isProxy)
        if let flat = resolved {
            place.building = flat.place.building
            place.unit = flat.place.unit
            place.room = flat.place.room
            household = flat.id
        }
        var facts = TicketFacts(
            kind: matter.intent.ticketKind ?? matter.kind ?? .inquiry,
            topic: matter.topic,
            urgency: matter.urgency,
            level: matter.level,
            summary: summary(matter.text),
            place: place,
            household: household,
            phone: matter.slots.phone ?? (matter.isProxy ? nil : owner?.phone),
            appointment: matter.slots.appointment
        )
        facts.window = span(of: matter.slots.window)
        if matter.isFrail { facts = stepped(facts) }
        let own = caseFile.households.filter { $0.place.building == place.building }
        if household == nil, place.room == nil, own.count == 1, isOutage(facts) {
            facts.place.unit = own[0].place.unit
            facts.place.room = own[0].place.room
            facts.household = own[0].id
        }
        return facts
    }

    /// The words of a matter without the commas and blanks at which a message was split.
    private func summary(_ text: String) -> String {
        let isSplit: (Unicode.Scalar) -> Bool = {
            $0.properties.isWhitespace || "，,；;、".unicodeScalars.contains($0)
        }
        var words = text.clipped(to: Limits.summaryLengthMax).unicodeScalars.drop(while: isSplit)
        while let last = words.last, isSplit(last) { words.removeLast() }
        return String(words)
    }

    /// The one flat a matter is about: the one told, or the owner's own when none was told.
    func resolve(_ place: Place, isProxy: Bool) -> Household? {
        if place.room == nil {
            guard !isProxy, place.building == nil, caseFile.households.count == 1 else {
                return nil
            }
            return caseFile.households.first
        }
        let own = caseFile.households.filter {
            $0.place.room == place.room
                && (place.building == nil || place.building == $0.place.building)
                && (place.unit == nil || place.unit == $0.place.unit)
        }
        if own.count == 1 { return own.first }
        let fitting = caseFile.estate.households(matching: place)
        return fitting.count == 1 ? fitting.first : nil
    }
}
