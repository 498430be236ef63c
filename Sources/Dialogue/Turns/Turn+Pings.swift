import Tickets

// Calls to members of staff about promises: who may be called, in which words, together with what, and what when nobody answers.
extension Turn {
    /// Whether a person may be pinged about a ticket: never about an own matter (DOMAIN 4.3).
    func mayBePinged(_ person: Person, about ticket: Ticket) -> Bool {
        !Permission.isParty(person, to: ticket)
    }

    /// The people a step calls, each once; who stands above a role of which nobody may be called stands in.
    func people(_ recipients: [EscalationStep.Recipient], of ticket: Ticket) -> [Person] {
        var found: [Person] = []
        let handler = caseFile.roster.person(ticket.state.handler)
        for recipient in recipients {
            let called: [Person] =
                switch recipient {
                case .desk: []
                case .handler: handler.map { [$0] } ?? []
                case .superior: above(responsible(handler, ticket), ticket, except: [])
                case .role(let role): callable(role, ticket)
                }
            for person in called where mayBePinged(person, about: ticket) {
                if !found.contains(person) { found.append(person) }
            }
        }
        return found
    }

    /// The role of the side that a ticket lies with: the desk only writes down what workers do (decision 0008).
    private func responsible(_ handler: Person?, _ ticket: Ticket) -> Role {
        let side = handlerRole(ticket.facts)
        guard let handler else { return side }
        let isDesk = Permission.grant(of: handler.role, for: .chat) != .none
        return ticket.facts.kind == .repair && isDesk ? side : handler.role
    }

    /// The people of a role who may be called, else those above it.
    private func callable(_ role: Role, _ ticket: Ticket) -> [Person] {
        let found = people([role], building: ticket.facts.place.building)
            .filter { mayBePinged($0, about: ticket) }
        return found.isEmpty ? above(role, ticket, except: []) : found
    }

