import Tickets

// Danger to life: recorded and alarmed in the same commit, before any question (DESIGN 5, DOMAIN 5.1).
extension Turn {
    /// Alarms about every danger of a message, then records what else it tells; false when it tells of none.
    mutating func raiseAlarms(_ matters: [Recognition]) -> Bool {
        let dangers = matters.filter { $0.emergency?.certainty == .present }
        guard !dangers.isEmpty else { return false }
        let isHuman = conversation?.handler.isHuman == true
        if isHuman { relayToDesk() }
        var codes: [String] = []
        for danger in dangers {
            guard let code = danger.emergency?.code, !codes.contains(code) else { continue }
            codes.append(code)
            var whole = danger
            whole.text = dangers.filter { $0.emergency?.code == code }.map(\.text)
                .reduce("", joined)
            raiseAlarm(whole)
        }
        if !isHuman { recordBesideDanger(matters) }
        return true
    }

    /// Records the matters of a message that are no danger: whoever calls for help tells of them once.
    mutating func recordBesideDanger(_ matters: [Recognition]) {
        for matter in matters where matter.intent.ticketKind != nil {
            switch matter.emergency?.certainty {
            case .present: continue
            case .doubtful: recordDoubt(Draft(facts: doubted(matter), startedAt: now))
            case .asked, nil: recordAtOnce(facts(of: matter), answer: matter.answer)
            }
        }
    }

    /// Records danger, tells the owner what to do, and calls everybody responsible.
    mutating func raiseAlarm(_ matter: Recognition) {
        guard let finding = matter.emergency else { return }
        decision.understanding = Understanding(
            intent: matter.intent.rawValue,
            topic: matter.topic,
            urgency: .emergency,
            score: matter.score,
            rules: catalogue.version
        )
        raiseAlarm(about: facts(of: matter), finding.code)
    }

    /// The same about what is known of it already.
    mutating func raiseAlarm(about told: TicketFacts, _ code: String) {
        let draft = memory.draft
        memory.draft = nil
        memory.question = nil
        cancelDraftWatch()
        memory.missCount = 0
        memory.lastText = text.clipped(to: 200)
        let isSame = draft.map { isPart($0.facts, of: told) } ?? false
        if let running = runningAlarm(told.topic) {
            repeatAlarm(running, code, isSame ? draft?.facts.summary : nil)
        } else {
            var facts = told
            if let draft, facts.place.isEmpty { facts.place = draft.facts.place }
            if let draft, isSame { facts.summary = joined(draft.facts.summary, told.summary) }
            callForHelp(facts, code, attachments: isSame ? draft?.attachments ?? [] : [])
        }
        guard let draft, !isSame else { return }
        record(draft.facts, answer: nil, attachments: draft.attachments)
    }

    /// Whether what was being asked about is the danger itself, and no other matter.
    private func isPart(_ draft: TicketFacts, of danger: TicketFacts) -> Bool {
        draft.summary.isEmpty || draft.danger != nil || draft.topic == danger.topic
            || draft.topic == .other
    }

    private mutating func callForHelp(
        _ told: TicketFacts,
        _ code: String,
        attachments: [AttachmentID]
    ) {
        var facts = told
        facts.urgency = .emergency
        facts.danger = code
        if facts.kind != .complaint { facts.kind = .repair }
        var files = attachments
        if let file = caseFile.attachment, !files.contains(file) { files.append(file) }
        let reference = open(facts, attachments: files)
        let ticket = opened[opened.count - 1]
        tellSafety(code, ticket.number, facts)
        callEverybody(code, ticket, reference)
        showOnDesk(ticket, reference)
        copyToButler(ticket, reference)
        decision.tickets.append(.move(reference, .dispatch(to: nil), by: nil, note: code))
    }

    /// The open alarm of this owner about the same topic, a moment ago.
    private func runningAlarm(_ topic: Topic) -> Ticket? {
        openTickets.first {
            $0.facts.urgency == .emergency && $0.facts.topic == topic
                && now - $0.recordedAt < .minutes(30) && $0.state.name != .replied
        }
    }

    /// More words about a danger that is alarmed already: passed on, never a second ticket.
    private mutating func repeatAlarm(_ ticket: Ticket, _ code: String, _ before: String?) {
        if let before, !before.isEmpty { note(ticket, .ownerLine, before) }
        note(ticket, .ownerLine, text)
        tellDesk(ticket, .deskOwnerLine, ["text": text])
        let safety = safetyText(code)
        let values: TextValues = ["number": "\(ticket.number)", "safety": safety]
        tell(words(.alarmRepeated, values), .alarm, ticket: .existing(ticket.id))
    }

