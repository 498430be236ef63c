import Tickets

// What needs somebody's word: asked with buttons, decided by another, carried out as it was asked.
extension Turn {
    /// Does what a matter asks for when the sender may decide it, else asks for approval.
    ///
    /// - Parameters:
    ///   - matter: what is to be done.
    ///   - ticket: the ticket it is about; nil for none.
    ///   - reason: why.
    /// - Returns: whether it was done; false when it was asked for or could not be.
    @discardableResult
    mutating func approveOrAsk(
        _ matter: ApprovalMatter,
        about ticket: Ticket?,
        reason: String
    ) -> Bool {
        guard matter.kind.approvers.contains(caseFile.sender.role) else {
            ask(for: matter, about: ticket, reason: reason)
            return false
        }
        let number = numbers.takeApproval()
        let verdict = ApprovalVerdict(.agreed, by: caseFile.sender.id, at: now, remark: reason)
        decision.approvals.append(
            .act(
                NewApproval(
                    number: number,
                    matter: matter,
                    requester: nil,
                    reason: reason,
                    expiresAt: now
                ),
                about: ticket?.id,
                verdict
            )
        )
        if let ticket { note(ticket, .approval, "\(number) \(matter.kind.chineseName) \(reason)") }
        carryOut(matter, about: ticket, reason: reason)
        return true
    }

    /// Asks for approval: keeps the request, calls the nearest superior with buttons, tells the sender.
    mutating func ask(for matter: ApprovalMatter, about ticket: Ticket?, reason: String) {
        let known = caseFile.approvals.first {
            $0.verdict == nil && $0.matter.kind == matter.kind && $0.ticket == ticket?.id
        }
        let language = senderLanguage
        if let known, ticket != nil {
            let values: TextValues = ["number": "\(known.number)"]
            return report(staffWords(.approvalPending, values))
        }
        let levels = approvers(of: matter.kind, about: ticket, besides: caseFile.sender.id)
        guard let nearest = levels.first else { return report(staffWords(.approvalNobody)) }
        let new = keepRequest(matter, about: ticket, reason: reason)
        for person in nearest.people { call(person, about: new, ticket, isReminder: false) }
        let values: TextValues = [
            "number": "\(new.number)", "matter": matter.kind.name(in: language),
            "approvers": label(of: [nearest.role], in: language),
            "due": wording.time(new.expiresAt),
        ]
        let lacks = matter.kind.right.map {
            Permission.grant(of: caseFile.sender.role, for: $0) == .none
        }
        let gap = language == "en" ? " " : ""
        let head = lacks == true ? staffWords(.notPermitted) + gap : ""
        report(head + staffWords(.approvalRequested, values))
    }

    /// Keeps a request and watches it.
    mutating func keepRequest(
        _ matter: ApprovalMatter,
        about ticket: Ticket?,
        approver: PersonID? = nil,
        reason: String
    ) -> NewApproval {
        let waits = policy.approvals
        let new = NewApproval(
            number: numbers.takeApproval(),
            matter: matter,
            requester: caseFile.sender.id,
            approver: approver,
            reason: reason.clipped(to: Limits.summaryLengthMax),
            expiresAt: policy.calendar.adding(waits.expiry, openTimeFrom: now)
                ?? now + waits.expiry
        )
        decision.approvals.append(.request(new, about: ticket?.id))
        let escalation =
            policy.calendar.adding(waits.escalation, openTimeFrom: now) ?? now + waits.escalation
        decision.timers.append(
            .set(
                .approvalWaiting,
                .approval(new.number),
                person: nil,
                step: 0,
                due: min(escalation, new.expiresAt)
            )
        )
        if let ticket {
            note(ticket, .approval, "\(new.number) 申请\(matter.kind.chineseName)：\(reason)")
        }
        return new
    }

    // MARK: Deciding

    /// Requests that wait for the sender's word.
    var waitingApprovals: [Approval] {
        caseFile.approvals.filter { $0.refusal(to: caseFile.sender, about: ticket(of: $0)) == nil }
    }

    /// 同意, 不同意: decides the request that is named, that of the thread, or the only one that waits.
    mutating func decide(_ command: StaffCommand) {
        guard let approval = approval(for: command.number) else { return }
        let ticket = ticket(of: approval)
        if let ticket { turn(to: ticket) }
        let isForOwner = mayNoteConsent(to: approval, about: ticket)
        if isForOwner, !Self.saysHow(command.argument), let ticket {
            return report(staffWords(.quoteSayHow, ["number": "\(ticket.number)"]))
        }
        if !isForOwner, let refusal = approval.refusal(to: caseFile.sender, about: ticket) {
            return refuse(approval, refusal)
        }
        let outcome: ApprovalVerdict.Outcome = command.verb == .agree ? .agreed : .refused
        end(approval, outcome, by: caseFile.sender.id, remark: command.argument)
        let values: TextValues = [
            "number": "\(approval.number)", "outcome": name(of: outcome, in: senderLanguage),
        ]
        report(staffWords(.approvalDecided, values))
        guard outcome == .agreed else { return }
        if let ticket, ticket.state.isFinal {
            let values: TextValues = [
                "number": "\(ticket.number)", "state": ticket.state.name.name(in: senderLanguage),
            ]
            return report(staffWords(.approvalTooLate, values))
        }
        carryOut(approval.matter, about: ticket, reason: approval.reason)
    }

