import Tickets

// How staff end a ticket.
extension Turn {
    /// 撤销: the matter is withdrawn, and the owner told.
    mutating func cancel(_ ticket: Ticket, _ reason: String) throws(TransitionRefusal) {
        let state = try move(ticket, [.cancel], by: caseFile.sender.id, note: reason)
        decision.timers.append(.cancelAll(.ticket(.existing(ticket.id))))
        done(ticket, state)
        let values: TextValues = ["number": "\(ticket.number)", "reason": reason]
        tell(words(.ownerCancelled, values), .progress, ticket: .existing(ticket.id))
        tellAbsorbed(by: ticket, .ownerCancelled, values)
    }

    /// Archives; a complaint only after its visit, rework only after the owner accepted it (DOMAIN 2.1, 3.2).
    mutating func archive(_ ticket: Ticket, _ remark: String) throws(TransitionRefusal) {
        let isUnjudged = ticket.state.name == .finished || ticket.state.name == .replied
        let open = openVisits(of: ticket)
        if isUnjudged,
            ticket.facts.kind == .complaint || open.contains(where: \.reason.holdsArchive)
        {
            return report(staffWords(.visitFirst, ["number": "\(ticket.number)"]))
        }
        let isPassed = ticket.marks.joint?.missing.isEmpty ?? true
        if !isPassed, caseFile.sender.role != .projectManager || remark.isEmpty {
            let missing = ticket.marks.joint?.missing.map { $0.name(in: senderLanguage) } ?? []
            let values: TextValues = [
                "number": "\(ticket.number)", "missing": missing.joined(separator: "、"),
            ]
            return report(staffWords(.jointFirst, values))
        }
        if isUnjudged, ticket.marks.rework != nil {
            guard caseFile.sender.role == .projectManager, !remark.isEmpty else {
                return report(staffWords(.acceptanceFirst, ["number": "\(ticket.number)"]))
            }
        }
        let isAnswered = ticket.state.name == .finished || isAnsweredByPhone(ticket)
        let told: [TicketEvent] = isAnswered && !remark.isEmpty ? [.answerDelivered] : []
        let state = try move(ticket, told + [.archive], by: caseFile.sender.id, note: remark)
        endTimers(ticket, keeping: open)
        done(ticket, state)
    }

    /// Whether a question of somebody without a chat is still open: its answer was told by phone.
    private func isAnsweredByPhone(_ ticket: Ticket) -> Bool {
        guard ticket.facts.kind == .inquiry || ticket.facts.kind == .suggestion else {
            return false
        }
        return conversation == nil
            && [.recorded, .dispatched, .accepted].contains(ticket.state.name)
    }

    /// 非物业职责: explained to the owner.
    mutating func declareOutside(
        _ ticket: Ticket,
        _ reason: String
    ) throws(TransitionRefusal) {
        guard !reason.isEmpty else {
            return report(staffWords(.sayWhy, ["number": "\(ticket.number)"]))
        }
        let state = try move(
            ticket,
            [.declareOutside(reason: reason)],
            by: caseFile.sender.id,
            note: reason
        )
        decision.timers.append(.cancelAll(.ticket(.existing(ticket.id))))
        done(ticket, state)
        let values: TextValues = ["number": "\(ticket.number)", "reason": reason]
        memory.question = .explained(ticket.number)
        tell(words(.ownerOutside, values), .progress, ticket: .existing(ticket.id))
        tellAbsorbed(by: ticket, .ownerOutside, values)
    }
}
