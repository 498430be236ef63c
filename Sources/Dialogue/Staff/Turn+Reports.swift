import Tickets

// Reports in the chat: by right, put together when they are sent.
extension Turn {
    /// Sends the report that a command asks for: `报表 月`, `月报 2026-10`, `report week last`.
    ///
    /// - Returns: false when the words name no report.
    mutating func sendReport(_ command: StaffCommand) -> Bool {
        guard let wanted = wantedPeriod(command) else { return false }
        guard let reach = ReportRight.reach(of: caseFile.sender, for: wanted.kind) else {
            refuse(.report)
            return true
        }
        let language = senderLanguage
        let title =
            language == "en"
            ? "\(wanted.name) \(wanted.kind.englishName)"
            : "\(wanted.chineseName) \(wanted.kind.chineseName)"
        let forms: [PaperRequest.Rendering] =
            wanted.kind == .day ? [.text] : [.text, .picture, .table]
        guard let message else { return true }
        if caseFile.origin == .console {
            let words = "\(wanted.kind.rawValue) \(wanted.name)"
            report(staffWords(.reportAtTerminal, ["words": words]))
            return true
        }
        if forms.contains(.table) {
            decision.audit.append(
                AuditEntry(.reportExported, by: caseFile.sender.id, "report \(wanted.name)")
            )
        }
        for form in forms {
            decision.effects.append(
                Effect(
                    .chat(message.chat),
                    .report,
                    title,
                    paper: PaperRequest(
                        period: wanted,
                        rendering: form,
                        reach: reach,
                        language: language
                    )
                )
            )
        }
        return true
    }

    /// The period that the words after the verb, or the verb itself, name; today's for a bare verb.
    private func wantedPeriod(_ command: StaffCommand) -> Period? {
        var words = text.drop { $0.isWhitespace || $0 == "/" }
            .split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first else { return nil }
        let today = policy.calendar.localTime(of: now).dayNumber
        if PeriodKind(word: first) == nil {
            words.removeFirst()
            let rest = first.lowercased().hasPrefix("报表") ? String(first.dropFirst(2)) : ""
            if !rest.isEmpty { words.insert(rest, at: 0) }
        }
        guard let word = words.first else { return Period(.day, containing: today) }
        if let kind = PeriodKind(word: word) {
            return Period(words.dropFirst().first ?? "", kind: kind, today: today)
        }
        for (prefix, isBefore) in [("上", true), ("本", false)] where word.hasPrefix(prefix) {
            guard let kind = PeriodKind(word: word.dropFirst()) else { continue }
            let period = Period(kind, containing: today)
            return isBefore ? period.previous : period
        }
        if word == "昨天" || word.lowercased() == "yesterday" {
            return Period(.day, containing: today - 1)
        }
        let kinds: [PeriodKind] = [.day, .week, .month, .quarter, .year]
        return kinds.compactMap { Period(word, kind: $0, today: today) }
            .first { $0.name == word.uppercased() }
    }
}
