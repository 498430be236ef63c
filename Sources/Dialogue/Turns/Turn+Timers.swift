import Tickets

// What happens when nothing happened: each timer looks whether its reason still holds.
extension Turn {
    /// Handles a timer that came due.
    mutating func handle(_ timer: DueTimer) {
        switch timer.rule {
        case .draftSilence: recordOpenDraft()
        case .handoffUnattended: handleUnattended(timer)
        case .alarmRepeat: handleAlarmRepeat(timer)
        case .dispatchGrace: handleGrace()
        case .acceptOverdue: handleAcceptOverdue(timer)
        case .confirmSilence: handleConfirmSilence(timer)
        case .visitDue: handleVisitDue(timer)
        case .visitOverdue: handleVisitOverdue()
        case .complaintReview: handleComplaintReview(timer)
        case .reworkLook, .reworkStart, .reworkFinish: handleReworkLate(timer)
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
        let values = ["owner": ownerLabel, "minutes": "\(minutes)"]
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
        ping(
            policy.handoffRoles,
            building: nil,
            deskWords(.handoffEscalated, values),
            choices: []
        )
        tell(words(.handoffApology), .progress)
    }

    /// Nobody took the danger yet and this person did not say 收到: call again.
    private mutating func handleAlarmRepeat(_ timer: DueTimer) {
        guard let ticket = caseFile.subject, let person = caseFile.roster.person(timer.person),
            isUntaken(ticket)
        else { return }
        guard timer.step < policy.alarmRepeatsMax else {
            return tellDesk(ticket, .alarmUnanswered, ["name": person.name])
        }
        var effect = alarm(
            person,
            ticket.number,
            ticket.facts,
            .existing(ticket.id)
        )
        effect.card = nil
        decision.effects.append(effect)
        decision.timers.append(
            .set(
                .alarmRepeat,
                .ticket(.existing(ticket.id)),
                person: person.id,
                step: timer.step + 1,
                due: now + policy.alarmRepeat
            )
        )
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

    /// Nobody accepted in time: the desk and the lead, then the managers (DOMAIN 4.3).
    private mutating func handleAcceptOverdue(_ timer: DueTimer) {
        guard let ticket = caseFile.subject, isUntaken(ticket) else { return }
        let promised = ticket.deadline(.accept)
        let late = promised.map { Int((now - $0.due).wholeMilliseconds / 60_000) } ?? 0
        tellDesk(ticket, .deskOverdue, ["minutes": "\(late)"])
        let isFirst = timer.step == 0
        let roles: [Role] =
            ticket.facts.urgency == .emergency
            ? policy.majorComplaintRoles
            : isFirst ? [.engineeringLead] : policy.complaintRoles
        ping(
            roles,
            building: ticket.facts.place.building,
            workText(.overduePing, ticket.number, ticket.facts),
            choices: [[Choice(label: deskWords(.buttonAccept), data: "接单 \(ticket.number)")]]
        )
        guard isFirst else { return }
        let span = promised.map { $0.due - $0.basis } ?? .minutes(10)
        decision.timers.append(
            .set(
                .acceptOverdue,
                .ticket(.existing(ticket.id)),
                person: nil,
                step: 1,
                due: now + span
            )
        )
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
