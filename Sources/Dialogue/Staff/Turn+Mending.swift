import Tickets

// Mending what was recorded: two tickets become one, one becomes two, the last verb is taken back.
extension Turn {
    // MARK: Merging and splitting

    /// 合并 A 到 B: the first lives on in the second; both owners hear of it.
    mutating func merge(_ command: StaffCommand) {
        let named = caseFile.mentioned
        let thread = caseFile.subject.map { [$0] } ?? []
        let pair = named.count >= 2 ? Array(named.prefix(2)) : thread + named.prefix(1)
        guard pair.count == 2, pair[0].id != pair[1].id else {
            return report(staffWords(.mergeWhich))
        }
        let (ticket, target) = (pair[0], pair[1])
        for each in pair {
            guard Permission.allows(caseFile.sender, .merge, on: each, at: now) else {
                return refuse(.merge, each)
            }
        }
        if pair.contains(where: { $0.facts.kind == .complaint }),
            Permission.scope(of: caseFile.sender.role, for: .reviewLog) == nil
        {
            return refuse(.reviewLog, ticket)
        }
        guard !target.state.isFinal else {
            return report(staffWords(.mergeInto, ["number": "\(target.number)"]))
        }
        do throws(TransitionRefusal) {
            turn(to: ticket)
            let values = [
                "number": "\(ticket.number)", "target": "\(target.number)",
                "text": wording.short(ticket.facts.summary, max: 100),
            ]
            let state = try move(ticket, [.merge(into: target.id)], by: caseFile.sender.id)
            decision.timers.append(.cancelAll(.ticket(.existing(ticket.id))))
            refreshCard(ticket, state: state)
            tell(words(.ownerMerged, values), .progress, ticket: .existing(ticket.id))
            let isSameOwner = ticket.reporter == target.reporter
            turn(to: target)
            note(target, .remark, deskWords(.mergedFrom, values))
            tellDesk(target, .mergedFrom, values)
            if !isSameOwner {
                tell(words(.ownerMergedInto, values), .progress, ticket: .existing(target.id))
            }
            report(staffWords(.merged, values))
        } catch {
            report(
                staffWords(
                    .wrongState,
                    [
                        "number": "\(ticket.number)", "verbs": "—",
                        "state": wording.state(ticket.state, in: senderLanguage),
                    ]
                )
            )
        }
    }

    /// 拆分: another matter of the same ticket becomes a ticket of its own, by the same way in.
    mutating func split(_ ticket: Ticket, _ words: String) {
        guard !words.isEmpty else {
            return report(staffWords(.splitWhat, ["number": "\(ticket.number)"]))
        }
        let local = policy.calendar.localTime(of: now)
        let matter = catalogue.recognizer.recognize(words, at: local)[0]
        var place = ticket.facts.place
        place.spot = matter.slots.place.spot
        let facts = TicketFacts(
            kind: matter.intent.ticketKind ?? matter.kind ?? ticket.facts.kind,
            topic: matter.topic,
            urgency: matter.urgency,
            level: matter.level,
            summary: String(words.prefix(Limits.summaryLengthMax)),
            place: place,
            household: ticket.facts.household,
            phone: ticket.facts.phone,
            appointment: matter.slots.appointment ?? ticket.facts.appointment,
            isConfirmed: true
        )
        intake = Intake(
            channel: ticket.channel,
            reporter: ticket.reporter,
            caller: nil,
            follows: ticket.id
        )
        record(facts, answer: nil, attachments: [])
        guard let new = opened.last else { return }
        note(ticket, .remark, deskWords(.splitInto, ["number": "\(new.number)"]))
        report(
            staffWords(.split, ["number": "\(ticket.number)", "target": "\(new.number)"])
        )
    }

