import Tickets

// The matter gets its number: ticket, promises, receipt, desk card, and the way to a worker.
extension Turn {
    /// Opens a ticket and tells everybody concerned.
    mutating func record(_ facts: TicketFacts, answer: AnswerID?, attachments: [AttachmentID]) {
        if facts.kind == .repair, facts.danger == nil, let news = noticeText(facts) {
            return answerFromNotice(facts, news, attachments: attachments)
        }
        let bearing = bearing(of: facts)
        let reference = open(bearing, attachments: attachments)
        let ticket = opened[opened.count - 1]
        switch facts.kind {
        case .inquiry:
            if let words = noticeText(facts) ?? outageText(facts) ?? answerText(answer)
                ?? noStopText(facts)
            {
                answerInquiry(ticket, reference, words)
            } else {
                leaveToDesk(ticket, reference)
            }
        case .repair where bearing.isFollower:
            follow(ticket, reference, bearing)
        case .repair:
            giveReceipt(ticket, reference, bearing)
            showOnDesk(ticket, reference)
            copyToButler(ticket, reference)
            dispatchRepair(ticket, reference)
            if ticket.marks.rework != nil { beginRework(ticket, reference, bearing) }
        case .complaint:
            giveReceipt(ticket, reference, bearing)
            showOnDesk(ticket, reference)
            copyToButler(ticket, reference)
            reportComplaint(ticket, reference, bearing)
        case .suggestion:
            giveReceipt(ticket, reference, bearing)
            showOnDesk(ticket, reference)
            copyToButler(ticket, reference)
        }
    }

    /// A report of what a notice told of before is answered by it, and needs nobody to come.
    private mutating func answerFromNotice(
        _ facts: TicketFacts,
        _ news: String,
        attachments: [AttachmentID]
    ) {
        var asked = facts
        asked.kind = .inquiry
        let reference = open(asked, attachments: attachments)
        answerInquiry(opened[opened.count - 1], reference, news)
    }

    /// Opens a ticket in state recorded with its promises.
    mutating func open(_ facts: TicketFacts, attachments: [AttachmentID]) -> TicketReference {
        open(Bearing(facts: facts), attachments: attachments)
    }

    /// Opens a ticket in state recorded with its promises and with what it is to others.
    mutating func open(_ bearing: Bearing, attachments: [AttachmentID]) -> TicketReference {
        var facts = bearing.facts
        if facts.kind == .complaint, facts.level == nil { facts.level = .ordinary }
        if facts.kind != .complaint { facts.level = nil }
        facts = settled(facts)
        let isFrail = facts.kind == .repair && tellsOfFrail(facts.summary)
        if isFrail { facts = stepped(facts) }
        let ticket = NewTicket(
            number: bearing.marks.rework == nil
                ? numbers.take(facts.kind) : numbers.take(series: Rework.numberPrefix),
            facts: facts,
            reporter: intake.reporter ?? conversation?.person ?? caseFile.sender.id,
            conversation: conversation?.id,
            follows: intake.follows ?? bearing.earlier?.id ?? archivedBefore?.id,
            channel: intake.channel,
            caller: intake.caller,
            deadlines: deadlines(for: facts, rework: bearing.marks.rework),
            attachments: attachments,
            marks: bearing.marks
        )
        shun(ticket.marks)
        opened.append(ticket)
        decision.tickets.append(.open(ticket))
        memory.lastTicket = ticket.number
        let reference = TicketReference.opened(opened.count - 1)
        watch(ticket, reference)
        if isFrail { noteFrail(ticket, reference) }
        return reference
    }

    /// The archived ticket of this owner that the message names: it stays as it is, the new one follows it.
    private var archivedBefore: Ticket? {
        TicketNumber.mentioned(in: text).compactMap { ownTicket($0) }.first {
            $0.state.name == .archived
        }
    }

    /// The prepared answer when it is filled in and still valid.
    private func answerText(_ answer: AnswerID?) -> String? {
        guard let answer else { return nil }
        for entry in catalogue.topics.values {
            guard let found = entry.answers[answer] else { continue }
            if let end = found.validUntil, end < now { return nil }
            guard found.isFilled, let text = found.texts[language] ?? found.texts["zh"] else {
                return nil
            }
            let place = "{\(Answer.butler)}"
            guard text.contains(place) else { return text }
            return butlerLabel(for: caseFile.households).map { text.replacing(place, with: $0) }
        }
        return nil
    }

    /// What is known of an outage that the question is about; nil when none runs.
    func outageText(_ facts: TicketFacts) -> String? {
        guard let lead = runningOutage(facts) else { return nil }
        return words(
            .outageAnswer,
            [
                "count": "\(max(1, outageReports(like: lead.facts).count))",
                "subject": wording.topic(lead.facts.topic, in: language),
                "handler": caseFile.roster.person(lead.state.handler)?.name
                    ?? handlerLabel(lead.facts),
                "due": nextPromise(of: lead).map { wording.time($0.due) } ?? "",
            ]
        )
    }

    private mutating func answerInquiry(
        _ ticket: NewTicket,
        _ reference: TicketReference,
        _ answer: String
    ) {
        let told = askedSafety + answer
        let text = words(.answered, ["answer": told, "number": "\(ticket.number)"])
        var choices = [Choice(label: words(.buttonHandoff), data: "转人工")]
        // Who asks where to complain can do it here.
        let asked = ticket.facts.summary.lowercased()
        if asked.holds("投诉") || asked.holds("complain") {
            let complaint = TicketKind.complaint
            choices.insert(
                Choice(label: wording.kind(complaint, in: language), data: complaint.chineseName),
                at: 0
            )
        }
        tell(text, .answer, choices: [choices], ticket: reference)
        decision.timers.append(.cancel(.promiseWatch, .ticket(reference), person: nil))
        decision.timers.append(
            .set(
                .archiveAnswered,
                .ticket(reference),
                person: nil,
                step: 0,
                due: now + .minutes(1)
            )
        )
    }

