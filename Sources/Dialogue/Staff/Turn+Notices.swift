import Tickets

// Notices to the homes of an area: draft, approval, sending, correction, the end (DOMAIN 3.19).
extension Turn {
    private var noticeGrant: Grant {
        Permission.grant(of: caseFile.sender.role, for: .publishNotice)
    }

    /// 通知, 更正, 撤回, 已恢复, 送达: carries out a verb about notices.
    mutating func carryOutNotice(_ command: StaffCommand) {
        guard noticeGrant == .draft || noticeGrant == .approve else { return refuse(.notice) }
        switch command.verb {
        case .draftNotice: draftNotice(command.argument, correcting: nil)
        case .correctNotice:
            guard let notice = notice(command.number) else { return }
            draftNotice(command.argument, correcting: notice)
        case .withdrawNotice: endNotice(command, as: .withdrawn, .noticeWithdrawn)
        case .restoreNotice: endNotice(command, as: .over, .noticeOver)
        default: tellReach(command.number)
        }
    }

    private mutating func notice(_ number: TicketNumber?) -> Notice? {
        let found = caseFile.notices.first { $0.number == number }
        if found == nil { report(staffWords(.nameTheNotice)) }
        return found
    }

    // MARK: Draft and approval

    private mutating func draftNotice(_ words: String, correcting old: Notice?) {
        let draft = NoticeDraft(words, catalogue, policy.calendar, at: now)
        guard !draft.text.isEmpty, draft.hasArea || old != nil else {
            return report(staffWords(.sayNotice))
        }
        let isTimed = draft.from != nil || draft.isUrgent || old?.from != nil
        guard isTimed || !tellsOfStop(draft.text) else { return report(staffWords(.sayNoticeTime)) }
        let notice = Notice(
            number: numbers.take(series: Notice.numberPrefix),
            topic: draft.topic == .other ? old?.topic ?? .other : draft.topic,
            text: draft.text,
            buildings: draft.hasArea ? draft.buildings : old?.buildings ?? [],
            from: draft.from ?? old?.from,
            until: draft.until ?? (draft.from == nil ? old?.until : nil),
            isUrgent: draft.isUrgent,
            corrects: old?.number,
            author: caseFile.sender.id,
            draftedAt: now
        )
        decision.notices.append(.draft(notice))
        drafted = notice
        report(staffWords(.noticeDrafted, noticeValues(notice)))
        approveOrAsk(
            .notice("\(notice.number) \(notice.text)"),
            about: nil,
            reason: area(of: notice)
        )
    }

    /// A notice was approved: it goes out, unless it tells of a planned stop too late and the project manager did not agree.
    mutating func publishApproved(_ words: String) {
        guard let number = TicketNumber.mentioned(in: words).first,
            let notice = drafted?.number == number
                ? drafted : caseFile.notices.first(where: { $0.number == number }),
            notice.state == .draft
        else { return report(staffWords(.nameTheNotice)) }
        if isLate(notice), !policy.notices.lateRoles.contains(caseFile.sender.role) {
            return askLateApproval(notice)
        }
        publish(notice)
    }

    /// Whether a planned stop is told less than a day ahead.
    private func isLate(_ notice: Notice) -> Bool {
        guard !notice.isUrgent, let from = notice.from, from - now < policy.notices.minimum else {
            return false
        }
        return tellsOfStop(notice.text)
    }

    private mutating func askLateApproval(_ notice: Notice) {
        let managers = people(policy.notices.lateRoles, building: nil)
        guard let manager = managers.first(where: { $0.id != caseFile.sender.id }) else {
            return report(staffWords(.approvalNobody))
        }
        let new = keepRequest(
            .notice("\(notice.number) \(notice.text)"),
            about: nil,
            approver: manager.id,
            reason: deskWords(.noticeLate)
        )
        var values = noticeValues(notice)
        values["approval"] = "\(new.number)"
        decision.effects.append(
            Effect(
                .person(manager.id),
                .ping,
                words(.noticeLatePing, for: manager, values),
                choices: [
                    [
                        Choice(label: words(.buttonAgree, for: manager), data: "同意 \(new.number)"),
                        Choice(
                            label: words(.buttonDisagree, for: manager),
                            data: "不同意 \(new.number)"
                        ),
                    ]
                ]
            )
        )
        report(staffWords(.noticeNeedsManager, values))
    }

    private mutating func publish(_ notice: Notice) {
        decision.notices.append(.publish(notice.number, by: caseFile.sender.id))
        let key: TextKey = notice.corrects == nil ? .noticeText : .noticeCorrection
        broadcast(notice, key)
        var values = noticeValues(notice)
        values["when"] = quietUntil(notice).map { wording.time($0) } ?? wording.time(now)
        report(staffWords(.noticePublished, values))
        decision.effects.append(Effect(.desk, .report, deskWords(.deskNotice, values)))
    }

