import Dialogue

/// Reads `texts/<language>.yaml`: every sentence the bot says.
enum TextFile {
    /// Characters of a sentence: the least of what the platforms let a message have.
    private static let lengthMax = 2000

    static func read(_ entry: YAMLEntry, language: String, into draft: RuleDraft) {
        let known = TextKey.allCases.map(\.name)
        let top = draft.fields(of: entry, ["language", "texts"])
        if let named = top["language"], let name = named.text(), name != language {
            named.report("the file is called \(language) and says \(name)")
        }
        guard let texts = top["texts"] else {
            entry.report("\"texts\" is missing")
            return
        }
        let fields = texts.fields(known)
        var templates: [TextKey: TextTemplate] = [:]
        for (key, name) in zip(TextKey.allCases, known) {
            guard let field = fields[name] else {
                texts.report("text \"\(name)\" is missing")
                continue
            }
            guard let source = field.text() else { continue }
            if source.count > lengthMax {
                field.report("text is longer than \(lengthMax) characters")
            }
            do {
                templates[key] = try TextTemplate(source)
            } catch {
                field.report("braces do not fit together")
                continue
            }
            checkPlaceholders(templates[key], field, key, draft)
        }
        draft.templates[language] = templates
    }

    /// Every placeholder must also stand in the Chinese text, or be a fact of the office.
    private static func checkPlaceholders(
        _ template: TextTemplate?,
        _ field: YAMLEntry,
        _ key: TextKey,
        _ draft: RuleDraft
    ) {
        guard let template, let chinese = draft.templates["zh"]?[key] else { return }
        let known = chinese.placeholders + draft.knownFacts
        for placeholder in template.placeholders where !known.contains(placeholder) {
            field.reportUnknown("placeholder", placeholder, known: known)
        }
    }
}
