import Tickets

// What happens when nothing happened: each timer looks whether its reason still holds.
extension Turn {
    /// Handles a timer that came due.
    mutating func handle(_ timer: DueTimer) {
        switch timer.rule {
        case .draftSilence: recordOpenDraft()
        case .handoffUnattended: handleUnattended(timer)
        case .handoffIdle: handleIdle(timer)
        case .grabWait: handleGrabWait()
        case .alarmRepeat: handleAlarmRepeat(timer)
        case .dispatchGrace: handleGrace()
        case .promiseWatch: handleWatch()
        case .pingBundle: handleBundle(timer)
        case .pingUnanswered: handleUnanswered(timer)
        case .suspensionReview: handleSuspensionReview(timer)
        case .rosterLook: lookAtRoster()
        case .confirmSilence: handleConfirmSilence(timer)
        case .visitDue: handleVisitDue(timer)
        case .visitOverdue: handleVisitOverdue()
        case .complaintReview: handleComplaintReview(timer)
        case .reworkLook, .reworkStart: handleReworkLate(timer)
        case .reworkProgress: handleReworkProgress(timer)
        case .archiveAnswered: handleArchive(timer)
        case .morningDigest: sendMorningDigest()
        case .deadlineCheck: sendDeadlineCheck()
        case .promiseDue: handlePromise(timer)
        case .dutyBriefing: sendDutyBriefing()
        case .dutyReadCheck: tellUnread()
        case .dutyClose: askForDutyLog()
        case .approvalWaiting: handleApprovalWaiting(timer)
        case .appointmentNear: handleAppointmentNear()
        }
    }

    /// A handed-off chat without a human word: the desk again, then the managers (DOMAIN 4.1, rule 11).
    private mutating func handleUnattended(_ timer: DueTimer) {
        guard let conversation,
            case .queue(let since) = conversation.handler
        else { return }
        let minutes = Int((now - since).wholeMilliseconds / 60_000)
        let values: TextValues = ["owner": ownerLabel, "minutes": "\(minutes)"]
        if timer.step == 0 {
            decision.effects.append(
                Effect(handoffThread(conversation), .ping, deskWords(.handoffWaiting, values))
            )
            decision.timers.append(
                .set(
                    .handoffUnattended,
                    .conversation(conversation.id),
                    person: nil,
                    step: 1,
                    due: max(now, since + policy.handoffEscalation)
                )
            )
            return
        }
        ping(policy.handoffRoles, building: nil) { turn, language in
            (turn.words(.handoffEscalated, in: language, values), [])
        }
        tell(words(.handoffApology), .progress)
    }

    /// Nobody took the danger yet and this person did not say 收到: call again, after many times more slowly.
    private mutating func handleAlarmRepeat(_ timer: DueTimer) {
        guard let ticket = caseFile.subject, let person = caseFile.roster.person(timer.person),
            isUntaken(ticket)
        else { return }
        if timer.step == policy.alarmRepeatsMax {
            tellDesk(ticket, .alarmUnanswered, ["name": person.name])
            notify(
                deskWords(.alarmUnanswered, ["name": person.name, "number": "\(ticket.number)"]),
                about: ticket
            )
        }
        tellOutside(ticket, afterRepeats: timer.step + 1)
        var effect = alarm(
            person,
            ticket.number,
            ticket.facts,
            .existing(ticket.id)
        )
        effect.card = nil
        decision.effects.append(effect)
        let isSlow = timer.step >= policy.alarmRepeatsMax
        decision.timers.append(
            .set(
                .alarmRepeat,
                .ticket(.existing(ticket.id)),
                person: person.id,
                step: timer.step + 1,
                due: now + (isSlow ? policy.pings.slowAlarm : policy.alarmRepeat)
            )
        )
    }

    /// The last step of an alarm: nobody of all who are called said 收到, so it leaves the chat; once.
    private mutating func tellOutside(_ ticket: Ticket, afterRepeats count: Int) {
        let key = "alarm_outside"
        let silence = policy.alarmRepeat * count
        let answers = caseFile.tallies[ticket.id]?.acknowledgements ?? 0
        guard silence >= policy.pings.alarmOutside, answers == 0, !caseFile.taken.contains(key)
        else { return }
        decision.tickets.append(.step(ticket.id, key))
        let values: TextValues = [
            "number": "\(ticket.number)",
            "danger": ticket.facts.danger.map { dangerName($0, in: "zh") }
                ?? wording.topic(ticket.facts.topic, in: "zh"),
            "building": ticket.facts.place.building ?? "—",
            "minutes": "\(silence.wholeMilliseconds / 60_000)",
        ]
        notify(deskWords(.notifierAlarm, values), as: .alarm, about: ticket)
    }

    private func isUntaken(_ ticket: Ticket) -> Bool {
        switch ticket.state.name {
        case .draft, .recorded, .dispatched, .reopened: true
        case .accepted, .onSite, .suspended, .finished, .replied, .visited, .archived, .cancelled,
            .merged, .outside:
            false
        }
    }

    /// The time to correct is over: the worker is called.
    private mutating func handleGrace() {
        guard let ticket = caseFile.subject, ticket.state.name == .recorded else { return }
        push(ticket.number, ticket.facts, .existing(ticket.id))
    }

    /// An answered inquiry is archived once the answer arrived; waits on while it has not.
    private mutating func handleArchive(_ timer: DueTimer) {
        guard let ticket = caseFile.subject else { return }
        if ticket.state.name == .replied {
            decision.tickets.append(
                .move(.existing(ticket.id), .archive, by: nil, note: "")
            )
            return
        }
        guard !ticket.state.isFinal, timer.step < 20 else { return }
        decision.timers.append(
            .set(
                .archiveAnswered,
                .ticket(.existing(ticket.id)),
                person: nil,
                step: timer.step + 1,
                due: now + .minutes(1 << min(timer.step, 10))
            )
        )
    }
}