    /// Ends a request: kept with who, when and remark, told to who asked and to the desk.
    mutating func end(
        _ approval: Approval,
        _ outcome: ApprovalVerdict.Outcome,
        by person: PersonID?,
        remark: String
    ) {
        let verdict = ApprovalVerdict(outcome, by: person, at: now, remark: remark)
        decision.approvals.append(.end(approval.id, verdict))
        decision.timers.append(.cancelAll(.approval(approval.number)))
        let who = person.flatMap { id in
            caseFile.roster.person(id)?.name ?? (owner?.id == id ? owner?.name : nil)
        }
        let ticket = ticket(of: approval)
        let values: TextValues = [
            "number": "\(approval.number)", "approval": "\(approval.number)",
            "matter": approval.matter.kind.name(in: deskLanguage),
            "outcome": name(of: outcome, in: deskLanguage), "name": who ?? "—",
            "remark": remark, "ticket": ticket.map { "\($0.number)" } ?? "",
        ]
        if let ticket {
            decision.tickets.append(
                .note(
                    .existing(ticket.id),
                    .approval,
                    by: person,
                    "\(approval.number) \(outcome.chineseName) \(remark)"
                )
            )
            tellDesk(ticket, .deskApproval, values)
        }
        if let requester = caseFile.roster.person(approval.requester), requester.id != person {
            let language = requester.language ?? "zh"
            let own: TextValues = [
                "matter": approval.matter.kind.name(in: language),
                "outcome": name(of: outcome, in: language),
            ]
            decision.effects.append(
                Effect(
                    .person(requester.id),
                    .ping,
                    words(.approvalOutcome, for: requester, values.merging(own)),
                    ticket: ticket.map { .existing($0.id) }
                )
            )
        }
    }

    /// Does what was approved; what needs no more than the word is only recorded and told.
    private mutating func carryOut(
        _ matter: ApprovalMatter,
        about ticket: Ticket?,
        reason: String
    ) {
        if case .notice(let words) = matter { return publishApproved(words) }
        guard let ticket else { return }
        switch matter {
        case .lowerUrgency(let grade): setGrade(of: ticket, to: grade, note: reason)
        case .extendOnce(let duty, let until), .extendAgain(let duty, let until):
            movePromise(of: ticket, duty, until: until, reason: reason)
        case .complaintInvalid: invalidate(ticket, because: reason)
        case .complaintPlan(let plan): keepPlan(ticket, plan)
        case .complaintMerge(let number): mergeApproved(ticket, into: number)
        case .price, .entrustedKey, .sealedKey,
            .notice, .event, .eventPlan, .personalData, .thirdPartyRework:
            break
        }
    }

    private mutating func approval(for number: TicketNumber?) -> Approval? {
        if let number {
            let named = caseFile.approvals.filter {
                $0.number == number || $0.verdict == nil && ticket(of: $0)?.number == number
            }
            if let found = named.first { return found }
            report(staffWords(.approvalUnknown, ["number": "\(number)"]))
            return nil
        }
        let waiting = waitingApprovals
        let here = waiting.filter { $0.ticket == caseFile.subject?.id && $0.ticket != nil }
        if here.count == 1 { return here[0] }
        if waiting.count == 1 { return waiting[0] }
        let lines = waiting.prefix(Limits.listedTicketsMax).map {
            "\($0.number) \(summary(of: $0))"
        }
        let key: TextKey = lines.isEmpty ? .approvalNone : .approvalWhich
        report(staffWords(key, ["lines": lines.joined(separator: "\n")]))
        return nil
    }

    private mutating func refuse(_ approval: Approval, _ refusal: Approval.Refusal) {
        audit(.refusedVerb, "approve \(approval.number)", ticket: ticket(of: approval))
        var values: TextValues = ["number": "\(approval.number)"]
        switch refusal {
        case .closed(let verdict):
            values["outcome"] = name(of: verdict.outcome, in: senderLanguage)
            values["name"] = caseFile.roster.person(verdict.person)?.name ?? "—"
            values["time"] = wording.time(verdict.at)
            report(staffWords(.approvalClosed, values))
        case .ownRequest: report(staffWords(.approvalOwn, values))
        case .isParty: report(staffWords(.notPermittedOwn))
        case .noRight:
            values["verb"] = approval.matter.kind.name(in: senderLanguage)
            values["roles"] = label(of: approval.matter.kind.approvers, in: senderLanguage)
            report(staffWords(.notPermittedWho, values))
        }
    }