    private func quietUntil(_ notice: Notice) -> Instant? {
        notice.isUrgent ? nil : policy.calendar.endOfQuiet(from: now)
    }

    /// Sends words to every home of a notice's area; a notice that can wait waits for the end of the quiet hours.
    private mutating func broadcast(_ notice: Notice, _ key: TextKey, _ reason: String = "") {
        var values = noticeValues(notice)
        values["reason"] = reason
        values["corrects"] = notice.corrects.map { "\($0)" } ?? ""
        decision.effects.append(
            Effect(
                .homes(of: notice.buildings, notice: notice.number),
                .notice,
                deskWords(key, values),
                notBefore: quietUntil(notice)
            )
        )
    }

    // MARK: The end, and whom it reached

    private mutating func endNotice(
        _ command: StaffCommand,
        as state: Notice.State,
        _ key: TextKey
    ) {
        guard let notice = notice(command.number) else { return }
        let isOwnDraft = notice.state == .draft && notice.author == caseFile.sender.id
        guard noticeGrant == .approve || isOwnDraft else { return refuse(.notice) }
        guard notice.state == .draft && state == .withdrawn || notice.state == .published else {
            return report(staffWords(.noticeEnded, noticeValues(notice)))
        }
        decision.notices.append(
            .end(notice.number, state, by: caseFile.sender.id, reason: command.argument)
        )
        if notice.state == .published { broadcast(notice, key, command.argument) }
        var values = noticeValues(notice)
        values["state"] = state.name(in: senderLanguage)
        report(staffWords(.noticeEnded, values))
    }

    private mutating func tellReach(_ number: TicketNumber?) {
        guard let reach = caseFile.reach.first(where: { $0.notice == number }) else {
            return report(staffWords(.nameTheNotice))
        }
        let missed = reach.missed.map(\.roomLabel)
        report(
            staffWords(
                .noticeReach,
                [
                    "number": "\(reach.notice)", "homes": "\(reach.homes)",
                    "reached": "\(reach.reached)", "waiting": "\(reach.waiting)",
                    "missed": "\(reach.homes - reach.reached - reach.waiting)",
                    "rooms": missed.isEmpty ? "—" : missed.joined(separator: "、"),
                ]
            )
        )
    }

    private func noticeValues(_ notice: Notice) -> TextValues {
        var span = notice.from.map { wording.time($0) } ?? "—"
        if let until = notice.until { span += "–" + wording.time(until) }
        return [
            "number": "\(notice.number)", "text": notice.text, "area": area(of: notice),
            "span": span, "state": notice.state.name(in: senderLanguage),
        ]
    }

    private func area(of notice: Notice) -> String {
        notice.buildings.isEmpty
            ? deskWords(.allBuildings)
            : notice.buildings.map { Place(building: $0).roomLabel }.joined(separator: "、")
    }

    // MARK: Owners' questions

    private static let askedNow = ["吗", "会不会", "是不是", "有没有", "要不要", "?", "？"]
    private static let askedBack = ["恢复", "来水", "来电", "什么时候修", "几点修"]

    /// What the notices that are out say to a question or a report; nil when they say nothing to it.
    func noticeText(_ facts: TicketFacts) -> String? {
        guard !caseFile.notices.isEmpty else { return nil }
        let text = facts.summary.lowercased()
        let isStop = tellsOfStop(text)
        let building = facts.place.building ?? caseFile.households.first?.place.building
        let valid = caseFile.notices.filter { notice in
            notice.state == .published && notice.covers(building) && notice.topic == facts.topic
                && isValid(notice)
        }
        if facts.kind == .repair {
            guard isOutage(facts) || isStop, let notice = valid.first(where: { $0.runs(at: now) })
            else { return nil }
            return words(.noticeRuns, noticeValues(notice))
        }
        guard facts.kind == .inquiry, facts.topic != .other,
            let notice = valid.first(where: { isStop || isOutage(facts) || !tellsOfStop($0.text) })
        else { return nil }
        return words(.noticeAnswer, noticeValues(notice))
    }

    /// That no stop is known, for a question about one.
    func noStopText(_ facts: TicketFacts) -> String? {
        guard facts.kind == .inquiry, policy.incidents.topics.contains(facts.topic) else {
            return nil
        }
        let text = facts.summary.lowercased()
        guard tellsOfStop(text), Self.askedNow.contains(where: { text.holds($0) }),
            !Self.askedBack.contains(where: { text.holds($0) })
        else { return nil }
        return words(.noticeNone, ["topic": wording.topic(facts.topic, in: language)])
    }

    private func tellsOfStop(_ text: String) -> Bool {
        let text = text.lowercased()
        return policy.notices.stopWords.contains { text.holds($0) }
    }

    private func isValid(_ notice: Notice) -> Bool {
        if let until = notice.until { return until >= now }
        return now - (notice.publishedAt ?? notice.draftedAt) <= policy.notices.validity
    }
}
