import Tickets

// What owners ask of tickets they have: how it stands, hurry, take back, correct, judge.
extension Turn {
    /// Does what a button or an exact word asks for.
    mutating func obey(_ command: OwnerCommand) {
        switch command {
        case .satisfied(let number): rate(.satisfied, ticket: number)
        case .fair(let number): rate(.fair, ticket: number)
        case .dissatisfied(let number): rate(.dissatisfied, ticket: number)
        case .cancel(let number): cancel(number, isSure: text.hasPrefix("确认"))
        case .keep: keepTicket()
        case .correct(let number): askCorrection(number)
        case .status(let number): tellStatus(named(number))
        case .chase(let number):
            if let ticket = named(number) { chase(ticket) } else { urge() }
        case .handoff: handOff(reason: .asked)
        case .kind(let kind): startDraft(kind)
        case .choose(let position): _ = chooseHousehold(position)
        case .agree(let number): answerQuote(number, isAgreed: true)
        case .disagree(let number): answerQuote(number, isAgreed: false)
        case .safe: confirmSafety()
        case .danger: raiseDoubtedAlarm()
        case .inside: raiseLiftAlarm()
        }
        tellForeignNumber(command)
    }

    /// The owner's ticket with a number, or the one that lives on under it.
    private func named(_ number: TicketNumber?) -> Ticket? {
        ownTicket(number) ?? followedTickets.first { living($0).number == number }
    }

    /// A number that is none of the owner's is said to be unknown, whether it exists or not.
    private mutating func tellForeignNumber(_ command: OwnerCommand) {
        guard decision.effects.allSatisfy({ $0.purpose == .callback }) else { return }
        tell(words(.unknownNumber))
    }

    // MARK: Status and urging

    /// Tells how a ticket stands, or all open ones.
    mutating func tellStatus(_ ticket: Ticket?) {
        if ticket == nil, let number = TicketNumber.mentioned(in: text).first {
            return tell(words(.unknownTicket, ["number": "\(number)"]))
        }
        let tickets = ticket.map { [$0] } ?? openTickets + followedTickets
        guard !tickets.isEmpty else { return tellNothingOpen() }
        let lines = tickets.prefix(Limits.listedTicketsMax).map(statusLine)
        tell(words(.statusList, ["lines": lines.joined(separator: "\n")]))
    }

    /// One line about a ticket for its owner.
    private func statusLine(_ ticket: Ticket) -> String {
        let living = living(ticket)
        let next = nextPromise(of: living)
        return words(
            .statusLine,
            [
                "number": "\(ticket.number)",
                "subject": wording.subject(ticket.facts, in: language),
                "text": wording.short(ticket.facts.summary, max: 20),
                "state": wording.state(living.state, in: language),
                "handler": caseFile.roster.person(living.state.handler)?.name ?? "",
                "next": next.map { words(.statusNext, ["due": wording.time($0.due)]) } ?? "",
            ]
        )
    }

    /// The promise that is next to be kept.
    func nextPromise(of ticket: Ticket) -> Deadline? {
        switch ticket.state.name {
        case .draft, .recorded, .dispatched, .reopened, .accepted, .onSite, .suspended:
            return ticket.deadlines.filter(\.isOpen).min { $0.due < $1.due }
        case .finished, .replied, .visited, .archived, .cancelled, .merged, .outside: return nil
        }
    }

    /// 催: hurries the ticket named, the only open one, or all.
    mutating func urge() {
        let named = named(TicketNumber.mentioned(in: text).first)
        let tickets =
            named.map { [$0] } ?? openTickets.filter { $0.state.name != .replied } + followedTickets
        guard let first = tickets.first else { return tellNothingOpen() }
        chase(first, others: Array(tickets.dropFirst()))
    }

    /// Nothing is open; what was being asked about is recorded as it is, so that there is a number to ask for.
    private mutating func tellNothingOpen() {
        guard memory.draft?.facts.summary.isEmpty == false else {
            return tell(words(.nothingOpen), choices: kindChoices())
        }
        recordOpenDraft()
    }

