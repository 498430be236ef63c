import Dialogue

/// Reads `words/canned.yaml`: answers that staff send by name.
enum CannedFile {
    static func read(_ entry: YAMLEntry, into draft: RuleDraft) {
        let fields = draft.fields(of: entry, ["canned"])
        var names: Set<String> = []
        for item in fields["canned"]?.items() ?? [] {
            let parts = item.fields(["name", "zh", "en"])
            guard let name = parts["name"]?.text(), let chinese = parts["zh"] else {
                item.report("a canned answer needs `name` and `zh`")
                continue
            }
            if name.contains(where: \.isWhitespace) || name.utf8.count > nameBytesMax {
                parts["name"]?.report("the name is one word of at most \(nameBytesMax) bytes")
            }
            if !names.insert(name).inserted { item.report("\"\(name)\" stands twice") }
            var texts: [String: TextTemplate] = [:]
            texts["zh"] = template(chinese)
            texts["en"] = parts["en"].flatMap(template)
            draft.canned.append(CannedAnswer(name: name, texts: texts))
        }
    }

    /// The name stands in a button's data, behind the verb.
    private static let nameBytesMax = 40

    private static func template(_ entry: YAMLEntry) -> TextTemplate? {
        guard let text = entry.text() else { return nil }
        do throws(TextTemplate.Fault) {
            let template = try TextTemplate(text)
            for name in template.placeholders where !CannedAnswer.placeholders.contains(name) {
                entry.reportUnknown("placeholder", name, known: CannedAnswer.placeholders)
            }
            return template
        } catch {
            entry.report("the braces do not fit: \(error)")
            return nil
        }
    }
}
