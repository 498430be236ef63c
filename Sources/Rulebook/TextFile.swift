import Dialogue

/// Reads `texts/<language>.yaml`: every sentence the bot says.
enum TextFile {
    /// Characters of a sentence: the least of what the platforms let a message have.
    private static let lengthMax = 2000

    /// The languages, the one first by which the placeholders of the others are checked.
    static let languages = ["zh", "en"]

    /// What was found in the files of all languages.
    struct Reading: Sendable {
        /// The sentences by language.
        let templates: [String: [TextKey: TextTemplate]]
        /// What is wrong with them.
        let problems: [RuleProblem]
    }

    /// The file of a language.
    static func name(_ language: String) -> String { "texts/\(language).yaml" }

    /// Reads the files of all languages.
    ///
    /// - Parameters:
    ///   - sources: their texts, in the order of `languages`; nil for one that cannot be read, which was told.
    ///   - facts: names of the facts an office may fill.
    /// - Returns: the sentences, and what is wrong with them.
    static func read(_ sources: [String?], facts: [String]) -> Reading {
        let draft = RuleDraft(problems: ProblemList(), facts: [:])
        draft.knownFacts = facts
        for (source, language) in zip(sources, languages) {
            guard let source else { continue }
            let file = name(language)
            guard let top = YAMLEntry.document(source, file: file, problems: draft.problems) else {
                continue
            }
            read(top, language: language, into: draft)
        }
        return Reading(templates: draft.templates, problems: draft.problems.problems)
    }

    private static func read(_ entry: YAMLEntry, language: String, into draft: RuleDraft) {
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
