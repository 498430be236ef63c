import Tickets

// What staff do to one ticket: the machine is asked first, the owner is told what matters.
extension Turn {
    /// Carries out a permitted command on a ticket.
    mutating func carryOut(_ command: StaffCommand, on ticket: Ticket) {
        let sender = caseFile.sender.id
        do throws(TransitionRefusal) {
            switch command.verb {
            case .accept: try accept(ticket)
            case .arrive: try arrive(ticket)
            case .finish: try finish(ticket, command.argument)
            case .suspend: try suspend(ticket, command.argument)
            case .resume:
                let state = try move(ticket, [.resume], by: sender)
                done(ticket, state)
            case .reject: try reject(ticket, command.argument)
            case .dispatch: try dispatch(ticket, to: command.argument)
            case .reply: reply(ticket, command.argument, isConfirmed: false)
            case .remark:
                note(ticket, .remark, command.argument)
                report(staffWords(.keptAsRemark, ["number": "\(ticket.number)"]))
            case .cancel: try cancel(ticket, command.argument)
            case .archive: try archive(ticket)
            case .reclassify: reclassify(ticket, command.argument)
            case .raiseUrgency: raiseUrgency(of: ticket)
            case .lowerUrgency: lowerUrgency(of: ticket, command.argument)
            case .extend: extend(ticket, command.argument)
            case .quote: quote(ticket, command.argument)
            case .acknowledge: acknowledge(ticket)
            case .falseAlarm: try endFalseAlarm(ticket, command.argument)
            case .declareOutside: try declareOutside(ticket, command.argument)
            case .see: show(ticket)
            case .why: explainPromises(ticket)
            case .split: split(ticket, command.argument)
            case .askHelp: askHelp(ticket, command.argument)
            case .sendHeld: sendHeld(ticket)
            case .fulfil: fulfil()
            case .takeOver, .giveBack, .bind, .mine, .help, .agree, .disagree, .today, .overdue,
                .unassigned, .find, .open, .merge, .undo, .passOn, .canned, .handover, .haveRead,
                .reviewLog, .leave, .endLeave, .appoint:
                break
            }
        } catch {
            refuse(ticket, error)
        }
    }

    /// Names the state and the verbs that would work.
    private mutating func refuse(_ ticket: Ticket, _ refusal: TransitionRefusal) {
        let verbs = refusal.allowed.compactMap(verbName)
        let values = [
            "number": "\(ticket.number)",
            "state": wording.state(ticket.state, in: senderLanguage),
            "verbs": verbs.isEmpty ? "—" : verbs.joined(separator: "、"),
        ]
        report(staffWords(.wrongState, values))
    }

    private func verbName(_ event: TicketEventName) -> String? {
        switch event {
        case .dispatch: "派单"
        case .accept: "接单"
        case .reject: "退单"
        case .arrive: "到场"
        case .suspend: "挂起"
        case .resume: "继续"
        case .finish: "完工"
        case .archive: "存档"
        case .cancel: "撤销"
        case .declareOutside: "非物业职责"
        case .record, .answerDelivered, .visit, .reopen, .merge: nil
        }
    }

    /// Refreshes the card and answers the command.
    private mutating func done(_ ticket: Ticket, _ state: TicketState) {
        refreshCard(ticket, state: state)
        let values = [
            "number": "\(ticket.number)", "state": wording.state(state, in: senderLanguage),
        ]
        guard caseFile.origin != .desk || caseFile.subject == nil || !isCallback else { return }
        report(staffWords(.stepDone, values))
    }

    private mutating func accept(_ ticket: Ticket) throws(TransitionRefusal) {
        let sender = caseFile.sender
        let waits = ticket.state.name == .recorded || ticket.state.name == .reopened
        let given: [TicketEvent] = waits ? [.dispatch(to: sender.id)] : []
        let state = try move(ticket, given + [.accept(by: sender.id)], by: sender.id)
        let subject = TimerSubject.ticket(.existing(ticket.id))
        decision.pings.append(.acknowledge(ticket.id, sender.id))
        decision.timers += [
            .cancel(.dispatchGrace, subject, person: nil),
            .cancel(.alarmRepeat, subject, person: nil),
        ]
        done(ticket, state)
        if ticket.facts.urgency == .emergency { tellAlarmed(ticket, .alarmAccepted) }
        let due = ticket.deadline(.onSite) ?? ticket.deadline(.reply)
        let values = [
            "number": "\(ticket.number)",
            "name": sender.name,
            "due": due.map { wording.time($0.due) } ?? "",
            "appointment": ticket.facts.appointment ?? "",
        ]
        let key: TextKey =
            ticket.facts.kind != .repair
            ? .ownerAcceptedOffice
            : ticket.facts.appointment == nil ? .ownerAccepted : .ownerAcceptedVisit
        tell(words(key, values), .progress, ticket: .existing(ticket.id))
        offerNextStep(ticket, state)
    }

    /// Gives a worker in a private chat the buttons of the next step.
    private mutating func offerNextStep(_ ticket: Ticket, _ state: TicketState) {
        guard caseFile.origin == .privateChat else { return }
        let choices = cardChoices(ticket.number, state: state.name)
        guard !choices.isEmpty else { return }
        report(workText(.workerNext, ticket.number, ticket.facts), choices: choices)
    }

