import Tickets

// A disputed result is checked by developer, builder, company and owner; only when all four agree the file is closed.
extension Turn {
    /// 四方验收: begins it with a time, or puts down what a party said.
    mutating func checkJointly(_ ticket: Ticket, _ said: String) throws(TransitionRefusal) {
        guard ticket.facts.kind == .repair, !ticket.state.isFinal else {
            return report(staffWords(.fileClosed, ["number": "\(ticket.number)"]))
        }
        guard
            let party = JointAcceptance.Party.allCases.first(where: { party in
                party.words.contains { said.lowercased().hasPrefix($0) }
            })
        else { return beginJoint(ticket, said) }
        guard party != .owner else {
            return report(staffWords(.jointOwnerSays, ["number": "\(ticket.number)"]))
        }
        let word = party.words.filter { said.lowercased().hasPrefix($0) }.max {
            $0.count < $1.count
        }
        let rest = said.dropFirst(word?.count ?? 0).drop { $0.isWhitespace || "：:，,".contains($0) }
        let isBad = Self.failing.contains { rest.lowercased().hasPrefix($0) }
        let isGood = Self.passing.contains { rest.lowercased().hasPrefix($0) }
        guard isBad || isGood else {
            return report(staffWords(.sayJoint, ["number": "\(ticket.number)"]))
        }
        let line = "四方验收 \(party.chineseName)：\(rest)"
        note(ticket, .stage, line)
        if isBad { return try failJointly(ticket, party, line) }
        try pass(ticket, party, line)
    }

    private static let failing = ["不合格", "不通过", "没通过", "failed", "not passed"]
    private static let passing = ["合格", "通过", "passed", "good"]

    private mutating func beginJoint(_ ticket: Ticket, _ said: String) {
        var marks = ticket.marks
        marks.joint = marks.joint ?? JointAcceptance()
        decision.tickets.append(
            .mark(.existing(ticket.id), marks, by: caseFile.sender.id, note: "四方验收 \(said)")
        )
        _ = appoint(ticket, said)
        let values: TextValues = ["number": "\(ticket.number)", "time": said]
        tell(words(.ownerJoint, values), .progress, ticket: .existing(ticket.id))
        report(staffWords(.sayJoint, values))
    }

    /// One party is not content: the work goes on, and all check again.
    private mutating func failJointly(
        _ ticket: Ticket,
        _ party: JointAcceptance.Party,
        _ line: String
    ) throws(TransitionRefusal) {
        var again = ticket
        again.marks.joint = JointAcceptance()
        let isDone = TicketMachine.allowed(in: ticket.state.name).contains(.reopen)
        if isDone {
            try beginRound(again, because: line, by: caseFile.sender.id)
            pingFailure(ticket.number, ticket.facts, count: ticket.marks.failures + 1)
        } else {
            decision.tickets.append(
                .mark(.existing(ticket.id), again.marks, by: caseFile.sender.id, note: line)
            )
        }
        let values: TextValues = [
            "number": "\(ticket.number)", "party": party.name(in: senderLanguage),
        ]
        report(staffWords(.jointFailed, values))
        let told: TextValues = ["number": "\(ticket.number)", "party": party.name(in: language)]
        tell(words(.ownerJointFailed, told), .progress, ticket: .existing(ticket.id))
    }

    private mutating func pass(
        _ ticket: Ticket,
        _ party: JointAcceptance.Party,
        _ line: String
    ) throws(TransitionRefusal) {
        var marks = ticket.marks
        var joint = marks.joint ?? JointAcceptance()
        joint.passed.insert(party)
        marks.joint = joint
        decision.tickets.append(
            .mark(.existing(ticket.id), marks, by: caseFile.sender.id, note: line)
        )
        guard joint.missing.isEmpty, ticket.state.name == .visited else {
            let missing = joint.missing.map { $0.name(in: senderLanguage) }
            let values: TextValues = [
                "number": "\(ticket.number)",
                "missing": missing.isEmpty ? "—" : missing.joined(separator: "、"),
            ]
            return report(staffWords(.jointPassed, values))
        }
        let state = try move(ticket, [.archive], by: caseFile.sender.id, note: line)
        endTimers(ticket, keeping: openVisits(of: ticket))
        var shown = ticket
        shown.marks = marks
        refreshCard(shown, state: state)
        report(staffWords(.jointDone, ["number": "\(ticket.number)"]))
        tell(
            words(.ownerJointDone, ["number": "\(ticket.number)"]),
            .progress,
            ticket: .existing(ticket.id)
        )
    }

    /// The owner is content while others still check: their word is kept, the file stays open; false when nobody else does.
    mutating func acceptJointly(
        _ ticket: Ticket,
        _ satisfaction: Satisfaction,
        saying opinion: String
    ) throws(TransitionRefusal) -> Bool {
        guard var joint = ticket.marks.joint else { return false }
        joint.passed.insert(.owner)
        guard !joint.missing.isEmpty else { return false }
        let told: [TicketEvent] = ticket.state.name == .finished ? [.answerDelivered] : []
        let state = try move(
            ticket,
            told + [.visit(satisfaction)],
            by: caseFile.sender.id,
            note: text
        )
        var shown = ticket
        shown.marks.joint = joint
        decision.tickets.append(
            .mark(.existing(ticket.id), shown.marks, by: caseFile.sender.id, note: "业主合格")
        )
        keepRating(ticket, satisfaction, opinion)
        decision.timers.append(
            .cancel(.confirmSilence, .ticket(.existing(ticket.id)), person: nil)
        )
        refreshCard(shown, state: state)
        let missing = joint.missing.map { $0.name(in: "zh") }.joined(separator: "、")
        tellDesk(ticket, .deskJointWaits, ["missing": missing])
        let names = joint.missing.map { $0.name(in: language) }
            .joined(separator: language == "en" ? ", " : "、")
        tell(words(.ownerJointWaits, ["number": "\(ticket.number)", "missing": names]))
        return true
    }
}
