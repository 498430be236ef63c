import Tickets

// The shift is handed over in writing: composed, closed, remarked by the manager, read by the next (DOMAIN 3.16).
extension Turn {
    /// 交班, 已阅, 批阅.
    mutating func carryOutOnDutyLog(_ command: StaffCommand) {
        guard mayRead(command) else { return refuse(command.right ?? .closeLog) }
        guard let duty = caseFile.duty else { return }
        switch command.verb {
        case .handover: handOver(duty, command.argument)
        case .reviewLog: review(duty, command.argument)
        default: noteRead(duty)
        }
    }

    // MARK: Closing

    private mutating func handOver(_ duty: DutyBook, _ words: String) {
        var duty = duty
        if ["完成", "确认", "关闭", "close", "done"].contains(words.lowercased()) {
            return close(duty)
        }
        if !words.isEmpty {
            decision.duty.append(.remark(day: duty.today.day, by: caseFile.sender.id, words))
            var today = duty.today
            today.remarks.append("\(caseFile.sender.name)：\(words)")
            duty = DutyBook(
                today: today,
                last: duty.last,
                commitments: duty.commitments,
                promised: duty.promised,
                waiting: duty.waiting
            )
        }
        let choices = [Choice(label: staffWords(.buttonCloseLog), data: "交班 完成")]
        report(composed(duty), choices: [choices])
    }

    /// Closes the log, unless a matter has neither a next step nor a person.
    private mutating func close(_ duty: DutyBook) {
        let orphans = caseFile.findings.first { $0.query.filters.contains(.unassigned) }
        var lines = orphans?.tickets.map { "· " + listLine($0) } ?? []
        lines += duty.waiting.map { "· 💬 \($0.name)" }
        guard lines.isEmpty else {
            return report(
                staffWords(.logNotClosed, ["lines": lines.joined(separator: "\n")]),
                choices: [[Choice(label: staffWords(.buttonUnassigned), data: "待派")]]
            )
        }
        let text = composed(duty)
        decision.duty.append(.close(day: duty.today.day, by: caseFile.sender.id, text))
        decision.effects.append(
            Effect(.desk, .report, deskWords(.logClosed, ["name": caseFile.sender.name]))
        )
        for manager in people([.customerServiceManager], building: nil) {
            decision.effects.append(
                Effect(
                    .person(manager.id),
                    .report,
                    text + "\n" + words(.reviewHow, for: manager)
                )
            )
        }
        if caseFile.origin != .desk {
            report(staffWords(.logClosed, ["name": caseFile.sender.name]))
        }
    }

    /// The log as it stands: what came in, what is open, what was promised, what people added.
    private func composed(_ duty: DutyBook) -> String {
        let day = duty.today.day
        let titles: [TextKey] = [
            .listEmergencies, .listOverdue, .listUnassigned, .listDueTomorrow, .listVisits,
        ]
        let found = caseFile.findings
        var lines = zip(titles, found.dropFirst(2)).compactMap { section($0, $1) }
        if !duty.commitments.isEmpty {
            let promises = duty.commitments.prefix(Limits.listedTicketsMax).map {
                let name = caseFile.roster.person($0.person)?.name ?? ""
                let owner = duty.promised[$0.conversation]
                let whom = wording.owner(owner?.person, at: owner?.home ?? Place())
                return "· \(wording.time($0.due)) \(name) → \(whom)：\(wording.short($0.text))"
            }
            lines.append(([staffWords(.logPromises)] + promises).joined(separator: "\n"))
        }
        if !duty.waiting.isEmpty {
            let names = duty.waiting.map(\.name).joined(separator: "、")
            lines.append(staffWords(.logWaiting, ["names": names]))
        }
        lines += duty.today.remarks.map { "✏️ " + wording.plain($0) }
        let values: TextValues = [
            "date": "\(day.dropFirst(4).prefix(2))-\(day.suffix(2))",
            "name": caseFile.sender.name,
            "new": "\(found.first?.total ?? 0)",
            "open": "\(found.dropFirst().first?.total ?? 0)",
            "lines": lines.isEmpty ? staffWords(.listNothing) : lines.joined(separator: "\n"),
        ]
        return staffWords(.dutyLog, values)
    }

    // MARK: Reading

    private mutating func review(_ duty: DutyBook, _ words: String) {
        let log = duty.today.text == nil ? duty.last : duty.today
        guard let log else { return report(staffWords(.noLog)) }
        guard !words.isEmpty else { return report(staffWords(.reviewWhat)) }
        decision.duty.append(.review(day: log.day, by: caseFile.sender.id, words))
        report(staffWords(.reviewed))
    }

    private mutating func noteRead(_ duty: DutyBook) {
        guard let log = duty.last ?? (duty.today.text == nil ? nil : duty.today) else {
            return report(staffWords(.noLog))
        }
        decision.duty.append(.read(day: log.day, by: caseFile.sender.id))
        report(staffWords(.readNoted))
    }

    // MARK: The moments of the day

    /// 08:15: yesterday's log with the manager's remark, to everybody on shift.
    mutating func sendDutyBriefing() {
        guard isWorkday, let log = caseFile.duty?.last, let told = log.text else { return }
        for person in onShift {
            let remark = log.managerRemark.map {
                "\n" + words(.managerRemark, for: person, ["text": wording.plain($0)])
            }
            let choices = [Choice(label: words(.buttonRead, for: person), data: "已阅")]
            decision.effects.append(
                Effect(
                    .person(person.id),
                    .report,
                    words(.briefing, for: person, ["text": told + (remark ?? "")]),
                    choices: [choices]
                )
            )
        }
    }

    /// 08:45: who has not said 已阅 is told to the customer service manager.
    mutating func tellUnread() {
        guard isWorkday, let log = caseFile.duty?.last else { return }
        let unread = onShift.filter { !log.readers.contains($0.id) }
        guard !unread.isEmpty else { return }
        let names = unread.map(\.name).joined(separator: "、")
        ping([.customerServiceManager], building: nil) { turn, language in
            (turn.words(.unreadLog, in: language, ["names": names]), [])
        }
    }

    /// 17:30: the desk is shown its log and asked to close it; nothing when it is closed already.
    mutating func askForDutyLog() {
        guard isWorkday, let duty = caseFile.duty, duty.today.text == nil else { return }
        let choices = [Choice(label: deskWords(.buttonCloseLog), data: "交班 完成")]
        decision.effects.append(Effect(.desk, .report, composed(duty), choices: [choices]))
    }

    private var isWorkday: Bool {
        let today = policy.calendar.localTime(of: now).dayNumber
        return !policy.calendar.windows(onDay: today).isEmpty
    }

    /// The desk's people who work when the day begins.
    private var onShift: [Person] {
        let roles: Set<Role> = [.frontDesk, .districtAssistant, .dutyAssistant, .areaButler]
        let today = policy.calendar.localTime(of: now).dayNumber
        let start = policy.calendar.instant(
            dayNumber: today,
            minuteOfDay: policy.day.readCheckMinute
        )
        return caseFile.roster.staff.filter {
            roles.contains($0.role) && $0.isOnDuty(at: start, calendar: policy.calendar)
        }
    }
}
