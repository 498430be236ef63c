import Tickets

// Who is who and who is here: roles, absences and deputies, set by those who may, each with a line in the audit log.
extension Turn {
    /// Carries out a command about a member of staff.
    mutating func carryOutOnStaff(_ command: StaffCommand) {
        guard let right = command.right, Permission.allows(caseFile.sender, right, on: nil) else {
            return refuse(command.right ?? .setLeave)
        }
        guard let (member, rest) = memberNamed(at: command.argument) else {
            return report(staffWords(.nameTheMember))
        }
        switch command.verb {
        case .leave: noteAbsence(of: member, rest)
        case .endLeave: endAbsence(of: member)
        default: appoint(member, rest)
        }
    }

    /// The member of staff whose name a text begins with, and what follows it.
    private func memberNamed(at text: String) -> (member: Person, rest: String)? {
        let found = caseFile.roster.staff.filter { text.hasPrefix($0.name) }
            .max { $0.name.count < $1.name.count }
        return found.map { ($0, String(text.dropFirst($0.name.count))) }
    }

    /// Notes an absence: 请假 罗志豪 11-25至11-27 代理 谢雨桐.
    private mutating func noteAbsence(of member: Person, _ said: String) {
        let today = policy.calendar.localTime(of: now)
        guard let (first, last) = SpokenDays.read(said, today: today), last >= today.dayNumber,
            last - first <= 366
        else { return report(staffWords(.sayWhichDays, ["name": member.name])) }
        let deputy = caseFile.roster.staff.first {
            $0.id != member.id && said.contains($0.name)
        }
        let absence = Absence(firstDay: first, lastDay: last, deputy: deputy?.id)
        decision.staff.append(.absence(member.id, absence, by: caseFile.sender.id))
        let stands = deputy ?? caseFile.roster.person(member.deputy)
        let values: TextValues = [
            "name": member.name, "from": dayLabel(first), "to": dayLabel(last),
            "deputy": stands?.name ?? "—",
        ]
        auditChange(
            .leaveSet,
            of: member,
            "\(dayLabel(first))–\(dayLabel(last)) \(stands?.name ?? "")"
        )
        report(staffWords(stands == nil ? .leaveWithoutDeputy : .leaveNoted, values))
        guard let stands, stands.id != caseFile.sender.id else { return }
        decision.effects.append(
            Effect(.person(stands.id), .ping, words(.youStandIn, for: stands, values))
        )
    }

    private mutating func endAbsence(of member: Person) {
        let today = policy.calendar.localTime(of: now).dayNumber
        guard member.absences.contains(where: { $0.lastDay >= today }) else {
            return report(staffWords(.noLeave, ["name": member.name]))
        }
        decision.staff.append(.endAbsence(member.id, fromDay: today))
        auditChange(.leaveSet, of: member, "ended")
        report(staffWords(.leaveEnded, ["name": member.name]))
    }

    /// 任命 陈宇航 大区物业助理 1、2: another role; never by oneself.
    private mutating func appoint(_ member: Person, _ said: String) {
        guard member.id != caseFile.sender.id else { return report(staffWords(.appointSelf)) }
        let words = said.lowercased()
        let roles = Role.allCases.filter { role in
            role.isStaff
                && (words.contains(role.chineseName)
                    || words.contains(role.rawValue.replacing("_", with: " ")))
        }
        guard let role = roles.max(by: { $0.chineseName.count < $1.chineseName.count }) else {
            let names = label(of: Role.allCases.filter(\.isStaff), in: senderLanguage)
            return report(staffWords(.nameTheRole, ["roles": names]))
        }
        let known = caseFile.estate.buildings
        let named = words.split { !($0.isLetter || $0.isNumber) }.map(String.init)
            .filter { part in known.contains { $0.lowercased() == part } }
        decision.staff.append(
            .appoint(member.id, role, buildings: named.isEmpty ? nil : named)
        )
        let change = "\(member.role.rawValue) → \(role.rawValue) \(named.joined(separator: ","))"
        auditChange(.roleGiven, of: member, change)
        let values: TextValues = [
            "name": member.name, "role": label(of: [role], in: senderLanguage),
            "buildings": named.joined(separator: "、"),
        ]
        report(staffWords(.appointed, values))
    }

    private mutating func auditChange(_ kind: AuditKind, of member: Person, _ text: String) {
        decision.audit.append(
            AuditEntry(kind, by: caseFile.sender.id, subject: member.id, text)
        )
    }

    private func dayLabel(_ day: Int) -> String {
        String(LocalTime(dayNumber: day, minuteOfDay: 0).isoDate.dropFirst(5))
    }

    // MARK: The butler

    /// Copies a matter of a building to its butler, or to who stands in; those without a chat see the desk's card.
    mutating func copyToButler(_ ticket: NewTicket, _ reference: TicketReference) {
        guard let building = ticket.facts.place.building else { return }
        let butlers = people([.areaButler], building: building).filter { !$0.buildings.isEmpty }
        let deputies = people([.areaButler], building: building).filter { $0.role != .areaButler }
        for person in butlers + deputies.filter({ !butlers.contains($0) })
        where person.id != ticket.reporter {
            decision.effects.append(
                Effect(
                    .copy(person.id),
                    .ping,
                    workText(.butlerCopy, ticket.number, ticket.facts, in: person.language),
                    choices: [
                        [
                            Choice(
                                label: words(.buttonSee, for: person),
                                data: "查看 \(ticket.number)"
                            )
                        ]
                    ],
                    ticket: reference
                )
            )
        }
    }

    /// Tells the butler of a stored ticket's building what became of it.
    mutating func tellButler(_ ticket: Ticket, _ key: TextKey, _ values: TextValues) {
        guard let building = ticket.facts.place.building else { return }
        var values = values
        values["number"] = "\(ticket.number)"
        values["place"] = ticket.facts.place.label
        for person in people([.areaButler], building: building)
        where person.id != caseFile.sender.id && !person.buildings.isEmpty {
            decision.effects.append(
                Effect(
                    .copy(person.id),
                    .ping,
                    words(key, for: person, values),
                    ticket: .existing(ticket.id)
                )
            )
        }
    }

    /// What an owner is told of the butler: name and hours, never a private phone; nil when the flat has none.
    func butlerLabel(for owner: [Household]) -> String? {
        guard let building = owner.first?.place.building else { return nil }
        let butlers = caseFile.roster.staff.filter {
            $0.role == .areaButler && $0.buildings.contains(building)
        }
        guard let butler = butlers.first else { return nil }
        let hours = ShiftWords.label(of: butler.shifts, in: language)
        let away = butler.absence(at: now, calendar: policy.calendar) != nil
        let stand =
            away ? caseFile.roster.deputy(of: butler, at: now, calendar: policy.calendar) : nil
        let values: TextValues = [
            "name": butler.name, "hours": hours.isEmpty ? words(.everyHour) : hours,
            "deputy": stand.map { words(.butlerAway, ["name": $0.name]) } ?? "",
        ]
        return words(.butlerLine, values)
    }
}
