import Tickets

// Lines of the conversation that open no ticket.
extension Turn {
    /// The buttons that name the kinds, and a person.
    func kindChoices() -> [[Choice]] {
        [
            [
                Choice(label: words(.buttonRepair), data: "报修"),
                Choice(label: words(.buttonComplaint), data: "投诉"),
                Choice(label: words(.buttonInquiry), data: "咨询"),
            ],
            [Choice(label: words(.buttonHandoff), data: "转人工")],
        ]
    }

    /// Greets and asks what it is about, for messages without words.
    mutating func sayWhatToDo() {
        tell(words(.askWhat), .ask, choices: kindChoices())
        memory.question = .slot(.what)
    }

    mutating func greet(afterStart payload: String) {
        let key: TextKey = caseFile.households.isEmpty ? .welcomeGuest : .welcome
        let room = caseFile.households.first?.place.roomLabel ?? ""
        tell(
            words(key, ["name": owner?.name ?? "", "room": room]),
            choices: kindChoices()
        )
    }

    /// Handles a line that is no matter; false when it is one.
    mutating func handleLine(_ line: Recognition) -> Bool {
        switch line.intent {
        case .greeting: greet(afterStart: "")
        case .help: tell(words(.help), choices: kindChoices())
        case .thanks, .yes: thank(line)
        case .praise: takePraise(line)
        case .status: tellStatus(ownTicket(TicketNumber.mentioned(in: text).first))
        case .urging: urge()
        case .withdrawal: withdraw()
        case .correction: correct(line)
        case .rating: rate(line.satisfaction ?? .satisfied, ticket: nil)
        case .announcement: announce(line)
        case .handoff: handOff(reason: .asked)
        case .no, .skip: tell(words(.allRight))
        case .inquiry, .repair, .complaint, .suggestion, .other, .nothing: return false
        }
        return true
    }

    private mutating func thank(_ line: Recognition) {
        let waiting = ticketsAwaitingAcceptance
        if line.isOver || line.intent == .thanks, waiting.count == 1, let ticket = waiting.first {
            guard line.isOver || memory.question == .satisfaction(ticket.number) else {
                return tell(words(.youAreWelcome))
            }
            return accept(ticket, .satisfied)
        }
        if line.isOver, waiting.count > 1 { return askWhichIsDone(waiting) }
        if line.isOver, let ticket = openTickets.first { return askWithdrawal(ticket) }
        tell(words(.youAreWelcome))
    }

    private mutating func askWhichIsDone(_ tickets: [Ticket]) {
        let rows = tickets.prefix(4).map { ticket in
            [
                Choice(
                    label: "\(ticket.number) \(wording.short(ticket.facts.summary, max: 12))",
                    data: "满意 \(ticket.number)"
                )
            ]
        }
        tell(words(.whichTicket), .ask, choices: Array(rows))
    }

    private mutating func takePraise(_ line: Recognition) {
        let waiting = ticketsAwaitingAcceptance
        if waiting.count == 1, let ticket = waiting.first { return accept(ticket, .satisfied) }
        tell(words(.thanksForPraise))
        decision.effects.append(
            Effect(.desk, .ping, deskWords(.deskPraise, ["owner": ownerLabel, "text": text]))
        )
    }

    /// 我要投诉, 怎么报修: asks what it is about.
    private mutating func announce(_ line: Recognition) {
        let kind = line.kind ?? .inquiry
        startDraft(kind)
    }

    /// Opens an empty draft of a kind and asks what it is about.
    mutating func startDraft(_ kind: TicketKind) {
        if var draft = memory.draft {
            draft.facts.kind = kind
            memory.question = nil
            memory.draft = nil
            return begin(draft.facts, attachments: draft.attachments, asked: draft.asked)
        }
        let facts = TicketFacts(kind: kind, topic: .other, urgency: .normal, summary: "")
        memory.draft = Draft(facts: facts, asked: [.what], startedAt: now)
        memory.question = .slot(.what)
        let key: TextKey =
            switch kind {
            case .repair: .askRepairWhat
            case .complaint: .askComplaintWhat
            case .inquiry: .askInquiryWhat
            case .suggestion: .askSuggestionWhat
            }
        tell(words(key), .ask)
    }

    /// Nothing was found: three choices at first, a person the second time.
    mutating func missed(_ line: Recognition) {
        if line.intent == .other {
            memory.missCount = 0
            if line.isOver, let ticket = openTickets.first { return askWithdrawal(ticket) }
            return tell(words(.noted), choices: kindChoices())
        }
        memory.missCount += 1
        guard memory.missCount < 2 else {
            memory.missCount = 0
            let before = memory.draft?.facts.summary ?? ""
            memory.draft = nil
            cancelDraftWatch()
            return handOff(reason: .notUnderstood, said: joined(before, text))
        }
        let facts = facts(of: line)
        memory.draft = Draft(facts: facts, asked: [.kind], startedAt: now)
        memory.question = .kind([.repair, .complaint, .inquiry])
        tell(
            words(.askKindOfThree, ["text": wording.short(line.text)]),
            .ask,
            choices: kindChoices()
        )
        watchDraft()
    }

    /// Whether somebody wants to complain, asks which number to call, and says nothing yet of the matter: 我要投诉，电话多少.
    func asksWhereToComplain(_ matter: Recognition) -> Bool {
        let kinds = [matter.intent.ticketKind, matter.runnerUp]
        guard kinds.contains(.complaint), kinds.contains(.inquiry) else { return false }
        let isBare = matter.topic == .other || matter.topic == Topic(rawValue: "service")
        return isBare && (isTie(matter) || matter.intent == .complaint) && asksForPhone(matter.text)
    }

    /// Whether it is asked which number to call.
    private func asksForPhone(_ text: String) -> Bool {
        let asked = ["电话多少", "什么电话", "电话是", "电话号码", "哪个电话", "打哪", "phone", "number to call"]
        let lowered = text.lowercased()
        return asked.contains { lowered.holds($0) }
            && !catalogue.texts.text(.complaintPhoneNumber, in: language).isEmpty
    }

    /// Two kinds are nearly even: asks which.
    mutating func askKind(about matter: Recognition) {
        guard let kind = matter.intent.ticketKind, let other = matter.runnerUp else { return }
        memory.draft = Draft(facts: facts(of: matter), asked: [.kind], startedAt: now)
        memory.question = .kind([kind, other])
        let choices = [kind, other].map {
            Choice(label: wording.kind($0, in: language), data: $0.chineseName)
        }
        let values: TextValues = [
            "text": wording.short(matter.text), "first": choices[0].label,
            "second": choices[1].label,
        ]
        tell(words(.askKindOfTwo, values), .ask, choices: [choices])
        watchDraft()
    }

    /// Who the owner is to staff.
    var ownerLabel: String {
        wording.owner(owner, at: caseFile.households.first?.place ?? Place())
    }

    /// Tickets whose result the owner has not judged yet.
    var ticketsAwaitingAcceptance: [Ticket] {
        openTickets.filter { $0.state.name == .finished || $0.state.name == .replied }
            .filter { $0.facts.kind != .inquiry }
    }
}