    private mutating func arrive(_ ticket: Ticket) throws(TransitionRefusal) {
        let sender = caseFile.sender
        let state = try move(ticket, [.arrive(by: sender.id)], by: sender.id)
        done(ticket, state)
        tell(
            words(.ownerOnSite, ["number": "\(ticket.number)", "name": sender.name]),
            .progress,
            ticket: .existing(ticket.id)
        )
        offerNextStep(ticket, state)
    }

    private mutating func finish(_ ticket: Ticket, _ result: String) throws(TransitionRefusal) {
        let sender = caseFile.sender.id
        _ = try TicketMachine.next(ticket.state, .finish(by: sender), at: now)
        guard isPriceAgreed(ticket) else { return }
        let state = try move(ticket, [.finish(by: sender)], by: sender, note: result)
        if let file = caseFile.attachment {
            decision.tickets.append(.attach(.existing(ticket.id), file))
        }
        done(ticket, state)
        tellButler(
            ticket,
            .butlerFinished,
            ["name": caseFile.sender.name, "result": result.isEmpty ? "—" : result]
        )
        askSatisfaction(ticket, result)
        warnOfPromise(result)
    }

    /// Tells the owner the result and asks whether it is good: at once by day, else at eight.
    private mutating func askSatisfaction(_ ticket: Ticket, _ result: String) {
        guard let conversation, ticket.conversation != nil else { return }
        let values = [
            "number": "\(ticket.number)",
            "text": wording.short(ticket.facts.summary),
            "result": result.isEmpty ? words(.resultDone) : result,
            "name": caseFile.sender.name,
        ]
        decision.effects.append(
            Effect(
                .conversation(conversation.id),
                .answer,
                words(.ownerFinished, values),
                choices: satisfactionChoices(ticket.number),
                attachment: caseFile.attachment,
                card: acceptanceTime == nil ? nil : .acceptance(.existing(ticket.id)),
                ticket: .existing(ticket.id),
                notBefore: acceptanceTime
            )
        )
        memory.question = .satisfaction(ticket.number)
        decision.timers.append(
            .set(
                .confirmSilence,
                .ticket(.existing(ticket.id)),
                person: nil,
                step: 0,
                due: now + policy.confirmSilence
            )
        )
    }

    /// The moment at which an owner may be asked: nil for at once.
    var acceptanceTime: Instant? {
        let local = policy.calendar.localTime(of: now)
        guard !policy.acceptanceWindow.contains(local.minuteOfDay) else { return nil }
        let day =
            local.minuteOfDay < policy.acceptanceWindow.startMinute
            ? local.dayNumber : local.dayNumber + 1
        return policy.calendar.instant(
            dayNumber: day,
            minuteOfDay: policy.acceptanceWindow.startMinute
        )
    }

    private mutating func suspend(_ ticket: Ticket, _ reason: String) throws(TransitionRefusal) {
        guard let known = SuspendReason.named(in: reason) else {
            let names = SuspendReason.allCases.map(\.chineseName).joined(separator: "、")
            return report(staffWords(.nameTheReason, ["reasons": names]))
        }
        let state = try move(ticket, [.suspend(known)], by: caseFile.sender.id, note: reason)
        done(ticket, state)
        let values = ["number": "\(ticket.number)", "reason": reason]
        tell(words(.ownerSuspended, values), .progress, ticket: .existing(ticket.id))
    }

    private mutating func reject(_ ticket: Ticket, _ reason: String) throws(TransitionRefusal) {
        guard !reason.isEmpty || isCallback else {
            return report(staffWords(.sayWhy, ["number": "\(ticket.number)"]))
        }
        let state = try move(
            ticket,
            [.reject(reason: reason)],
            by: caseFile.sender.id,
            note: reason
        )
        done(ticket, state)
        tellDesk(ticket, .deskRejected, ["name": caseFile.sender.name, "reason": reason])
    }

    private mutating func dispatch(
        _ ticket: Ticket,
        to name: String
    ) throws(TransitionRefusal) {
        let worker = caseFile.roster.staff.first { !name.isEmpty && name.contains($0.name) }
        guard let worker else {
            let names = people([handlerRole(ticket.facts)], building: ticket.facts.place.building)
            return report(
                staffWords(.nameTheWorker, ["names": names.map(\.name).joined(separator: "、")])
            )
        }
        let state = try move(
            ticket,
            [.dispatch(to: worker.id)],
            by: caseFile.sender.id,
            note: name
        )
        decision.timers.append(
            .cancel(.dispatchGrace, .ticket(.existing(ticket.id)), person: nil)
        )
        let choices = [
            Choice(label: words(.buttonAccept, for: worker), data: "接单 \(ticket.number)"),
            Choice(label: words(.buttonReject, for: worker), data: "退单 \(ticket.number)"),
        ]
        decision.effects.append(
            Effect(
                .person(worker.id),
                .ping,
                workText(.workerPing, ticket.number, ticket.facts),
                choices: [choices],
                ticket: .existing(ticket.id)
            )
        )
        done(ticket, state)
        let values = ["number": "\(ticket.number)", "name": worker.name]
        tell(words(.ownerDispatched, values), .progress, ticket: .existing(ticket.id))
    }

