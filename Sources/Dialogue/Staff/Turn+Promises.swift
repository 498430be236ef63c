import Tickets

// What changes how long a matter may take: urgency up and down, and extensions.
extension Turn {
    /// 加急: one step up.
    mutating func raiseUrgency(of ticket: Ticket) {
        let next = ticket.facts.grade.raised
        setGrade(of: ticket, to: next, note: text)
        reportUrgency(ticket, next)
    }

    /// 降级: one step down, which managers decide; below an ordinary repair is one by plan.
    mutating func lowerUrgency(of ticket: Ticket, _ reason: String) {
        let grade = ticket.facts.grade
        let next = grade == .ordinary && ticket.facts.kind != .repair ? grade : grade.lowered
        guard next != grade else { return reportUrgency(ticket, next) }
        let reason = reason.isEmpty ? "—" : reason
        guard approveOrAsk(.lowerUrgency(next), about: ticket, reason: reason) else { return }
        reportUrgency(ticket, next)
    }

    private mutating func reportUrgency(_ ticket: Ticket, _ grade: RepairGrade) {
        let values: TextValues = [
            "number": "\(ticket.number)", "urgency": grade.name(in: senderLanguage),
        ]
        report(staffWords(.urgencySet, values))
    }

    /// Gives a ticket another step of urgency.
    mutating func setGrade(of ticket: Ticket, to grade: RepairGrade, note: String) {
        var facts = ticket.facts
        facts.urgency = grade.urgency
        facts.isPlanned = grade == .planned
        amend(ticket, facts, note: note)
    }

    /// 延期 2天 等配件: once and by no more than the promise was long by the manager, beyond that by the one above.
    mutating func extend(_ ticket: Ticket, _ said: String) {
        guard !ticket.state.isFinal,
            let promise = ticket.deadline(.finish) ?? ticket.deadline(.reply)
        else { return report(staffWords(.nothingToExtend, ["number": "\(ticket.number)"])) }
        guard let (span, reason) = SpokenDuration.read(said), !reason.isEmpty else {
            return report(staffWords(.sayHowLong, ["number": "\(ticket.number)"]))
        }
        let until = (promise.due > now ? promise.due : now) + span
        let isAgain = caseFile.approvals.contains { approval in
            approval.ticket == ticket.id && approval.verdict?.outcome == .agreed
                && [.extendOnce, .extendAgain].contains(approval.matter.kind)
        }
        let isLong = until - promise.due > promise.due - promise.basis
        let matter: ApprovalMatter =
            isAgain || isLong
            ? .extendAgain(promise.duty, until: until) : .extendOnce(promise.duty, until: until)
        guard approveOrAsk(matter, about: ticket, reason: reason) else { return }
        let values: TextValues = ["number": "\(ticket.number)", "due": wording.time(until)]
        report(staffWords(.extended, values))
    }

    /// Moves a promise and tells the owner why.
    mutating func movePromise(
        of ticket: Ticket,
        _ duty: Deadline.Duty,
        until: Instant,
        reason: String
    ) {
        guard let promise = ticket.deadline(duty) else { return }
        var moved = promise
        moved.due = max(promise.basis, until)
        decision.tickets.append(
            .promise(ticket.id, moved, by: caseFile.sender.id, note: reason)
        )
        var ticket = ticket
        lookAgain(at: ticket)
        ticket.deadlines = ticket.deadlines.map { $0.duty == duty ? moved : $0 }
        refreshCard(ticket)
        let values: TextValues = [
            "number": "\(ticket.number)", "due": wording.time(until), "reason": reason,
        ]
        tell(words(.ownerExtended, values), .progress, ticket: .existing(ticket.id))
        tellAbsorbed(by: ticket, .ownerExtended, values)
    }
}