    /// Notes that the owner urges, tells who has the ticket, and says how it truly stands.
    mutating func chase(_ ticket: Ticket, others: [Ticket] = []) {
        for each in ([ticket] + others).map(living) where !each.state.isFinal {
            note(each, .chase, text)
            tellDesk(each, .deskChase, ["text": wording.short(text)])
            callForChase(each)
        }
        let lines = ([ticket] + others).map(statusLine).joined(separator: "\n")
        tell(words(.chased, ["lines": lines]))
    }

    // MARK: Taking back

    /// 取消, 算了: drops the draft, or asks whether the ticket shall be withdrawn.
    mutating func withdraw() {
        if memory.draft != nil {
            memory.draft = nil
            memory.question = nil
            cancelDraftWatch()
            return tell(words(.draftDropped))
        }
        let named = ownTicket(TicketNumber.mentioned(in: text).first)
        guard let ticket = named ?? ownTicket(memory.lastTicket) ?? openTickets.first,
            !ticket.state.isFinal
        else { return tell(words(.nothingToCancel)) }
        askWithdrawal(ticket)
    }

    /// Asks whether a ticket shall be withdrawn.
    mutating func askWithdrawal(_ ticket: Ticket) {
        memory.question = .withdrawal(ticket.number)
        let values: TextValues = [
            "number": "\(ticket.number)", "text": wording.short(ticket.facts.summary),
        ]
        let choices = [
            Choice(label: words(.buttonConfirmCancel), data: "确认撤销 \(ticket.number)"),
            Choice(label: words(.buttonKeep), data: "保留 \(ticket.number)"),
        ]
        tell(words(.askWithdrawal, values), .ask, choices: [choices])
    }

    mutating func answerWithdrawal(_ number: TicketNumber, with line: Recognition) -> Bool {
        switch line.intent {
        case .yes, .withdrawal, .thanks:
            cancel(number)
            return true
        case .no:
            keepTicket()
            return true
        case .inquiry, .repair, .complaint, .suggestion, .praise, .greeting, .status, .urging,
            .correction, .handoff, .rating, .skip, .help, .announcement, .other, .nothing:
            memory.question = nil
            return false
        }
    }

    private mutating func keepTicket() {
        memory.question = nil
        tell(words(.kept))
    }

    /// Asks which ticket is meant, a button each.
    private mutating func askWhichToWithdraw() {
        let rows = openTickets.prefix(4).map { ticket in
            [
                Choice(
                    label: "\(ticket.number) \(wording.short(ticket.facts.summary, max: 12))",
                    data: "取消 \(ticket.number)"
                )
            ]
        }
        tell(words(.whichToWithdraw), .ask, choices: Array(rows))
    }

    /// Withdraws a ticket as long as nobody is at the place; asks first once somebody works on it.
    private mutating func cancel(_ number: TicketNumber?, isSure: Bool = true) {
        if number == nil, memory.draft != nil { return withdraw() }
        if number == nil, openTickets.count > 1 { return askWhichToWithdraw() }
        guard
            let ticket = number == nil
                ? onlyOpenTicket ?? ownTicket(memory.lastTicket) : ownTicket(number)
        else { return }
        let waits = ticket.state.name == .recorded || ticket.state.name == .dispatched
        let mayBe = TicketMachine.allowed(in: ticket.state.name).contains(.cancel)
        if !isSure, !waits, mayBe { return askWithdrawal(ticket) }
        memory.question = nil
        do throws(TransitionRefusal) {
            let state = try move(ticket, [.cancel], by: caseFile.sender.id, note: text)
            decision.timers.append(.cancelAll(.ticket(.existing(ticket.id))))
            refreshCard(ticket, state: state)
            tellDesk(ticket, .deskCancelled)
            promote(after: ticket)
            tell(words(.cancelled, ["number": "\(ticket.number)"]))
        } catch {
            let values: TextValues = [
                "number": "\(ticket.number)",
                "state": wording.state(ticket.state, in: language),
            ]
            tell(words(.tooLateToCancel, values))
        }
    }

    // MARK: Correcting

    private mutating func askCorrection(_ number: TicketNumber?) {
        guard let ticket = ownTicket(number ?? memory.lastTicket) else { return }
        guard isCorrectable(ticket) else {
            let values: TextValues = [
                "number": "\(ticket.number)", "state": wording.state(ticket.state, in: language),
            ]
            return tell(words(.tooLateToCorrect, values))
        }
        memory.question = .correction(ticket.number)
        tell(words(.askCorrection, ["number": "\(ticket.number)"]), .ask)
    }

