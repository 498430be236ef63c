package import Dialogue
import KeywordMatching
import Tickets

/// Reads the folder of rules: words, dangers, topics, answers and texts.
package enum Rulebook {
    /// Reads and checks all files that `run` needs, and builds the catalogue.
    ///
    /// - Parameters:
    ///   - folder: the folder that holds `kinds.yaml`.
    ///   - facts: the office's own values for placeholders, for example `office.phone`.
    /// - Returns: the catalogue.
    /// - Throws: `RuleProblems` with every mistake of every file; examples are left to `check`.
    package static func load(
        folder: String,
        facts: [String: String]
    ) throws(RuleProblems) -> Catalogue {
        let problems = ProblemList()
        let draft = read(RuleFolder(path: folder, problems: problems), facts, problems)
        let recognizer = recognizer(draft)
        guard let recognizer, problems.problems.isEmpty else {
            throw RuleProblems(problems.problems)
        }
        return catalogue(draft, recognizer)
    }

    /// Finds every mistake of a folder, its examples too.
    ///
    /// - Returns: the mistakes by file and line; none when all is well.
    package static func check(folder: String, facts: [String: String]) -> [RuleProblem] {
        let problems = ProblemList()
        let files = RuleFolder(path: folder, problems: problems)
        let draft = read(files, facts, problems)
        DuplicateCheck.run(draft)
        if let recognizer = recognizer(draft) {
            ExampleFile.check(files, recognizer, draft)
        }
        return RuleProblems(problems.problems).problems
    }

    private static func read(
        _ files: RuleFolder,
        _ facts: [String: String],
        _ problems: ProblemList
    ) -> RuleDraft {
        let draft = RuleDraft(problems: problems, facts: facts)
        draft.rules.topics = files.names(in: "topics").map { Topic(rawValue: $0) }
        let steps: [(file: String, read: (YAMLEntry, RuleDraft) -> Void)] = [
            ("facts.yaml", { WordFiles.readFacts($0, into: $1) }),
            ("words/groups.yaml", { WordFiles.readGroups($0, into: $1) }),
            ("words/markers.yaml", { WordFiles.readMarkers($0, into: $1) }),
            ("words/lines.yaml", { WordFiles.readLines($0, into: $1) }),
            ("words/slips.yaml", { WordFiles.readSlips($0, into: $1) }),
            ("words/promises.yaml", { WordFiles.readPromises($0, into: $1) }),
            ("words/canned.yaml", { CannedFile.read($0, into: $1) }),
            ("kinds.yaml", { KindFile.read($0, into: $1) }),
            ("urgency.yaml", { UrgencyFile.read($0, into: $1) }),
            ("texts/zh.yaml", { TextFile.read($0, language: "zh", into: $1) }),
            ("texts/en.yaml", { TextFile.read($0, language: "en", into: $1) }),
        ]
        for (file, step) in steps {
            if let entry = files.document(file) { step(entry, draft) }
        }
        for (position, topic) in draft.rules.topics.enumerated() {
            guard let entry = files.document("topics/\(topic.rawValue).yaml") else {
                draft.rules.usualKinds.append(nil)
                continue
            }
            TopicFile.read(entry, topic: position, into: draft)
        }
        return draft
    }

    /// The recognizer of a draft; nil, and a problem told, when its words cannot be used.
    private static func recognizer(_ draft: RuleDraft) -> Recognizer? {
        do {
            return try Recognizer(draft.rules)
        } catch {
            draft.problems.add("the words cannot be used: \(error)", at: ("kinds.yaml", 1))
            return nil
        }
    }

    private static func catalogue(_ draft: RuleDraft, _ recognizer: Recognizer) -> Catalogue {
        Catalogue(
            recognizer: recognizer,
            topics: draft.topics,
            emergencies: draft.emergencies,
            texts: TextBook(templates: draft.templates, facts: draft.facts),
            margin: draft.rules.scale.margin,
            promiseWords: draft.promiseWords,
            canned: draft.canned
        )
    }
}