    // MARK: Waiting

    /// Nobody decided: the next superior is called, and in the end the request runs out.
    mutating func handleApprovalWaiting(_ timer: DueTimer) {
        guard let approval = caseFile.approvals.first, approval.verdict == nil else { return }
        let ticket = caseFile.subject
        if let ticket, ticket.state.isFinal {
            return end(approval, .withdrawn, by: nil, remark: ticket.state.name.chineseName)
        }
        guard timer.step == 0, now < approval.expiresAt else {
            return end(approval, .expired, by: nil, remark: "")
        }
        if approval.approver != nil {
            remindOfQuote(approval)
        } else {
            let levels = approvers(
                of: approval.matter.kind,
                about: ticket,
                besides: approval.requester
            )
            for person in levels.prefix(2).flatMap(\.people) {
                call(person, about: approval.asNew, ticket, isReminder: true)
            }
        }
        decision.timers.append(
            .set(
                .approvalWaiting,
                .approval(approval.number),
                person: nil,
                step: 1,
                due: approval.expiresAt
            )
        )
    }

    /// Who may decide, role by role, the nearest superior first; nobody who asked or has a part in it.
    private func approvers(
        of kind: ApprovalKind,
        about ticket: Ticket?,
        besides requester: PersonID?
    ) -> [(role: Role, people: [Person])] {
        kind.approvers.compactMap { role in
            let able = people([role], building: ticket?.facts.place.building).filter { person in
                person.id != requester
                    && !(ticket.map { Permission.isParty(person, to: $0) } ?? false)
            }
            return able.isEmpty ? nil : (role, able)
        }
    }

    private mutating func call(
        _ person: Person,
        about new: NewApproval,
        _ ticket: Ticket?,
        isReminder: Bool
    ) {
        let requester = new.requester.flatMap(caseFile.roster.person)
        let values: TextValues = [
            "number": "\(new.number)", "matter": detail(of: new.matter, for: person),
            "ticket": ticket.map { "\($0.number) \($0.facts.place.label)" } ?? "",
            "text": ticket.map { wording.short($0.facts.summary) } ?? "",
            "name": requester?.name ?? "", "reason": new.reason.isEmpty ? "—" : new.reason,
            "due": wording.time(new.expiresAt), "mark": isReminder ? "⏰ " : "",
        ]
        let choices = [
            Choice(label: words(.buttonAgree, for: person), data: "同意 \(new.number)"),
            Choice(label: words(.buttonDisagree, for: person), data: "不同意 \(new.number)"),
        ]
        decision.effects.append(
            Effect(
                .person(person.id),
                .ping,
                words(.approvalAsked, for: person, values),
                choices: [choices],
                ticket: ticket.map { .existing($0.id) }
            )
        )
    }

    // MARK: Names

    private func ticket(of approval: Approval) -> Ticket? {
        guard let id = approval.ticket else { return nil }
        let known =
            caseFile.mentioned + caseFile.related + caseFile.ownWork + caseFile.ownerTickets
        return caseFile.subject?.id == id ? caseFile.subject : known.first { $0.id == id }
    }

    private func name(of outcome: ApprovalVerdict.Outcome, in language: String) -> String {
        language == "en" ? outcome.rawValue : outcome.chineseName
    }

    private func summary(of approval: Approval) -> String {
        let number = ticket(of: approval).map { " \($0.number)" } ?? ""
        return approval.matter.kind.name(in: senderLanguage) + number
    }

    /// What is asked for, with what it would become.
    private func detail(of matter: ApprovalMatter, for person: Person) -> String {
        let language = person.language ?? "zh"
        let name = matter.kind.name(in: language)
        switch matter {
        case .lowerUrgency(let grade): return "\(name) → \(grade.name(in: language))"
        case .extendOnce(_, let until), .extendAgain(_, let until):
            return "\(name) → \(wording.time(until))"
        case .price(let price): return "\(name) \(price.label(in: language)) \(price.item)"
        case .complaintMerge(let into): return "\(name) → \(into)"
        case .complaintPlan(let words), .entrustedKey(let words), .sealedKey(let words),
            .notice(let words), .event(let words), .eventPlan(let words),
            .personalData(let words), .thirdPartyRework(let words):
            return "\(name)：\(wording.short(words, max: 200))"
        case .complaintInvalid: return name
        }
    }
}