    /// 不是1502是1503: corrects the ticket at hand.
    mutating func correct(_ line: Recognition) {
        if var draft = memory.draft {
            _ = fill(&draft.facts, slot: .what, from: line)
            memory.draft = nil
            memory.question = nil
            return goOn(draft)
        }
        if case .correction? = memory.question { memory.question = nil }
        let named = ownTicket(TicketNumber.mentioned(in: text).first)
        guard let ticket = named ?? ownTicket(memory.lastTicket) ?? onlyOpenTicket else {
            return tell(words(.nothingOpen), choices: kindChoices())
        }
        apply(line, to: ticket)
    }

    mutating func answerCorrection(_ number: TicketNumber, with line: Recognition) -> Bool {
        memory.question = nil
        guard let ticket = ownTicket(number) else { return false }
        apply(line, to: ticket)
        return true
    }

    /// Whether the words put another room in place of that of the ticket at hand.
    var correctsRoom: Bool {
        guard memory.draft == nil,
            let ticket = ownTicket(memory.lastTicket) ?? onlyOpenTicket
        else { return false }
        return roomInstead(of: ticket.facts.place.room) != nil
    }

    /// The room that 不是1502是1503 puts in place of this one; nil when the words do no such thing.
    private func roomInstead(of room: String?) -> String? {
        guard let room, text.utf8.count <= 200, let no = text.firstRange(of: "不是"),
            let yes = text[no.upperBound...].firstRange(of: "是"),
            text[no.upperBound..<yes.lowerBound].filter(\.isNumber).hasSuffix(room)
        else { return nil }
        let right = text[yes.upperBound...].drop { !$0.isNumber }.prefix { $0.isNumber }
        return (3...4).contains(right.count) ? String(right) : nil
    }

    private mutating func apply(_ line: Recognition, to ticket: Ticket) {
        guard isCorrectable(ticket) else {
            note(ticket, .ownerLine, text)
            tellDesk(ticket, .deskOwnerLine, ["text": text])
            return tell(words(.passedOn, ["number": "\(ticket.number)"]))
        }
        var facts = ticket.facts
        let before = facts
        let said = Correction(text)
        let told = said.map { catalogue.recognizer.recognize($0.right, at: localTime)[0] } ?? line
        if told.slots.place.spot != nil { facts.place.spot = nil }
        _ = fill(&facts, slot: .what, from: told)
        if let room = roomInstead(of: before.place.room) {
            facts.place.room = room
            let flat = resolve(facts.place, isProxy: true)
            facts.household = flat?.id
            facts.place.building = flat?.place.building ?? facts.place.building
            facts.place.unit = flat?.place.unit ?? facts.place.unit
        }
        if let said, facts.summary.contains(said.wrong) {
            facts.summary = facts.summary.replacing(said.wrong, with: said.right)
        } else if facts == before {
            tellAnew(&facts, line)
        }
        facts.isConfirmed = true
        amend(ticket, facts, note: text)
        askAboutStrangeRoom(ticket, facts)
        showReceipt(
            receiptText(ticket.number, facts, promises(of: ticket, as: facts)),
            choices: receiptChoices(ticket.number),
            of: .existing(ticket.id)
        )
    }

    /// A correction that changes no field: a whole matter told anew takes the place of the old one, other words join it.
    private mutating func tellAnew(_ facts: inout TicketFacts, _ line: Recognition) {
        guard let kind = line.intent.ticketKind, line.score > 0, line.topic != .other,
            kind == facts.kind
        else {
            facts.summary = joined(facts.summary, text)
            return
        }
        facts.summary = text.clipped(to: Limits.summaryLengthMax)
        facts.topic = line.topic
        facts.urgency = max(facts.urgency, line.urgency)
    }

    /// A ticket moved to a room that is none of the owner's: the desk is asked to call and make sure.
    private mutating func askAboutStrangeRoom(_ ticket: Ticket, _ facts: TicketFacts) {
        let own = caseFile.households
        guard !own.isEmpty, facts.place.room != ticket.facts.place.room,
            !own.contains(where: { $0.id == facts.household })
        else { return }
        tellDesk(ticket, .deskStrangeRoom, ["place": facts.place.roomLabel])
    }
}
