import Tickets

// 为什么: which words of which file made a ticket what it is, and what would have made it another.
extension Turn {
    /// Tells why a ticket is of its kind, topic and urgency.
    ///
    /// What was understood is worked out anew from the words as they were recorded, at the moment they were handled.
    mutating func tellWhy(_ ticket: Ticket) {
        let line = origin(of: ticket)
        let text = line?.text ?? ticket.facts.summary
        let moment = policy.calendar.localTime(of: line?.at ?? ticket.recordedAt)
        let matters = catalogue.recognizer.explain(text, at: moment)
        let own = matters.first { $0.intent.ticketKind != nil && told($0.text, in: ticket) }
        guard let matter = own ?? matters.first else { return }
        let facts = ticket.facts
        var parts = [
            staffWords(
                .whyHead,
                [
                    "number": "\(ticket.number)",
                    "subject": wording.subject(facts, in: senderLanguage),
                    "urgency": urgencyName(facts.urgency),
                ]
            ),
            staffWords(.whyText, ["text": wording.plain(text.clipped(to: Self.textShownMax))]),
        ]
        parts.append(whyResult(matter))
        parts.append(frailReason(matter, facts))
        let urgency =
            matter.isFrail && matter.urgency == .normal ? facts.urgency : matter.urgency
        if let kind = matter.intent.ticketKind,
            (kind, matter.topic, urgency) != (facts.kind, facts.topic, facts.urgency)
        {
            parts.append(staffWords(.whyCorrected))
        }
        parts += matter.explanation.words.prefix(Self.wordsShownMax).map(whyWord)
        parts += whySigns(matter.explanation)
        parts += matter.explanation.guards.map(whyGuard)
        parts.append(whyTurning(matter, at: moment))
        parts.append(whyRules(line))
        parts += promiseLines(of: ticket, in: senderLanguage)
        report(parts.filter { !$0.isEmpty }.joined(separator: "\n"))
    }

    /// The message in which the matter was told: the latest that opens a ticket by itself and stands in its summary.
    private func origin(of ticket: Ticket) -> RecordedLine? {
        let lines = (caseFile.origins[ticket.id] ?? []).filter { line in
            line.understanding != nil && told(line.text, in: ticket)
        }
        let opening = lines.first { line in
            line.understanding.flatMap { Intent(rawValue: $0.intent) }?.ticketKind != nil
        }
        return opening ?? lines.first
    }

    /// Whether words are part of what the ticket says, or the ticket of what they say.
    private func told(_ text: String, in ticket: Ticket) -> Bool {
        let summary = ticket.facts.summary.filter { !$0.isWhitespace }
        let words = text.filter { !$0.isWhitespace }
        guard !summary.isEmpty, !words.isEmpty else { return false }
        return summary.contains(words) || words.contains(summary)
    }

    private func whyResult(_ matter: Recognition) -> String {
        let kind = matter.intent.ticketKind.map { wording.kind($0, in: senderLanguage) }
        var values: TextValues = [
            "kind": kind ?? matter.intent.rawValue,
            "topic": topicName(matter.topic),
            "urgency": urgencyName(matter.urgency),
            "score": "\(matter.score)",
        ]
        let runner = matter.runnerUp.map { wording.kind($0, in: senderLanguage) }
        values["runner_up"] =
            runner.map { staffWords(.whyRunnerUp, ["kind": $0, "margin": "\(matter.margin)"]) }
            ?? staffWords(.whyNoRunnerUp)
        return staffWords(.whyResult, values)
    }

    private func whyWord(_ word: Explanation.Word) -> String {
        let values: TextValues = [
            "word": wording.plain(word.text),
            "start": "\(word.start)",
            "end": "\(word.end)",
            "role": roleName(word.role),
            "weight": word.weight >= 0 ? "+\(word.weight)" : "\(word.weight)",
            "source": "\(word.file):\(word.line)",
        ]
        return staffWords(.whyWord, values)
    }

    /// One line a rule that gave points beside the words: what it gave to which kind, by line of the file.
    private func whySigns(_ explanation: Explanation) -> [String] {
        var order: [PointRule] = []
        var given: [PointRule: [Explanation.Point]] = [:]
        for point in explanation.points {
            if given[point.rule] == nil { order.append(point.rule) }
            given[point.rule, default: []].append(point)
        }
        return order.compactMap { rule in
            guard let points = given[rule], let word = points.first?.word else { return nil }
            let weights = points.map { point in
                let weight = point.word.weight
                return "\(roleName(point.target)) \(weight >= 0 ? "+" : "")\(weight)"
            }
            let values: TextValues = [
                "sign": rule.label(in: senderLanguage),
                "word": wording.plain(word.text),
                "start": "\(word.start)",
                "end": "\(word.end)",
                "weights": weights.joined(separator: senderLanguage == "en" ? ", " : "、"),
                "source": "\(word.file):\(word.line)",
            ]
            return staffWords(.whySign, values)
        }
    }

