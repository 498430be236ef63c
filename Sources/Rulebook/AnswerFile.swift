import Dialogue
import Tickets

/// Reads one prepared answer of a topic file.
enum AnswerFile {
    private static let known = [
        "name", "words", "zh", "en", "source", "responsible", "valid_until",
    ]
    /// Characters of an answer: what a phone shows without much scrolling.
    private static let lengthMax = 600

    static func read(_ item: YAMLEntry, topic: Topic, into draft: RuleDraft) -> Answer? {
        let fields = item.fields(known)
        for name in ["name", "words", "zh", "en", "source", "responsible"] where fields[name] == nil
        {
            item.report("\"\(name)\" is missing in this answer")
        }
        guard let name = fields["name"]?.text() else { return nil }
        let id = AnswerID(rawValue: "\(topic.rawValue)/\(name)")
        let position = draft.rules.answers.count
        draft.rules.answers.append(AnswerRule(id: id, topic: topic))
        draft.addWeighted(fields["words"], .answer(position))
        var texts: [String: String] = [:]
        var missing: Set<String> = []
        for language in ["zh", "en"] {
            guard let field = fields[language], let filled = fill(field, draft) else { continue }
            texts[language] = filled.text
            missing.formUnion(filled.missing)
        }
        draft.answerSources.append(
            RuleDraft.AnswerSource(
                id: id,
                topic: topic,
                source: item.source,
                missing: missing.sorted()
            )
        )
        return Answer(
            id: id,
            texts: texts,
            source: fields["source"]?.text() ?? "",
            responsible: fields["responsible"]?.text() ?? "",
            validUntil: fields["valid_until"].flatMap(end),
            isFilled: missing.isEmpty
        )
    }

    /// A text with its placeholders filled, and the facts that are missing for it.
    private static func fill(
        _ field: YAMLEntry,
        _ draft: RuleDraft
    ) -> (text: String, missing: [String])? {
        guard let source = field.text() else { return nil }
        if source.count > lengthMax {
            field.report("answer is longer than \(lengthMax) characters")
        }
        let template: TextTemplate
        do {
            template = try TextTemplate(source)
        } catch {
            field.report("braces do not fit together")
            return nil
        }
        var missing: [String] = []
        for placeholder in template.placeholders where placeholder != Answer.butler {
            if !draft.knownFacts.contains(placeholder) {
                field.reportUnknown("placeholder", placeholder, known: draft.knownFacts)
            }
            if draft.facts[placeholder, default: ""].isEmpty { missing.append(placeholder) }
        }
        let text = template.filled {
            $0 == Answer.butler ? "{\($0)}" : draft.facts[$0] ?? ""
        }
        return (text, missing)
    }

    /// The end of a day written `"2027-12-31"`, by Beijing time.
    private static func end(_ entry: YAMLEntry) -> Instant? {
        guard let day = CalendarDate.dayNumber(entry) else { return nil }
        return DeskCalendar.roundTheClock.instant(dayNumber: day + 1, minuteOfDay: 0)
    }
}
