import Dialogue
import Tickets

/// Reads `examples/<topic>.yaml` and reports every example that comes out otherwise; only checks and tests read them.
enum ExampleFile {
    static func check(_ files: RuleFolder, _ recognizer: Recognizer, _ draft: RuleDraft) {
        guard files.has("examples") else { return }
        let names = files.names(in: "examples").map { "examples/\($0).yaml" }
        for entry in files.documents(names).compactMap(\.self) {
            let fields = draft.fields(of: entry, ["examples", "not"])
            for item in fields["examples"]?.items() ?? [] { check(item, recognizer, isNot: false) }
            for item in fields["not"]?.items() ?? [] { check(item, recognizer, isNot: true) }
        }
    }

    private static let known = ["text", "kind", "topic", "urgency"]

    private static func check(_ item: YAMLEntry, _ recognizer: Recognizer, isNot: Bool) {
        let fields = item.fields(known)
        guard let text = fields["text"]?.text() else {
            item.report("an example needs \"text\"")
            return
        }
        let found = recognizer.recognize(text, at: LocalTime(dayNumber: 20_000, minuteOfDay: 600))
        let label = IntentLabel(folding: found)
        let actual = ["kind": label.kind, "topic": label.topic, "urgency": label.urgency]
        for name in ["kind", "topic", "urgency"] {
            guard let wanted = fields[name]?.text(), let got = actual[name] else { continue }
            if isNot, wanted == got {
                item.report("\"\(text)\" comes out as \(name) \(got), and must not")
            } else if !isNot, wanted != got {
                item.report("\"\(text)\" comes out as \(name) \(got), not \(wanted)")
            }
        }
    }
}
