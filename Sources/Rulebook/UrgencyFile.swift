import Dialogue
import Tickets

/// Reads `urgency.yaml`: codes of danger with words, safety texts and who is called; guards; words for what is urgent, and
/// for people who suffer more than others.
enum UrgencyFile {
    static func read(_ entry: YAMLEntry, into draft: RuleDraft) {
        let fields = draft.fields(of: entry, ["emergencies", "guards", "urgent", "frail"])
        for item in fields["emergencies"]?.items() ?? [] { read(emergency: item, into: draft) }
        draft.addAll(fields["guards"], .dangerGuard)
        draft.addAll(fields["frail"], .frail)
        if let urgent = fields["urgent"]?.fields(["words", "together"]) {
            draft.addAll(urgent["words"], .urgent)
            draft.addCombinations(urgent["together"]) { _ in .urgent }
        }
    }

    private static let known = [
        "code", "name", "kind", "topic", "alarm", "always", "alone", "words", "with_now",
        "together", "safety", "near_topics",
    ]

    private static func read(emergency item: YAMLEntry, into draft: RuleDraft) {
        let fields = item.fields(known)
        for name in ["code", "name", "kind", "topic", "safety"] where fields[name] == nil {
            item.report("\"\(name)\" is missing")
        }
        guard let code = fields["code"]?.text(), let kind = kind(fields["kind"]) else { return }
        let topic = fields["topic"].flatMap { Self.topic($0, draft) } ?? .other
        let near = fields["near_topics"]?.items().compactMap { Self.topic($0, draft) } ?? []
        if draft.emergencies[code] != nil { item.report("code \"\(code)\" stands twice") }
        let position = draft.rules.emergencies.count
        draft.rules.emergencies.append(
            EmergencyRule(code: code, kind: kind, topic: topic, nearTopics: near)
        )
        draft.addAll(fields["always"], .danger(position, .always))
        draft.addAll(fields["alone"], .danger(position, .alone))
        draft.addAll(fields["words"], .danger(position, .sure))
        draft.addAll(fields["with_now"], .danger(position, .candidate))
        draft.addCombinations(fields["together"], as: ["now"]) { fields in
            .danger(position, fields["now"]?.flag() == true ? .candidate : .sure)
        }
        let names = draft.bilingual(fields["name"])
        draft.emergencies[code] = EmergencyEntry(
            code: code,
            chineseName: names["zh"] ?? code,
            englishName: names["en"] ?? code,
            safetyTexts: draft.bilingual(fields["safety"]),
            alarmRoles: draft.roles(fields["alarm"])
        )
    }

    /// The topic an entry names; an unknown one is told.
    private static func topic(_ entry: YAMLEntry, _ draft: RuleDraft) -> Topic? {
        guard let name = entry.text() else { return nil }
        let known = draft.rules.topics.map(\.rawValue)
        if !known.contains(name) { entry.reportUnknown("topic", name, known: known) }
        return Topic(rawValue: name)
    }

    private static func kind(_ entry: YAMLEntry?) -> TicketKind? {
        entry?.member(of: TicketKind.allCases, what: "kind")
    }
}