    /// Answers an inquiry or a suggestion for good; tells the owner of other tickets how it stands.
    ///
    /// - Parameters:
    ///   - ticket: which one; the turn is on it.
    ///   - answer: what the owner shall read.
    ///   - isConfirmed: whether its author wants it sent although it promises something.
    mutating func reply(_ ticket: Ticket, _ answer: String, isConfirmed: Bool) {
        do throws(TransitionRefusal) {
            try send(answer, about: ticket, isConfirmed: isConfirmed)
        } catch {
            refuse(ticket, error)
        }
    }

    private mutating func send(
        _ answer: String,
        about ticket: Ticket,
        isConfirmed: Bool
    ) throws(TransitionRefusal) {
        guard !answer.isEmpty else {
            return report(staffWords(.sayWhat, ["number": "\(ticket.number)"]))
        }
        guard conversation != nil else {
            let phone = ticket.facts.phone ?? owner?.phone ?? "—"
            let values = ["number": "\(ticket.number)", "phone": phone]
            note(ticket, .staffReply, answer)
            return report(staffWords(.replyByPhone, values))
        }
        if !isConfirmed, hold(answer, for: ticket) { return }
        memory.held = nil
        let isAnswer = ticket.facts.kind == .inquiry || ticket.facts.kind == .suggestion
        if isAnswer {
            _ = try TicketMachine.next(ticket.state, .answerDelivered, at: now)
            decision.timers.append(
                .set(
                    .archiveAnswered,
                    .ticket(.existing(ticket.id)),
                    person: nil,
                    step: 0,
                    due: now + .minutes(1)
                )
            )
        }
        note(ticket, .staffReply, answer)
        let values = ["number": "\(ticket.number)", "name": caseFile.sender.name, "text": answer]
        tell(words(.staffReply, values), isAnswer ? .answer : .relay, ticket: .existing(ticket.id))
        report(staffWords(.replySent, ["number": "\(ticket.number)"]))
        keepPromises()
        promise(answer)
    }

    private mutating func cancel(_ ticket: Ticket, _ reason: String) throws(TransitionRefusal) {
        let state = try move(ticket, [.cancel], by: caseFile.sender.id, note: reason)
        decision.timers.append(.cancelAll(.ticket(.existing(ticket.id))))
        done(ticket, state)
        let values = ["number": "\(ticket.number)", "reason": reason]
        tell(words(.ownerCancelled, values), .progress, ticket: .existing(ticket.id))
    }

    /// Archives; a complaint only after the owner was asked how it is (DOMAIN 2.1).
    private mutating func archive(_ ticket: Ticket) throws(TransitionRefusal) {
        if ticket.facts.kind == .complaint, ticket.state.name == .replied {
            return report(staffWords(.visitFirst, ["number": "\(ticket.number)"]))
        }
        let state = try move(ticket, [.archive], by: caseFile.sender.id)
        decision.timers.append(.cancelAll(.ticket(.existing(ticket.id))))
        done(ticket, state)
    }

    /// 改为投诉, 改为给水: another kind or another topic; the number stays.
    private mutating func reclassify(_ ticket: Ticket, _ name: String) {
        var facts = ticket.facts
        if let kind = TicketKind.allCases.first(where: {
            name.hasPrefix($0.chineseName) || name.lowercased().hasPrefix($0.englishName)
        }) {
            facts.kind = kind
            facts.level = kind == .complaint ? facts.level ?? .ordinary : nil
        } else if let entry = catalogue.topics.values.first(where: {
            name == $0.chineseName || name.lowercased() == $0.englishName.lowercased()
                || name == $0.topic.rawValue
        }) {
            facts.topic = entry.topic
        } else {
            let topics = catalogue.topics.values.map(\.chineseName).sorted()
            return report(
                staffWords(.nameTheClass, ["topics": topics.joined(separator: "、")])
            )
        }
        guard !ticket.state.isFinal else {
            return refuse(
                ticket,
                TransitionRefusal(state: ticket.state.name, event: .dispatch, allowed: [])
            )
        }
        amend(ticket, facts, note: "\(text)")
        report(
            staffWords(
                .reclassified,
                [
                    "number": "\(ticket.number)",
                    "subject": wording.subject(facts, in: senderLanguage),
                ]
            )
        )
    }

    private mutating func declareOutside(
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
        let values = ["number": "\(ticket.number)", "reason": reason]
        tell(words(.ownerOutside, values), .progress, ticket: .existing(ticket.id))
    }

    private mutating func show(_ ticket: Ticket) {
        var label = ticket.state.name.chineseName
        if let person = caseFile.roster.person(ticket.state.handler) { label += "（\(person.name)）" }
        report(
            cardText(ticket.number, ticket.facts, ticket.deadlines, state: label),
            choices: cardChoices(ticket.number, state: ticket.state.name)
        )
    }
}
