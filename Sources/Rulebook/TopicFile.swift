import Dialogue
import Tickets

/// Reads `topics/<topic>.yaml`: its words, who handles it, what must be known, and its prepared answers.
enum TopicFile {
    private static let known = [
        "name", "public", "usual", "handlers", "slots", "words", "faults", "grievances",
        "questions",
        "remarks", "urgent", "together", "answers",
    ]

    static func read(_ entry: YAMLEntry, topic position: Int, into draft: RuleDraft) {
        let topic = draft.rules.topics[position]
        let fields = draft.fields(of: entry, known)
        let names = draft.bilingual(fields["name"])
        if fields["name"] == nil { entry.report("\"name\" is missing") }
        draft.rules.usualKinds.append(usual(fields["usual"]))
        for (list, lean) in lists {
            draft.addWeighted(fields[list], .topic(position, lean: lean))
        }
        draft.addAll(fields["urgent"], .urgent)
        draft.addCombinations(fields["together"], as: ["as"]) { item in
            role(item["as"], topic: position)
        }
        var answers: [AnswerID: Answer] = [:]
        for item in fields["answers"]?.items() ?? [] {
            guard let answer = AnswerFile.read(item, topic: topic, into: draft) else { continue }
            if answers[answer.id] != nil {
                item.report("answer \"\(answer.id.rawValue)\" stands twice")
            }
            answers[answer.id] = answer
        }
        draft.topics[topic] = TopicEntry(
            topic: topic,
            chineseName: names["zh"] ?? topic.rawValue,
            englishName: names["en"] ?? topic.rawValue,
            handlers: handlers(fields["handlers"], in: draft),
            requiredSlots: slots(fields["slots"]),
            isPublic: fields["public"]?.flag() ?? false,
            answers: answers
        )
    }

    /// The lists of words in a topic file and the kind each leans to.
    private static let lists: [(name: String, lean: KindCue?)] = [
        ("words", nil), ("faults", .repair), ("grievances", .complaint), ("questions", .inquiry),
        ("remarks", .other),
    ]

    private static func role(_ entry: YAMLEntry?, topic: Int) -> WordRole? {
        guard let entry else { return .topic(topic, lean: nil) }
        guard let name = entry.text() else { return nil }
        if name == "urgent" { return .urgent }
        guard let list = lists.first(where: { $0.name == name }) else {
            entry.reportUnknown("list", name, known: lists.map(\.name) + ["urgent"])
            return nil
        }
        return .topic(topic, lean: list.lean)
    }

    private static func usual(_ entry: YAMLEntry?) -> KindCue? {
        guard let entry, let name = entry.text() else { return nil }
        let kinds = KindCue.allCases
        if let kind = kinds.first(where: { $0.name == name }) { return kind }
        entry.reportUnknown("kind", name, known: kinds.map(\.name))
        return nil
    }

    private static func handlers(_ entry: YAMLEntry?, in draft: RuleDraft) -> [TicketKind: Role] {
        var handlers: [TicketKind: Role] = [:]
        for (name, field) in entry?.fields(TicketKind.allCases.map(\.rawValue)) ?? [:] {
            guard let kind = TicketKind(rawValue: name) else { continue }
            handlers[kind] = draft.role(field)
        }
        return handlers
    }

    private static func slots(_ entry: YAMLEntry?) -> [TicketKind: [Slot]] {
        var slots: [TicketKind: [Slot]] = [:]
        for (name, field) in entry?.fields(TicketKind.allCases.map(\.rawValue)) ?? [:] {
            guard let kind = TicketKind(rawValue: name) else { continue }
            slots[kind] = field.items().compactMap { $0.member(of: Slot.allCases, what: "slot") }
        }
        return slots
    }
}