    /// The nearest people above a role who may be called and were not.
    private func above(_ role: Role, _ ticket: Ticket, except called: Set<PersonID>) -> [Person] {
        var role = role
        for _ in Role.allCases {
            guard let next = policy.pings.superiors[role] else { return [] }
            role = next
            let found = people([role], building: ticket.facts.place.building).filter {
                mayBePinged($0, about: ticket) && !called.contains($0.id)
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    // MARK: Calling

    /// Calls a person about watch points of a ticket: at once, or together with the next call to them.
    mutating func call(_ person: Person, about ticket: Ticket, _ points: [WatchPoint]) {
        let last = caseFile.lastPinged[person.id]
        let isNow =
            ticket.facts.urgency == .emergency
            || last.map { now - $0 >= policy.pings.bundle } ?? true
        for point in points {
            let ping = Ping(
                ticket: ticket.id,
                person: person.id,
                key: point.key,
                duty: point.duty,
                at: now,
                toldAt: isNow ? now : nil
            )
            decision.pings.append(.call(ping))
        }
        guard isNow else {
            decision.timers.append(
                .set(
                    .pingBundle,
                    .desk,
                    person: person.id,
                    step: 0,
                    due: (last ?? now) + policy.pings.bundle
                )
            )
            return
        }
        send(to: person, about: ticket, points.map(\.duty))
        if points.contains(where: { $0.action != .warnHandler }) {
            awaitAnswer(person, ticket)
        }
    }

    /// Sends a call about one ticket.
    private mutating func send(
        to person: Person,
        about ticket: Ticket,
        _ duties: [Deadline.Duty]
    ) {
        decision.effects.append(
            Effect(
                .person(person.id),
                .ping,
                pingText(ticket, duties, for: person),
                choices: pingChoices(ticket, for: person),
                ticket: .existing(ticket.id)
            )
        )
    }

    private func pingChoices(_ ticket: Ticket, for person: Person) -> [[Choice]] {
        let acknowledge = Choice(
            label: words(.buttonAcknowledge, for: person),
            data: "收到 \(ticket.number)"
        )
        let isFree = ticket.state.name == .recorded || ticket.state.name == .dispatched
        let next =
            isFree && Permission.allows(person, .accept, on: ticket)
            ? Choice(label: words(.buttonAccept, for: person), data: "接单 \(ticket.number)")
            : Choice(label: words(.buttonSee, for: person), data: "查看 \(ticket.number)")
        return [[acknowledge, next]]
    }

    /// The words of a call: number, kind, level, place, how late, who has it, and what to answer.
    private func pingText(
        _ ticket: Ticket,
        _ duties: [Deadline.Duty],
        for person: Person
    ) -> String {
        words(.pingLate, for: person, pingValues(ticket, duties, for: person))
    }

    private func pingValues(
        _ ticket: Ticket,
        _ duties: [Deadline.Duty],
        for person: Person
    ) -> TextValues {
        let language = person.language ?? "zh"
        let place = ticket.facts.place.label
        return [
            "number": "\(ticket.number)",
            "subject": wording.subject(ticket.facts, in: language),
            "level": ticket.facts.pressure(in: language),
            "place": place.isEmpty ? words(.unknownPlace, for: person) : place,
            "late": lateness(of: ticket, duties, in: language),
            "holder": holder(of: ticket, in: language),
            "text": wording.short(ticket.facts.summary, max: 200),
        ]
    }

    /// How late duties are, or how much time they have left, in words.
    func lateness(of ticket: Ticket, _ duties: [Deadline.Duty], in language: String) -> String {
        var parts: [String] = []
        for duty in duties {
            guard let promise = ticket.deadline(duty) else { continue }
            let isLate = promise.due <= now
            let span = isLate ? now - promise.due : promise.due - now
            let key: TextKey =
                !isLate ? .stillTime : span < .minutes(1) ? .justLate : .isLate
            let values: TextValues = [
                "duty": dutyName(duty, in: language),
                "span": wording.span(span, in: language),
                "due": wording.time(promise.due),
            ]
            let part = catalogue.texts.text(key, in: language, values)
            if !parts.contains(part) { parts.append(part) }
        }
        return parts.joined(separator: language == "en" ? "; " : "；")
    }

    /// Who has a ticket, in words.
    func holder(of ticket: Ticket, in language: String) -> String {
        let state = wording.state(ticket.state, in: language)
        let name = caseFile.roster.person(ticket.state.handler)?.name
        let key: TextKey = name == nil ? .heldByNobody : .heldBy
        return catalogue.texts.text(key, in: language, ["name": name ?? "", "state": state])
    }

    // MARK: Together

    /// Sends what waited for a person as one message, without what lost its reason.
    mutating func handleBundle(_ timer: DueTimer) {
        guard let person = caseFile.roster.person(timer.person) else { return }
        decision.pings.append(.told(person.id))
        var matters: [(ticket: Ticket, duties: [Deadline.Duty], isCall: Bool)] = []
        for ping in caseFile.pings {
            guard let ticket = caseFile.pinged[ping.ticket], !ticket.state.isFinal,
                ticket.deadline(ping.duty)?.isOpen == true
            else { continue }
            if let index = matters.firstIndex(where: { $0.ticket.id == ticket.id }) {
                matters[index].duties.append(ping.duty)
                matters[index].isCall = matters[index].isCall || !ping.isWarning
            } else {
                matters.append((ticket, [ping.duty], !ping.isWarning))
            }
        }
        for matter in matters where matter.isCall { awaitAnswer(person, matter.ticket) }
        guard matters.count > 1 else {
            if let only = matters.first { send(to: person, about: only.ticket, only.duties) }
            return
        }
        let lines = matters.prefix(Limits.listedTicketsMax).map { matter in
            words(
                .pingLine,
                for: person,
                pingValues(matter.ticket, matter.duties, for: person)
            )
        }
        let values: TextValues = [
            "count": "\(matters.count)", "lines": lines.joined(separator: "\n"),
        ]
        let choice = Choice(label: words(.buttonAcknowledgeAll, for: person), data: "收到 全部")
        decision.effects.append(
            Effect(
                .person(person.id),
                .ping,
                words(.pingBundle, for: person, values),
                choices: [[choice]]
            )
        )
    }

    // MARK: Answers

    /// 收到 全部: everything the sender was called about.
    mutating func acknowledgeAll() {
        for ticket in caseFile.alarms {
            note(ticket, .acknowledgement, caseFile.sender.name)
            decision.pings.append(.acknowledge(ticket.id, caseFile.sender.id))
            for rule in [TimerRule.alarmRepeat, .pingUnanswered] {
                decision.timers.append(
                    .cancel(rule, .ticket(.existing(ticket.id)), person: caseFile.sender.id)
                )
            }
            turn(to: ticket)
            tellDesk(ticket, .deskAcknowledged, ["name": caseFile.sender.name])
        }
        report(staffWords(.acknowledgedAll, ["count": "\(caseFile.alarms.count)"]))
    }

    private mutating func awaitAnswer(_ person: Person, _ ticket: Ticket) {
        let ladder = policy.ladders[ticket.ladder]
        let due =
            ladder?.waitsForOpening == true
            ? policy.calendar.moment(after: .openTime(policy.pings.answer), from: now)
            : now + policy.pings.urgentAnswer
        decision.timers.append(
            .set(
                .pingUnanswered,
                .ticket(.existing(ticket.id)),
                person: person.id,
                step: 0,
                due: due
            )
        )
    }

    /// Nobody said 收到 to a call: the next of the role, then those above, and the channel outside the chat.
    mutating func handleUnanswered(_ timer: DueTimer) {
        guard let ticket = caseFile.subject, let person = caseFile.roster.person(timer.person),
            !ticket.state.isFinal
        else { return }
        let open = caseFile.pings.filter { ping in
            ping.toldAt != nil && !ping.isWarning && ticket.deadline(ping.duty)?.isOpen == true
        }
        guard let mine = open.last(where: { $0.person == person.id && $0.acknowledgedAt == nil }),
            !open.contains(where: { $0.key == mine.key && $0.acknowledgedAt != nil })
        else { return }
        let called = Set(caseFile.pings.filter { !$0.isWarning }.map(\.person))
        let peers = people([person.role], building: ticket.facts.place.building).filter {
            mayBePinged($0, about: ticket) && !called.contains($0.id)
        }
        let next = peers.first ?? above(person.role, ticket, except: called).first
        let values: TextValues = ["name": person.name, "next": next?.name ?? ""]
        tellDesk(ticket, next == nil ? .deskNobodyAnswers : .deskUnanswered, values)
        notify(
            deskWords(
                .notifierCall,
                [
                    "number": "\(ticket.number)", "level": ticket.facts.pressure(in: deskLanguage),
                    "late": lateness(of: ticket, [mine.duty], in: "zh"), "name": person.name,
                ]
            ),
            about: ticket
        )
        guard let next else { return }
        let point = WatchPoint(
            .kept(mine.key),
            moment: now,
            duty: mine.duty,
            action: .climb(EscalationStep(mine.duty, .overdue(.minutes(0)), []))
        )
        note(ticket, .ping, "\(person.name) → \(next.name)")
        call(next, about: ticket, [point])
    }

    /// Says something in the channel that reaches people who do not look at the chat; nothing personal goes there.
    mutating func notify(
        _ text: String,
        as purpose: Purpose = .ping,
        about ticket: Ticket
    ) {
        decision.effects.append(
            Effect(.notifier, purpose, text, ticket: .existing(ticket.id))
        )
    }
}