    private mutating func leaveToDesk(_ ticket: NewTicket, _ reference: TicketReference) {
        let due = ticket.deadlines.first { $0.duty == .reply }
        let values: TextValues = [
            "number": "\(ticket.number)",
            "text": wording.short(ticket.facts.summary, max: 100),
            "due": due.map { wording.time($0.due) } ?? "",
        ]
        showReceipt(
            askedSafety + words(.inquiryToDesk, values),
            choices: [[Choice(label: words(.buttonHandoff), data: "转人工")]],
            of: reference
        )
        showOnDesk(ticket, reference)
    }

    /// The receipt: number, restatement, who comes and until when, and how to correct it.
    private mutating func giveReceipt(
        _ ticket: NewTicket,
        _ reference: TicketReference,
        _ bearing: Bearing
    ) {
        var text = receiptText(ticket.number, ticket.facts, ticket.deadlines)
        if let earlier = bearing.earlier, ticket.marks.rework == .repeated {
            text += "\n" + words(.receiptRework, ["earlier": "\(earlier.number)"])
        }
        if bearing.isOfGroup {
            text += "\n" + words(.receiptGroup, ["count": "\(bearing.flats)"])
        }
        let question = liftQuestion(ticket.facts)
        showReceipt(
            text + question.text,
            choices: question.choices + receiptChoices(ticket.number),
            of: reference
        )
    }

    /// The words of a receipt.
    func receiptText(
        _ number: TicketNumber,
        _ facts: TicketFacts,
        _ deadlines: [Deadline]
    ) -> String {
        func due(_ duty: Deadline.Duty) -> String {
            deadlines.first { $0.duty == duty }.map { wording.time($0.due) } ?? ""
        }
        var values: TextValues = [
            "number": "\(number)",
            "subject": wording.subject(facts, in: language),
            "place": facts.place.label,
            "text": wording.short(facts.summary, max: 200),
            "handler": handlerLabel(facts),
            "accept": due(deadlines.contains { $0.duty == .department } ? .department : .accept),
            "on_site": due(.onSite),
            "finish": due(.finish),
            "reply": due(.reply),
            "appointment": facts.appointment ?? "",
            "grace": wording.time(now + policy.correctionGrace),
        ]
        values["where"] = facts.place.isEmpty ? "" : words(.receiptPlace, values)
        values["when"] = facts.appointment == nil ? "" : words(.receiptAppointment, values)
        let key: TextKey =
            switch facts.kind {
            case .repair where facts.urgency != .normal: .receiptUrgentRepair
            case .repair:
                deadlines.contains { $0.duty == .onSite } ? .receiptRepair : .receiptRepairByOthers
            case .complaint: .receiptComplaint
            case .suggestion: .receiptSuggestion
            case .inquiry: .receiptInquiry
            }
        let isUnreachable =
            facts.kind == .repair && facts.phone == nil && owner?.role == .guest
        return words(key, values) + (isUnreachable ? "\n" + words(.receiptAskPhone) : "")
    }

    func receiptChoices(_ number: TicketNumber) -> [[Choice]] {
        [
            [
                Choice(label: words(.buttonCorrect), data: "改 \(number)"),
                Choice(label: words(.buttonCancel), data: "取消 \(number)"),
                Choice(label: words(.buttonStatus), data: "进度 \(number)"),
            ]
        ]
    }

    /// Who will handle a matter: the role, and the first person of it on duty.
    func handlerLabel(_ facts: TicketFacts) -> String {
        let role = handlerRole(facts)
        let name = people([role], building: facts.place.building).first?.name
        let title = language == "en" ? englishTitle(role) : role.chineseName
        return name.map { "\(title) \($0)" } ?? title
    }

    /// The role that handles a matter, by the topic's file; the desk where it names none.
    func handlerRole(_ facts: TicketFacts) -> Role {
        catalogue.topics[facts.topic]?.handlers[facts.kind] ?? .frontDesk
    }

    private func englishTitle(_ role: Role) -> String {
        role.rawValue.split(separator: "_").joined(separator: " ")
    }

    /// Gives a repair to its worker: at once when urgent, else after the time to correct it.
    private mutating func dispatchRepair(_ ticket: NewTicket, _ reference: TicketReference) {
        if ticket.facts.urgency != .normal {
            return push(ticket.number, ticket.facts, reference)
        }
        let start = policy.calendar.nextOpening(from: now) ?? now
        decision.timers.append(
            .set(
                .dispatchGrace,
                .ticket(reference),
                person: nil,
                step: 0,
                due: max(start, now + policy.correctionGrace)
            )
        )
    }

    /// Calls the managers about a complaint and gives it to the first of them.
    private mutating func reportComplaint(
        _ ticket: NewTicket,
        _ reference: TicketReference,
        _ bearing: Bearing
    ) {
        var roles = policy.complaintRoles
        if ticket.facts.level == .major { roles += policy.majorComplaintRoles }
        ping(roles, building: ticket.facts.place.building) { turn, language in
            turn.complaintCall(ticket.number, ticket.facts, in: language)
        }
        let manager = people(policy.complaintRoles, building: nil).first
        decision.tickets.append(.move(reference, .dispatch(to: manager?.id), by: nil, note: ""))
        watchComplaint(ticket.facts, reference)
        if bearing.isOfGroup { tellCompany(ticket, bearing) }
    }
}
