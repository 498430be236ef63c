import Tickets

// What staff do to one ticket: the machine is asked first, the owner is told what matters.
extension Turn {
    /// Carries out a permitted command on a ticket.
    mutating func carryOut(_ command: StaffCommand, on named: Ticket) {
        let ticket = command.verb.isRead(as: .forOutage) ? leading(named) : named
        if ticket.id != named.id { turn(to: ticket) }
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
                let values: TextValues = ["number": "\(ticket.number)"]
                tell(words(.ownerResumed, values), .progress, ticket: .existing(ticket.id))
                passOn(ticket, .resume, telling: .ownerResumed, [:])
            case .reject: try reject(ticket, command.argument)
            case .dispatch: try dispatch(ticket, to: command.argument)
            case .reply: reply(ticket, command.argument, isConfirmed: false)
            case .remark:
                note(ticket, .remark, command.argument)
                if let file = caseFile.attachment {
                    decision.tickets.append(.attach(.existing(ticket.id), file))
                }
                report(staffWords(.keptAsRemark, ["number": "\(ticket.number)"]))
                answerHelp(ticket, command.argument)
            case .cancel: try cancel(ticket, command.argument)
            case .archive: try archive(ticket, command.argument)
            case .reclassify: reclassify(ticket, command.argument)
            case .raiseUrgency: raiseUrgency(of: ticket)
            case .lowerUrgency: lowerUrgency(of: ticket, command.argument)
            case .extend: extend(ticket, command.argument)
            case .quote: quote(ticket, command.argument)
            case .schedule: schedule(ticket, command.argument)
            case .depart: try depart(ticket)
            case .material: keepMaterial(ticket, command.argument)
            case .acknowledge: acknowledge(ticket)
            case .falseAlarm: try endFalseAlarm(ticket, command.argument)
            case .declareOutside: try declareOutside(ticket, command.argument)
            case .see: show(ticket)
            case .why: tellWhy(ticket)
            case .promises: explainPromises(ticket)
            case .stage: noteStage(ticket, command)
            case .joint: try checkJointly(ticket, command.argument)
            case .judgeValid: try judge(ticket, .valid, command.argument)
            case .judgeInvalid: try judge(ticket, .invalid, command.argument)
            case .setLevel: setLevel(ticket, command.argument)
            case .accuse: try accuse(ticket, command.argument)
            case .write: draftWritten(ticket, command.argument)
            case .check: checkWritten(ticket)
            case .visit: try visit(ticket, command.argument)
            case .phone: showPhone(of: ticket)
            case .split: split(ticket, command.argument)
            case .askHelp: askHelp(ticket, command.argument)
            case .sendHeld: sendHeld(ticket)
            case .fulfil: fulfil()
            default: break
            }
        } catch {
            if command.verb == .accept, tellWhoHas(ticket) { return }
            refuse(ticket, error)
        }
    }

    /// Names the state and the verbs that would work.
    mutating func refuse(_ ticket: Ticket, _ refusal: TransitionRefusal) {
        let verbs = refusal.allowed.compactMap(Self.verb).filter { verb in
            verb.entry.right.map {
                Permission.allows(caseFile.sender, $0, on: ticket, at: now)
            } ?? true
        }
        let values: TextValues = [
            "number": "\(ticket.number)",
            "state": wording.state(ticket.state, in: senderLanguage),
            "verbs": listed(verbs.map { $0.word(in: senderLanguage) }),
        ]
        report(staffWords(verbs.isEmpty ? .wrongStateNone : .wrongState, values))
    }

    private static func verb(_ event: TicketEventName) -> StaffCommand.Verb? {
        switch event {
        case .dispatch: .dispatch
        case .accept: .accept
        case .reject: .reject
        case .arrive: .arrive
        case .suspend: .suspend
        case .resume: .resume
        case .finish: .finish
        case .archive: .archive
        case .cancel: .cancel
        case .declareOutside: .declareOutside
        case .merge: .merge
        case .record, .answerDelivered, .visit, .reopen: nil
        }
    }

    /// Refreshes the card and answers the command.
    mutating func done(_ ticket: Ticket, _ state: TicketState) {
        refreshCard(ticket, state: state)
        let values: TextValues = [
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
            .cancel(.grabWait, subject, person: nil),
            .cancel(.alarmRepeat, subject, person: nil),
        ]
        done(ticket, state)
        if ticket.facts.urgency == .emergency { tellAlarmed(ticket, .alarmAccepted) }
        let due = ticket.deadline(.onSite) ?? ticket.deadline(.reply)
        let values: TextValues = [
            "number": "\(ticket.number)",
            "name": sender.name,
            "due": due.map { wording.time($0.due) } ?? "",
            "appointment": wording.appointment(ticket.facts, saidAt: ticket.recordedAt) ?? "",
        ]
        let key: TextKey =
            ticket.facts.kind != .repair
            ? .ownerAcceptedOffice
            : ticket.facts.appointment == nil ? .ownerAccepted : .ownerAcceptedVisit
        tell(words(key, values), .progress, ticket: .existing(ticket.id))
        passOn(ticket, .accept(by: sender.id), telling: key, values)
        offerNextStep(ticket, state)
    }

    /// Gives a worker in a private chat the buttons of the next step.
    private mutating func offerNextStep(_ ticket: Ticket, _ state: TicketState) {
        guard caseFile.origin == .privateChat else { return }
        let choices = asSenderReads.cardChoices(ticket.number, state: state.name)
        guard !choices.isEmpty else { return }
        let language = caseFile.sender.language
        report(workText(.workerNext, ticket.number, ticket.facts, in: language), choices: choices)
    }

    private mutating func arrive(_ ticket: Ticket) throws(TransitionRefusal) {
        let sender = caseFile.sender
        let (worker, name) = worker(of: ticket)
        let state = try move(ticket, [.arrive(by: worker)], by: sender.id)
        done(ticket, state)
        tell(
            words(.ownerOnSite, ["number": "\(ticket.number)", "name": name]),
            .progress,
            ticket: .existing(ticket.id)
        )
        passOn(ticket, .arrive(by: worker), telling: .ownerOnSite, ["name": name])
        offerNextStep(ticket, state)
    }

    /// Whose work a step is: the desk that writes it down leaves the job with who has it (decision 0008).
    private func worker(of ticket: Ticket) -> (id: PersonID, name: String) {
        let person = caseFile.roster.person(ticket.state.handler) ?? caseFile.sender
        return (person.id, person.name)
    }

    private mutating func finish(_ ticket: Ticket, _ result: String) throws(TransitionRefusal) {
        let sender = caseFile.sender.id
        let whose = worker(of: ticket).id
        _ = try TicketMachine.next(ticket.state, .finish(by: whose), at: now)
        guard isPriceAgreed(ticket) else { return }
        guard !result.isEmpty || caseFile.attachment != nil else { return askForResult(ticket) }
        if ticket.marks.isWritten, !ticket.marks.isWrittenSent {
            return report(staffWords(.writtenFirst, ["number": "\(ticket.number)"]))
        }
        let state = try move(ticket, [.finish(by: whose)], by: sender, note: result)
        if let file = caseFile.attachment {
            decision.tickets.append(.attach(.existing(ticket.id), file))
        }
        done(ticket, state)
        askForPhoto(ticket)
        endTimers(ticket, keeping: [])
        planVisits(ticket)
        tellButler(
            ticket,
            .butlerFinished,
            ["name": worker(of: ticket).name, "result": result.isEmpty ? "—" : result]
        )
        askSatisfaction(ticket, result)
        finishCompany(of: ticket, result)
        warnOfPromise(result)
    }

    /// The owner is told what was done and what to watch: work does not end with an empty word (DOMAIN 4.1, rule 8).
    private mutating func askForResult(_ ticket: Ticket) {
        let label = staffWords(.buttonPlainResult)
        report(
            staffWords(.sayResult, ["number": "\(ticket.number)"]),
            choices: [[Choice(label: label, data: "完工 \(ticket.number) \(label)")]]
        )
    }

    /// Tells the owner the result and asks whether it is good: at once by day, else at eight.
    mutating func askSatisfaction(_ ticket: Ticket, _ result: String) {
        guard let conversation, ticket.conversation != nil else { return }
        let values: TextValues = [
            "number": "\(ticket.number)",
            "text": wording.short(ticket.facts.summary),
            "result": result.isEmpty ? words(.resultDone) : result,
            "name": worker(of: ticket).name,
        ]
        decision.effects.append(
            Effect(
                .conversation(conversation.id),
                .answer,
                words(finishedKey(ticket), values),
                choices: satisfactionChoices(ticket),
                attachment: caseFile.attachment,
                card: acceptanceTime == nil ? nil : .acceptance(.existing(ticket.id)),
                ticket: .existing(ticket.id),
                notBefore: acceptanceTime
            )
        )
        memory.question = .satisfaction(ticket.number)
        let isFollower = ticket.isFollower && ticket.facts.kind == .repair
        decision.timers.append(
            .set(
                isFollower ? .archiveAnswered : .confirmSilence,
                .ticket(.existing(ticket.id)),
                person: nil,
                step: 0,
                due: now + (isFollower ? policy.incidents.silence : policy.confirmSilence)
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
            let names = listed(SuspendReason.allCases.map { $0.name(in: senderLanguage) })
            return report(staffWords(.nameTheReason, ["reasons": names]))
        }
        let state = try move(ticket, [.suspend(known)], by: caseFile.sender.id, note: reason)
        done(ticket, state)
        let values: TextValues = ["number": "\(ticket.number)", "reason": reason]
        tell(words(.ownerSuspended, values), .progress, ticket: .existing(ticket.id))
        passOn(ticket, .suspend(known), telling: .ownerSuspended, values)
    }

    /// Answers an inquiry or a suggestion for good; tells the owner of other tickets how it stands.
    ///
    /// - Parameters:
    ///   - ticket: which one; the turn is on it.
    ///   - answer: what the owner shall read.
    ///   - isConfirmed: whether its author wants it sent although it promises something, or another answered.
    ///   - latest: when what it promises comes due although it names no moment; nil for no such promise.
    mutating func reply(
        _ ticket: Ticket,
        _ answer: String,
        isConfirmed: Bool,
        promisedBy latest: Instant? = nil
    ) {
        do throws(TransitionRefusal) {
            guard try send(answer, about: ticket, isConfirmed: isConfirmed) else { return }
            keepPromises()
            promise(answer, by: latest)
        } catch {
            refuse(ticket, error)
        }
    }

    private mutating func send(
        _ answer: String,
        about ticket: Ticket,
        isConfirmed: Bool
    ) throws(TransitionRefusal) -> Bool {
        guard !answer.isEmpty else {
            report(staffWords(.sayWhat, ["number": "\(ticket.number)"]))
            return false
        }
        guard conversation != nil else {
            let phone = ticket.facts.phone ?? owner?.phone ?? "—"
            let values: TextValues = ["number": "\(ticket.number)", "phone": phone]
            noteShownPhone(of: ticket)
            note(ticket, .staffReply, answer)
            let isQuestion = ticket.facts.kind == .inquiry || ticket.facts.kind == .suggestion
            let told = staffWords(.buttonToldByPhone)
            let choice = Choice(label: told, data: "存档 \(ticket.number) \(told)")
            report(
                staffWords(.replyByPhone, values),
                choices: isQuestion ? [[choice]] : []
            )
            warnOfPromise(answer)
            promiseByPhone(answer, ticket)
            return false
        }
        if !isConfirmed, hold(answer, for: ticket) { return false }
        memory.held = nil
        memory.keep(
            StaffReply(
                ticket: ticket.number,
                author: caseFile.sender.id,
                text: answer,
                at: now,
                isOnDesk: caseFile.origin == .desk
            )
        )
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
        let values: TextValues = [
            "number": "\(ticket.number)", "name": caseFile.sender.name, "text": answer,
        ]
        tell(words(.staffReply, values), isAnswer ? .answer : .relay, ticket: .existing(ticket.id))
        replyToCompany(of: ticket, answer)
        report(staffWords(.replySent, ["number": "\(ticket.number)"]))
        return true
    }

    /// 改为投诉, 改为给水: another kind or another topic; the number stays.
    private mutating func reclassify(_ ticket: Ticket, _ name: String) {
        var facts = ticket.facts
        if let kind = TicketKind.allCases.first(where: {
            name.hasPrefix($0.chineseName) || name.lowercased().hasPrefix($0.englishName)
        }) {
            facts.kind = kind
            facts.level = kind == .complaint ? facts.level ?? .ordinary : nil
        } else if let entry = topic(named: name) {
            facts.topic = entry.topic
        } else {
            let topics = catalogue.topics.keys.map { wording.topic($0, in: senderLanguage) }
            let names = listed(topics.filter { !$0.isEmpty }.sorted())
            return report(staffWords(.nameTheClass, ["topics": names]))
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

    /// The topic that a word names: by its whole name, or as the only one whose name holds the word (照明 for 公共照明).
    private func topic(named name: String) -> TopicEntry? {
        let word = name.lowercased()
        let topics = catalogue.topics.values
        let exact = topics.first { entry in
            [entry.chineseName, entry.englishName.lowercased(), entry.topic.rawValue].contains(word)
        }
        if let exact { return exact }
        guard !word.isEmpty else { return nil }
        let holding = topics.filter { entry in
            entry.chineseName.contains(word) || entry.englishName.lowercased().contains(word)
        }
        return holding.count == 1 ? holding.first : nil
    }
}
