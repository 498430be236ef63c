import Tickets

// Work done again: its promises, its clocks, and what the owner hears while it lasts (DOMAIN 3.2).
extension Turn {
    /// The promises of a matter; rework has limits of its own.
    func deadlines(for facts: TicketFacts, rework: Rework?) -> [Deadline] {
        let usual = policy.deadlines(for: facts, from: now)
        guard let rework, facts.urgency == .normal else { return usual }
        let look = Deadline(
            duty: .onSite,
            due: now + policy.rework.look,
            basis: now,
            clock: .calendar,
            limit: .time(policy.rework.look)
        )
        let finish =
            switch rework {
            case .repeated:
                Deadline(
                    duty: .finish,
                    due: now + policy.rework.repeatFinish,
                    basis: now,
                    clock: .calendar,
                    limit: .time(policy.rework.repeatFinish)
                )
            case .warranty:
                Deadline(
                    duty: .finish,
                    due: warrantyFinish,
                    basis: now,
                    clock: .workdays,
                    limit: .workdays(policy.rework.finishWorkdays)
                )
            }
        return usual.filter { $0.duty != .onSite && $0.duty != .finish } + [look, finish]
    }

    private var warrantyFinish: Instant {
        policy.calendar.moment(after: .workdays(policy.rework.finishWorkdays), from: now)
    }

    /// Sets the clocks of rework, tells the desk what it repeats, and the managers when it is not the first time.
    mutating func beginRework(
        _ ticket: NewTicket,
        _ reference: TicketReference,
        _ bearing: Bearing
    ) {
        watchRework(reference)
        guard let earlier = bearing.earlier else { return }
        let values: TextValues = [
            "number": "\(ticket.number)", "earlier": "\(earlier.number)",
            "count": "\(ticket.marks.failures)",
            "text": wording.short(earlier.facts.summary, max: 60),
        ]
        decision.effects.append(
            Effect(
                thread(reference, ticket.number, ticket.facts),
                .relay,
                deskWords(.deskRework, values),
                ticket: reference
            )
        )
        guard ticket.marks.failures > 1 else { return }
        pingFailure(ticket.number, ticket.facts, count: ticket.marks.failures)
    }

    /// Sets the clocks of rework.
    mutating func watchRework(_ reference: TicketReference) {
        let clocks: [(TimerRule, Instant)] = [
            (.reworkLook, now + policy.rework.look), (.reworkStart, now + policy.rework.start),
            (.reworkProgress, now + policy.rework.progressAfter),
        ]
        for (rule, due) in clocks {
            decision.timers.append(.set(rule, .ticket(reference), person: nil, step: 0, due: due))
        }
    }

    /// Tells those who must hear of a repair that failed again.
    mutating func pingFailure(_ number: TicketNumber, _ facts: TicketFacts, count: Int) {
        let roles =
            count <= 1
            ? policy.rework.firstRoles
            : count == 2
                ? policy.rework.secondRoles : policy.rework.thirdRoles + policy.rework.secondRoles
        let values: TextValues = [
            "number": "\(number)", "count": "\(count)", "place": facts.place.label,
            "text": wording.short(facts.summary, max: 100),
        ]
        ping(roles, building: facts.place.building) { turn, language in
            let text = turn.words(.reworkFailedPing, in: language, values)
            return (text, turn.seeButton(number, in: language))
        }
    }

    // MARK: Clocks

    /// A clock of rework ran out: the lead, then one level higher each day, as long as the reason holds.
    mutating func handleReworkLate(_ timer: DueTimer) {
        guard let ticket = caseFile.subject, isReworkLate(ticket, timer.rule) else { return }
        let isLook = timer.rule == .reworkLook
        let key: TextKey = isLook ? .reworkNotSeen : .reworkNotBegun
        let hours = Int((now - ticket.recordedAt).wholeMilliseconds / 3_600_000)
        let limit = isLook ? policy.rework.look : policy.rework.start
        let late = Int((now - ticket.recordedAt - limit).wholeMilliseconds / 3_600_000)
        let values: TextValues = [
            "number": "\(ticket.number)", "place": ticket.facts.place.label,
            "hours": "\(hours)", "late": "\(late)",
            "holder": caseFile.roster.person(ticket.state.handler)?.name ?? "—",
            "text": wording.short(ticket.facts.summary, max: 60),
        ]
        let roles =
            timer.step == 0
            ? policy.rework.firstRoles
            : timer.step == 1 ? policy.rework.secondRoles : policy.rework.thirdRoles
        tellDesk(ticket, key, values)
        ping(roles, building: ticket.facts.place.building) { turn, language in
            let text = turn.words(key, in: language, values)
            return (text, turn.seeButton(ticket.number, in: language))
        }
        guard timer.step < 2 else { return }
        decision.timers.append(
            .set(
                timer.rule,
                .ticket(.existing(ticket.id)),
                person: nil,
                step: timer.step + 1,
                due: now + .days(1)
            )
        )
    }

    private func isReworkLate(_ ticket: Ticket, _ rule: TimerRule) -> Bool {
        switch ticket.state.name {
        case .recorded, .dispatched, .accepted, .reopened, .suspended: break
        case .draft, .onSite, .finished, .replied, .visited, .archived, .cancelled, .merged,
            .outside:
            return false
        }
        return rule == .reworkLook
            ? ticket.marks.stage == nil : ticket.marks.stage?.isWorkBegun != true
    }

    /// Rework that lasts: the owner hears how it stands, every week.
    mutating func handleReworkProgress(_ timer: DueTimer) {
        guard let ticket = caseFile.subject else { return }
        switch ticket.state.name {
        case .recorded, .dispatched, .accepted, .onSite, .suspended, .reopened: break
        case .draft, .finished, .replied, .visited, .archived, .cancelled, .merged, .outside: return
        }
        let days = Int((now - ticket.recordedAt).wholeMilliseconds / 86_400_000)
        let next = nextPromise(of: ticket).flatMap { $0.due > now ? $0 : nil }
        let values: TextValues = [
            "number": "\(ticket.number)", "days": "\(days)",
            "state": wording.state(ticket.state, in: language),
            "stage": ticket.marks.stage.map { "（\($0.chineseName)）" } ?? "",
            "next": next.map { words(.statusNext, ["due": wording.time($0.due)]) } ?? "",
        ]
        say(words(.reworkProgress, values), .progress, of: ticket, notBefore: acceptanceTime)
        decision.timers.append(
            .set(
                .reworkProgress,
                .ticket(.existing(ticket.id)),
                person: nil,
                step: timer.step + 1,
                due: now + policy.rework.progressInterval
            )
        )
    }

    /// Says something about a ticket to its owner, not before a moment when one is given.
    mutating func say(
        _ text: String,
        _ purpose: Purpose,
        of ticket: Ticket,
        notBefore moment: Instant?
    ) {
        guard let conversation else { return }
        decision.effects.append(
            Effect(
                .conversation(conversation.id),
                purpose,
                text,
                choices: purpose == .ask ? satisfactionChoices(ticket) : [],
                ticket: .existing(ticket.id),
                notBefore: moment
            )
        )
    }

    /// What staff read of the warranty of a matter; empty when it is not known or none of theirs.
    func warrantyText(_ facts: TicketFacts) -> String {
        guard facts.kind == .repair, facts.place.room != nil else { return "" }
        let today = policy.calendar.localTime(of: now).dayNumber
        guard let warranty = policy.rework.warranty(of: facts, today: today) else { return "" }
        return deskWords(.deskWarranty, ["warranty": warranty.text(in: deskLanguage)])
    }
}