    /// 求助: what cannot be solved with one's own means goes to the manager.
    mutating func askHelp(_ ticket: Ticket, _ words: String) {
        guard !words.isEmpty else {
            return report(staffWords(.sayWhy, ["number": "\(ticket.number)"]))
        }
        note(ticket, .remark, words)
        let values = [
            "number": "\(ticket.number)", "name": caseFile.sender.name,
            "text": wording.short(words, max: 200),
            "matter": wording.short(ticket.facts.summary, max: 100),
        ]
        ping(
            policy.complaintRoles,
            building: ticket.facts.place.building,
            deskWords(.helpAsked, values),
            choices: [[Choice(label: deskWords(.buttonSee), data: "查看 \(ticket.number)")]]
        )
        tellDesk(ticket, .helpAsked, values)
        report(staffWords(.helpSent, ["number": "\(ticket.number)"]))
    }

    // MARK: Undo

    /// 撤回: takes back the sender's last verb, where nothing happened after it and nothing was said that cannot be mended.
    mutating func undo() {
        let steps = caseFile.steps.filter { now - policy.day.undoWindow <= $0.at }
        let acts = steps.filter { $0.act != .other }
        guard acts.count == 1, let step = acts.first else {
            return report(staffWords(steps.isEmpty ? .nothingToUndo : .cannotUndo))
        }
        let ticket = step.ticket
        guard step.isLast else { return report(staffWords(.cannotUndo)) }
        turn(to: ticket)
        switch step.act {
        case .amend(let facts):
            amend(ticket, facts, note: text)
            report(staffWords(.undone, ["number": "\(ticket.number)"]))
        case .move(let event, let before, let handler):
            guard let events = reversal(of: event, from: before, handler: handler) else {
                return report(staffWords(.cannotUndo))
            }
            takeBack(ticket, events, handlerBefore: handler)
        case .other: break
        }
    }

    /// The moves that lead back; nil where there is no safe way.
    private func reversal(
        of event: TicketEventName,
        from before: TicketStateName,
        handler: PersonID?
    ) -> [TicketEvent]? {
        let rejected = TicketEvent.reject(reason: text)
        switch (event, before) {
        case (.accept, .recorded), (.dispatch, .recorded): return [rejected]
        case (.accept, .dispatched), (.accept, .reopened):
            return [rejected, .dispatch(to: handler)]
        case (.dispatch, .dispatched): return [.dispatch(to: handler)]
        case (.dispatch, .accepted): return handler.map { [.accept(by: $0)] }
        case (.suspend, .accepted), (.suspend, .onSite): return [.resume]
        default: return nil
        }
    }

    private mutating func takeBack(
        _ ticket: Ticket,
        _ events: [TicketEvent],
        handlerBefore: PersonID?
    ) {
        do throws(TransitionRefusal) {
            let state = try move(ticket, events, by: caseFile.sender.id, note: text)
            refreshCard(ticket, state: state)
            let values = [
                "number": "\(ticket.number)", "state": wording.state(state, in: language),
            ]
            tell(words(.ownerCorrected, values), .progress, ticket: .existing(ticket.id))
            if let holder = ticket.state.handler, holder != handlerBefore,
                holder != caseFile.sender.id, let person = caseFile.roster.person(holder)
            {
                decision.effects.append(
                    Effect(.person(holder), .ping, words(.stepTakenBack, for: person, values))
                )
            }
            rewatch(ticket, state)
            report(staffWords(.undone, ["number": "\(ticket.number)"]))
        } catch {
            report(staffWords(.cannotUndo))
        }
    }

    /// Somebody has to accept again: the watch that accepting ended begins anew.
    private mutating func rewatch(_ ticket: Ticket, _ state: TicketState) {
        guard state.name == .recorded || state.name == .dispatched,
            let due = ticket.deadline(.accept)?.due
        else { return }
        decision.timers.append(
            .set(
                .acceptOverdue,
                .ticket(.existing(ticket.id)),
                person: nil,
                step: 0,
                due: max(due, now + policy.day.undoWindow)
            )
        )
    }
}
