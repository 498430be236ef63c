import Tickets

// Roles without anybody on duty are told a day before they hurt.
extension Turn {
    /// Looks at tomorrow's shifts and tells of every role of a ladder without anybody; comes again tomorrow.
    mutating func lookAtRoster() {
        let tomorrow = policy.calendar.localTime(of: now).dayNumber + 1
        let gaps = rolesWithoutAnybody(onDay: tomorrow)
        decision.timers.append(
            .set(
                .rosterLook,
                .desk,
                person: nil,
                step: 0,
                due: policy.nextRosterLook(after: now)
            )
        )
        guard !gaps.isEmpty else { return }
        let day = LocalTime(dayNumber: tomorrow, minuteOfDay: 0)
        let names = gaps.map(\.chineseName).joined(separator: "、")
        let values: TextValues = ["day": String(day.isoDate.dropFirst(5)), "roles": names]
        let managers = people(policy.pings.rosterRoles, building: nil)
        for person in managers {
            decision.effects.append(
                Effect(.person(person.id), .ping, words(.rosterGap, for: person, values))
            )
        }
        decision.effects.append(Effect(.desk, .ping, deskWords(.rosterGap, values)))
    }

    /// The roles of ladders and alarms that somebody has, but nobody at any time of a local day.
    private func rolesWithoutAnybody(onDay day: Int) -> [Role] {
        var needed = policy.alarmRoles + policy.complaintRoles
        for subject in EscalationLadder.Subject.allCases {
            for step in policy.ladders[subject]?.steps ?? [] {
                for case .role(let role) in step.tells { needed.append(role) }
            }
        }
        return Role.allCases.filter { role in
            guard needed.contains(role) else { return false }
            let people = caseFile.roster.staff.filter { $0.role == role }
            let isCovered = stride(from: 0, to: 1440, by: 30).contains { minute in
                let moment = policy.calendar.instant(dayNumber: day, minuteOfDay: minute)
                return people.contains { person in
                    if person.isOnDuty(at: moment, calendar: policy.calendar) { return true }
                    guard person.absence(at: moment, calendar: policy.calendar) != nil else {
                        return false
                    }
                    let deputy = caseFile.roster.deputy(
                        of: person,
                        at: moment,
                        calendar: policy.calendar
                    )
                    return deputy?.isOnDuty(at: moment, calendar: policy.calendar) == true
                }
            }
            return !people.isEmpty && !isCovered
        }
    }
}

extension DeskPolicy {
    /// When tomorrow's shifts are looked at next.
    func nextRosterLook(after now: Instant) -> Instant {
        let day = calendar.localTime(of: now).dayNumber
        let today = calendar.instant(dayNumber: day, minuteOfDay: pings.rosterMinute)
        return today > now
            ? today : calendar.instant(dayNumber: day + 1, minuteOfDay: pings.rosterMinute)
    }
}
