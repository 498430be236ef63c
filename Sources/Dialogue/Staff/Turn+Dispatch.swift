import Tickets

// Giving jobs to people: to one person or to all of a role, with their load; taken once; given back with a reason.
extension Turn {
    /// Everybody who may be given a job: whose load is worth counting.
    var crews: [PersonID] {
        caseFile.roster.staff.filter { Permission.grant(of: $0.role, for: .work) != .none }
            .map(\.id)
    }

    /// 派单 李工, 转派 李工 原因, 派单 维修工: gives a ticket to a person, or to whoever of a role takes it first.
    mutating func dispatch(_ ticket: Ticket, to said: String) throws(TransitionRefusal) {
        guard let worker = memberNamedFirst(in: said) else {
            if let role = role(named: said) { return try dispatch(ticket, toAllOf: role, said) }
            return report(staffWords(.nameTheWorker, ["names": candidates(for: ticket)]))
        }
        guard worker.id != ticket.marks.accused else {
            let values: TextValues = ["number": "\(ticket.number)", "name": worker.name]
            return report(staffWords(.accusedCannot, values))
        }
        guard !Permission.isParty(worker, to: ticket) else {
            return report(staffWords(.cannotTake, ["name": worker.name]))
        }
        let reason = said.replacing(worker.name, with: " ")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let before = caseFile.roster.person(ticket.state.handler)
        if before?.id == worker.id, [.dispatched, .accepted].contains(ticket.state.name) {
            let values: TextValues = [
                "number": "\(ticket.number)", "name": worker.name,
                "state": wording.state(ticket.state, in: senderLanguage),
            ]
            return report(staffWords(.alreadyWith, values))
        }
        let isTaken =
            ticket.state.name == .accepted || ticket.state.name == .suspended
            || before != nil && text.contains("转派")
        if isTaken, before?.id != worker.id, reason.isEmpty {
            let values: TextValues = ["number": "\(ticket.number)", "name": worker.name]
            return report(staffWords(.sayWhyReassign, values))
        }
        let state = try move(
            ticket,
            [.dispatch(to: worker.id)],
            by: caseFile.sender.id,
            note: said
        )
        cancelGrace(ticket)
        offer(ticket.number, ticket.facts, .existing(ticket.id), to: worker)
        done(ticket, state)
        let values: TextValues = [
            "number": "\(ticket.number)", "name": worker.name, "reason": reason,
        ]
        if let before, before.id != worker.id, before.id != caseFile.sender.id {
            decision.effects.append(
                Effect(
                    .person(before.id),
                    .ping,
                    words(.jobTakenAway, for: before, values),
                    ticket: .existing(ticket.id)
                )
            )
        }
        tell(words(.ownerDispatched, values), .progress, ticket: .existing(ticket.id))
        tellAbsorbed(by: ticket, .ownerDispatched, values)
        warnOfLoad(of: worker)
    }

    /// The member of staff whose name comes first, the longest of those; other names belong to the reason.
    private func memberNamedFirst(in said: String) -> Person? {
        let named = caseFile.roster.staff.compactMap { person in
            said.firstRange(of: person.name).map { (person: person, range: $0) }
        }
        let first = named.min { left, right in
            (left.range.lowerBound, right.person.name.count)
                < (right.range.lowerBound, left.person.name.count)
        }
        return first?.person
    }

    private mutating func dispatch(
        _ ticket: Ticket,
        toAllOf role: Role,
        _ said: String
    ) throws(TransitionRefusal) {
        let team = people([role], building: ticket.facts.place.building)
            .filter { !Permission.isParty($0, to: ticket) }
        guard !team.isEmpty else {
            return report(staffWords(.nameTheWorker, ["names": candidates(for: ticket)]))
        }
        let state = try move(ticket, [.dispatch(to: nil)], by: caseFile.sender.id, note: said)
        cancelGrace(ticket)
        offer(ticket.number, ticket.facts, .existing(ticket.id), to: role)
        done(ticket, state)
        let values: TextValues = [
            "number": "\(ticket.number)", "name": label(of: [role], in: language), "reason": "",
        ]
        tell(words(.ownerDispatched, values), .progress, ticket: .existing(ticket.id))
        tellAbsorbed(by: ticket, .ownerDispatched, values)
        report(
            staffWords(
                .offeredToAll,
                ["number": "\(ticket.number)", "names": team.map(\.name).joined(separator: "、")]
            )
        )
    }

    private mutating func cancelGrace(_ ticket: Ticket) {
        for rule in [TimerRule.dispatchGrace, .grabWait] {
            decision.timers.append(.cancel(rule, .ticket(.existing(ticket.id)), person: nil))
        }
    }