    /// What the owner must do, at once; asks for the place in the same message when it is not known.
    private mutating func tellSafety(_ code: String, _ number: TicketNumber, _ facts: TicketFacts) {
        let unknown = facts.place.isEmpty
        if unknown { memory.question = .location(number) }
        let values: TextValues = [
            "number": "\(number)", "safety": safetyText(code), "place": facts.place.label,
        ]
        tell(
            words(unknown ? .alarmReceiptAskPlace : .alarmReceipt, values),
            .alarm,
            ticket: .opened(opened.count - 1)
        )
    }

    /// The safety text of a code in the owner's language.
    func safetyText(_ code: String) -> String {
        let texts = catalogue.emergencies[code]?.safetyTexts ?? [:]
        return texts[language] ?? texts["zh"] ?? ""
    }

    /// Sends the alarm to every responsible person and sets its repeats.
    mutating func callEverybody(
        _ code: String,
        _ ticket: NewTicket,
        _ reference: TicketReference
    ) {
        for person in alarmed(ticket.facts, code: code) {
            decision.effects.append(
                alarm(person, ticket.number, ticket.facts, reference)
            )
            noteAlarmed(person, ticket.number, ticket.facts)
            decision.timers.append(
                .set(
                    .alarmRepeat,
                    .ticket(reference),
                    person: person.id,
                    step: 0,
                    due: now + policy.alarmRepeat
                )
            )
        }
    }

    /// Alarms about a ticket that turned out to be dangerous, as about one that was told so.
    mutating func callEverybody(about ticket: Ticket, as facts: TicketFacts) {
        let reference = TicketReference.existing(ticket.id)
        for person in alarmed(facts, code: facts.danger) where mayBePinged(person, about: ticket) {
            decision.effects.append(alarm(person, ticket.number, facts, reference))
            noteAlarmed(person, ticket.number, facts)
            decision.timers.append(
                .set(
                    .alarmRepeat,
                    .ticket(reference),
                    person: person.id,
                    step: 0,
                    due: now + policy.alarmRepeat
                )
            )
        }
    }

    /// Writes down that an alarm shows the owner's phone number, which whoever goes there needs.
    private mutating func noteAlarmed(
        _ person: Person,
        _ number: TicketNumber,
        _ facts: TicketFacts
    ) {
        guard facts.phone != nil else { return }
        decision.audit.append(
            AuditEntry(.phoneShown, by: person.id, subject: owner?.id, "\(number) alarm")
        )
    }

    /// Whom an alarm calls: the policy's roles and those of the code.
    func alarmed(_ facts: TicketFacts, code: String?) -> [Person] {
        let own = code.flatMap { catalogue.emergencies[$0]?.alarmRoles } ?? []
        let roles = policy.alarmRoles + own.filter { !policy.alarmRoles.contains($0) }
        return people(roles, building: facts.place.building)
    }

    /// The alarm of a ticket for one person.
    func alarm(
        _ person: Person,
        _ number: TicketNumber,
        _ facts: TicketFacts,
        _ reference: TicketReference
    ) -> Effect {
        let language = person.language ?? "zh"
        let values: TextValues = [
            "number": "\(number)",
            "danger": facts.danger.map { dangerName($0, in: language) }
                ?? wording.topic(facts.topic, in: language),
            "place": likelyPlace(facts, for: person),
            "owner": wording.owner(owner, at: facts.place),
            "phone": facts.phone ?? "—",
            "text": wording.short(facts.summary, max: 300),
        ]
        return Effect(
            .person(person.id),
            .alarm,
            words(.alarm, for: person, values),
            choices: [
                [
                    Choice(label: words(.buttonAcknowledge, for: person), data: "收到 \(number)"),
                    Choice(label: words(.buttonAccept, for: person), data: "接单 \(number)"),
                ]
            ],
            card: .alarm(reference, person.id),
            ticket: reference
        )
    }

    func dangerName(_ code: String, in language: String) -> String {
        let entry = catalogue.emergencies[code]
        return (language == "en" ? entry?.englishName : entry?.chineseName) ?? code
    }

    /// Where a danger is: the place told, else the owner's flats, else that it is not known.
    private func likelyPlace(_ facts: TicketFacts, for person: Person) -> String {
        guard facts.place.isEmpty else { return facts.place.label }
        guard !caseFile.households.isEmpty else { return words(.unknownPlace, for: person) }
        let flats = caseFile.households.map(\.place.roomLabel).joined(separator: " / ")
        return words(.likelyPlace, for: person, ["flats": flats])
    }

    /// Tells the desk and everybody alarmed something new about a danger.
    mutating func alarmDesk(_ ticket: Ticket, facts: TicketFacts, with key: TextKey) {
        let values: TextValues = ["number": "\(ticket.number)", "place": facts.place.label]
        for person in alarmed(facts, code: nil) {
            decision.effects.append(
                Effect(
                    .person(person.id),
                    .alarm,
                    words(key, for: person, values),
                    ticket: .existing(ticket.id)
                )
            )
        }
        tellDesk(ticket, key, values)
    }
}