    private func whyGuard(_ guardian: Explanation.Guard) -> String {
        let reason = guardian.reason.label(in: senderLanguage)
        let by = guardian.by.map { word in
            let text = wording.plain(word.text)
            return senderLanguage == "en"
                ? " \"\(text)\", \(word.file):\(word.line)"
                : "“\(text)”，\(word.file):\(word.line)"
        }
        return staffWords(
            .whyGuard,
            ["word": wording.plain(guardian.text), "reason": reason + (by ?? "")]
        )
    }

    /// What would have changed the outcome: the words without which it would be another.
    private func whyTurning(_ matter: Recognition, at moment: LocalTime) -> String {
        let points = catalogue.recognizer.turningPoints(of: matter, at: moment)
        guard !points.isEmpty else { return staffWords(.whyNoTurning) }
        let lines = points.prefix(Self.pointsShownMax).map { point -> String in
            let names = [
                kindName(point.label.kind),
                topicName(Topic(rawValue: point.label.topic)),
                Urgency(rawValue: point.label.urgency).map(urgencyName) ?? "",
            ]
            let result = names.filter { !$0.isEmpty }.joined(separator: "·")
            let text = wording.plain(point.text)
            let word = point.sign.map { sign in
                PointRule.sign(sign).label(in: senderLanguage)
            }
            return staffWords(.whyTurning, ["word": word ?? text, "result": result])
        }
        return lines.joined(separator: "\n")
    }

    private func whyRules(_ line: RecordedLine?) -> String {
        guard let then = line?.understanding?.rules, !then.isEmpty else { return "" }
        guard then != catalogue.version else {
            return staffWords(.whySameRules, ["version": then])
        }
        return staffWords(.whyOtherRules, ["then": then, "version": catalogue.version])
    }

    private func topicName(_ topic: Topic) -> String {
        let entry = catalogue.topics[topic]
        return (senderLanguage == "en" ? entry?.englishName : entry?.chineseName) ?? topic.rawValue
    }

    private func urgencyName(_ urgency: Urgency) -> String {
        senderLanguage == "en" ? urgency.rawValue : urgency.chineseName
    }

    /// What a word counted for, in the words of staff: `topic.water+repair` is 给水（报修）.
    private func roleName(_ role: String) -> String {
        let (bare, denied) = Self.split(role, at: " ")
        let (area, rest) = Self.split(bare, at: ".")
        let (name, lean) = Self.split(rest, at: "+")
        var label: String
        switch area {
        case "topic": label = topicName(Topic(rawValue: name))
        case "kind": label = kindName(name)
        case "hint":
            let about = name.contains(".") ? roleName(name) : kindName(name)
            label = senderLanguage == "en" ? "counted: \(about)" : "统计：\(about)"
        case "danger":
            let entry = catalogue.emergencies[name]
            label = (senderLanguage == "en" ? entry?.englishName : entry?.chineseName) ?? name
        case "marker", "urgent":
            let sign = KindSign(rawValue: area == "urgent" ? area : name)
            let rule =
                sign.map { PointRule.sign($0) }
                ?? ScaleNumber(rawValue: name).map { PointRule.scale($0) }
            label = rule?.label(in: senderLanguage) ?? bare
        case "guard": label = GuardReason.guardWord.label(in: senderLanguage)
        case "frail": label = staffWords(.roleFrail)
        default: label = bare
        }
        if !lean.isEmpty { label += "（\(kindName(lean))）" }
        return denied.isEmpty ? label : "\(label) \(denied)"
    }

    private func kindName(_ name: String) -> String {
        if let kind = TicketKind(rawValue: name) { return wording.kind(kind, in: senderLanguage) }
        guard senderLanguage != "en" else { return name }
        let names = [KindCue.praise.name: "表扬", KindCue.other.name: "其他", "danger": "危险"]
        return names[name] ?? name
    }

    private static func split(_ text: String, at mark: Character) -> (String, String) {
        guard let place = text.firstIndex(of: mark) else { return (text, "") }
        return (String(text[..<place]), String(text[text.index(after: place)...]))
    }

    /// Characters of the message that are shown.
    private static let textShownMax = 500
    /// Words that are shown; `frontdesk explain` shows all.
    private static let wordsShownMax = 20
    /// Turning points that are shown.
    private static let pointsShownMax = 6
}