    /// Says how much a person has in hand, where it is much, and who stands in for one who is away.
    private mutating func warnOfLoad(of worker: Person) {
        if worker.absence(at: now, calendar: policy.calendar) != nil {
            let deputy = caseFile.roster.deputy(of: worker, at: now, calendar: policy.calendar)
            let values: TextValues = ["name": worker.name, "deputy": deputy?.name ?? "—"]
            report(staffWords(.workerAway, values))
        }
        let load = (caseFile.loads[worker.id] ?? 0) + 1
        guard load > policy.dispatch.busyLoad else { return }
        report(staffWords(.workerBusy, ["name": worker.name, "count": "\(load)"]))
    }

    /// Who could take a ticket: those on duty first, the least loaded first, each with the jobs in hand.
    private func candidates(for ticket: Ticket) -> String {
        people([handlerRole(ticket.facts)], building: ticket.facts.place.building)
            .filter { !Permission.isParty($0, to: ticket) }
            .sorted { (caseFile.loads[$0.id] ?? 0) < (caseFile.loads[$1.id] ?? 0) }
            .prefix(Limits.listedTicketsMax)
            .map { person in
                let count = caseFile.loads[person.id] ?? 0
                return staffWords(
                    .workerLoad,
                    ["name": person.name, "count": "\(count)"]
                )
            }
            .joined(separator: "、")
    }

    private func role(named said: String) -> Role? {
        let word = said.lowercased()
        if let team = Self.teams.first(where: { $0.names.contains(word) }) { return team.role }
        return Role.allCases.first { role in
            role.isStaff
                && (word == role.chineseName
                    || word == role.rawValue.replacing("_", with: " "))
        }
    }

    /// The trade's names of teams (DOMAIN 1.1).
    private static let teams: [(names: [String], role: Role)] = [
        (["工程组", "工程部", "维修班", "维修组", "engineering team", "repair team"], .repairWorker),
        (["保安", "安管部", "秩序组", "security team"], .security),
        (["保洁", "绿化", "保洁组", "绿化组", "cleaning team"], .cleaning),
        (["客服组", "客服部", "前台", "desk team"], .frontDesk),
    ]

    /// Tells a second person who wants a job that somebody has it; false when nobody has.
    mutating func tellWhoHas(_ ticket: Ticket) -> Bool {
        guard let holder = caseFile.roster.person(ticket.state.handler),
            holder.id != caseFile.sender.id, !ticket.state.isFinal
        else { return false }
        let values: TextValues = [
            "number": "\(ticket.number)", "name": holder.name,
            "state": wording.state(ticket.state, in: senderLanguage),
        ]
        report(staffWords(.alreadyTaken, values))
        return true
    }

    /// 退单 原因: back to the desk; the second time the managers hear of it.
    mutating func reject(_ ticket: Ticket, _ reason: String) throws(TransitionRefusal) {
        guard !reason.isEmpty || isCallback else {
            return report(staffWords(.sayWhy, ["number": "\(ticket.number)"]))
        }
        let sender = caseFile.sender
        let state = try move(ticket, [.reject(reason: reason)], by: sender.id, note: reason)
        done(ticket, state)
        let values: TextValues = ["name": sender.name, "reason": reason.isEmpty ? "—" : reason]
        tellDesk(ticket, .deskRejected, values)
        let returns = (caseFile.tallies[ticket.id]?.returns ?? 0) + 1
        guard returns >= policy.dispatch.returnsMax else { return }
        for person in people([.superior], of: ticket) where person.id != sender.id {
            let told: TextValues = [
                "number": "\(ticket.number)", "count": "\(returns)", "name": sender.name,
                "reason": reason.isEmpty ? "—" : reason, "place": ticket.facts.place.label,
                "text": wording.short(ticket.facts.summary),
            ]
            decision.effects.append(
                Effect(
                    .person(person.id),
                    .ping,
                    words(.returnedAgain, for: person, told),
                    choices: [
                        [
                            Choice(
                                label: words(.buttonSee, for: person),
                                data: "查看 \(ticket.number)"
                            )
                        ]
                    ],
                    ticket: .existing(ticket.id)
                )
            )
        }
    }

    // MARK: The owner urges

    /// Calls who must move, by the ladder for urging owners: the person responsible always, and whom the step names.
    mutating func callForChase(_ ticket: Ticket) {
        let chases = caseFile.tallies[ticket.id]?.chases ?? 0
        let ladder = policy.ladders[.chase] ?? EscalationLadder([])
        let isLast = chases > 0 && chases >= ladder.steps.count - 1
        let named = ladder.step(after: chases)?.tells ?? []
        let handler = people([.handler], of: ticket)
        for person in people([.handler] + named, of: ticket) {
            let key: TextKey =
                handler.contains(person) && !named.contains(.role(person.role))
                ? .chasePing : isLast ? .chaseCallPing : .chaseUpPing
            decision.effects.append(
                Effect(
                    .person(person.id),
                    .ping,
                    workText(key, ticket.number, ticket.facts, in: person.language),
                    ticket: .existing(ticket.id)
                )
            )
        }
    }
}
