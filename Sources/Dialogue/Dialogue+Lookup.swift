package import Tickets

extension Dialogue {
    /// What a message of staff asks of the store: a list, a search; nil for everybody else and for all other words.
    ///
    /// - Parameters:
    ///   - message: as recorded.
    ///   - caseFile: the sender, the roster and the estate are loaded; nothing was looked up yet.
    ///   - now: the moment of handling.
    /// - Returns: what to load before the decision.
    package func lookup(
        for message: InboundMessage,
        in caseFile: CaseFile,
        at now: Instant
    ) -> Lookup? {
        guard caseFile.sender.role.isStaff else { return nil }
        let turn = Turn(dialogue: self, message: message, caseFile: caseFile, now: now)
        guard let command = StaffCommand(turn.text), turn.mayRead(command) else { return nil }
        return DeskLists(turn).lookup(for: command)
    }

    /// What a timer asks of the store; nil for those about one ticket or chat.
    package func lookup(
        for timer: DueTimer,
        in caseFile: CaseFile,
        at now: Instant
    ) -> Lookup? {
        let turn = Turn(dialogue: self, message: nil, caseFile: caseFile, now: now)
        return DeskLists(turn).lookup(for: timer.rule)
    }

    /// The timers of the desk that must be there, each with its next time.
    package func standing(at now: Instant) -> [StandingTimer] {
        let day = policy.day
        guard day.isKept else { return [] }
        let table: [(TimerRule, [Int])] = [
            (.morningDigest, [day.digestMinute]), (.deadlineCheck, day.chaseMinutes),
            (.dutyBriefing, [day.briefingMinute]), (.dutyReadCheck, [day.readCheckMinute]),
            (.dutyClose, [day.closeMinute]),
        ]
        return table.compactMap { rule, minutes in
            DayPolicy.next(at: minutes, after: now, calendar: policy.calendar).map {
                StandingTimer(rule: rule, due: $0)
            }
        }
    }
}
