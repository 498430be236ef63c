import Tickets

// Promises that are about to break, or did: warnings, and the ladder of DOMAIN 4.3.
extension Turn {
    /// Takes every watch point that came due, each once, and looks when the next one comes.
    mutating func handleWatch() {
        guard let ticket = caseFile.subject else { return }
        let points = policy.watchPoints(of: ticket, taken: caseFile.taken, at: now)
        let due = points.filter { $0.moment <= now }
        let taken = caseFile.taken.union(due.map(\.key))
        for point in due { decision.tickets.append(.step(ticket.id, point.key)) }
        takeClimbs(due, of: ticket)
        takeWarnings(due, of: ticket)
        let rest = policy.watchPoints(of: ticket, taken: taken, at: now)
        if let next = rest.first {
            decision.timers.append(
                .set(
                    .promiseWatch,
                    .ticket(.existing(ticket.id)),
                    person: nil,
                    step: 0,
                    due: max(next.moment, now)
                )
            )
        }
        let raises = due.contains { point in
            if case .climb(let step) = point.action { return step.raises }
            return false
        }
        if raises { raise(ticket) }
    }

    /// The steps of the ladder: one call for each person, one line for the desk.
    private mutating func takeClimbs(_ points: [WatchPoint], of ticket: Ticket) {
        var calls: [(person: Person, points: [WatchPoint])] = []
        var duties: [Deadline.Duty] = []
        var tellsDesk = false
        var givesPhones = false
        for point in points {
            guard case .climb(let step) = point.action else { continue }
            if !duties.contains(point.duty) { duties.append(point.duty) }
            tellsDesk = tellsDesk || step.tells.contains(.desk)
            givesPhones = givesPhones || step.givesPhones
            for person in people(step.tells, of: ticket) {
                if let index = calls.firstIndex(where: { $0.person.id == person.id }) {
                    calls[index].points.append(point)
                } else {
                    calls.append((person, [point]))
                }
            }
        }
        guard !duties.isEmpty else { return }
        for call in calls { self.call(call.person, about: ticket, call.points) }
        let names = calls.map(\.person.name).joined(separator: "、")
        let late = lateness(of: ticket, duties, in: "zh")
        note(ticket, .ping, names.isEmpty ? late : "\(late) → \(names)")
        guard tellsDesk else { return }
        var phones = ""
        if givesPhones {
            let list = people(policy.alarmRoles, building: ticket.facts.place.building)
                .filter { $0.phone != nil && mayBePinged($0, about: ticket) }
                .map { "\($0.name) \($0.phone ?? "")" }
            phones = deskWords(.deskPhones, ["phones": list.joined(separator: "、")])
        }
        let called = names.isEmpty ? "" : deskWords(.deskCalled, ["names": names])
        tellDesk(
            ticket,
            .deskLate,
            [
                "late": late, "called": called, "phones": phones,
                "holder": holder(of: ticket, in: "zh"),
            ]
        )
    }

    /// Warnings: who has the ticket first, the desk when nobody has it or time grows short.
    private mutating func takeWarnings(_ points: [WatchPoint], of ticket: Ticket) {
        for point in points {
            guard let promise = ticket.deadline(point.duty), promise.due > now else { continue }
            switch point.action {
            case .climb: continue
            case .warnHandler:
                let handler = caseFile.roster.person(ticket.state.handler)
                guard let handler, mayBePinged(handler, about: ticket) else { continue }
                call(handler, about: ticket, [point])
            case .warnDesk:
                tellDesk(
                    ticket,
                    .deskWarning,
                    [
                        "duty": dutyName(point.duty),
                        "due": wording.time(promise.due),
                        "left": wording.span(promise.due - now, in: "zh"),
                        "holder": holder(of: ticket, in: "zh"),
                    ]
                )
            }
        }
    }

    /// Not accepted in time for the second time: one step more urgent (DOMAIN 4.2).
    private mutating func raise(_ ticket: Ticket) {
        guard ticket.facts.urgency == .normal else { return }
        var facts = ticket.facts
        facts.urgency = .urgent
        amend(ticket, facts, note: deskWords(.raisedUnaccepted))
        tellDesk(ticket, .deskRaised, ["level": facts.pressure(in: deskLanguage)])
    }

    /// Work that stands still for long: the manager looks at it, the owner hears of it every week (DOMAIN 4.1).
    mutating func handleSuspensionReview(_ timer: DueTimer) {
        guard let ticket = caseFile.subject,
            case .suspended(_, let reason, let since, _) = ticket.state
        else { return }
        var values: TextValues = [
            "number": "\(ticket.number)",
            "reason": reason.chineseName,
            "since": wording.time(since),
            "days": "\(Int((now - since).wholeMilliseconds / 86_400_000))",
        ]
        if timer.step == 0 {
            tellDesk(ticket, .suspensionReview, values)
            for person in people(policy.pings.suspensionRoles, building: nil)
            where mayBePinged(person, about: ticket) {
                let choice = Choice(
                    label: words(.buttonSee, for: person),
                    data: "查看 \(ticket.number)"
                )
                decision.effects.append(
                    Effect(
                        .person(person.id),
                        .ping,
                        words(.suspensionReview, for: person, values),
                        choices: [[choice]],
                        ticket: .existing(ticket.id)
                    )
                )
            }
        }
        if let conversation {
            values["reason"] = reason.name(in: language)
            decision.effects.append(
                Effect(
                    .conversation(conversation.id),
                    .progress,
                    words(.ownerStillSuspended, values),
                    ticket: .existing(ticket.id),
                    notBefore: acceptanceTime
                )
            )
        }
        decision.timers.append(
            .set(
                .suspensionReview,
                .ticket(.existing(ticket.id)),
                person: nil,
                step: timer.step + 1,
                due: now + policy.pings.suspensionReview
            )
        )
    }
}
