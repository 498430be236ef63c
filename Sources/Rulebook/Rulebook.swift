package import Dialogue
import KeywordMatching
package import Tickets

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
        let files = RuleFolder(path: folder, problems: problems)
        let draft = readRules(files, facts, problems)
        let recognizer = finish(draft, files)
        guard let recognizer, problems.isClean else { throw RuleProblems(problems.mistakes) }
        return catalogue(draft, recognizer, version: files.version)
    }

    /// Finds everything that is wrong with a folder, its examples too, and what a person should look at.
    ///
    /// - Parameters:
    ///   - folder: the folder that holds `kinds.yaml`.
    ///   - facts: the office's own values for placeholders.
    ///   - now: the moment, for answers that no longer hold; nil when that is not asked.
    /// - Returns: mistakes and remarks by file and line; none when all is well.
    package static func check(
        folder: String,
        facts: [String: String],
        at now: Instant? = nil
    ) -> [RuleProblem] {
        checked(folder: folder, facts: facts, at: now).problems
    }

    /// Reads a folder as `load` does and checks it whole as `check` does: what a running desk takes over or refuses.
    ///
    /// - Returns: the catalogue, nil when there is any mistake; and mistakes and remarks by file and line.
    package static func checked(
        folder: String,
        facts: [String: String],
        at now: Instant? = nil
    ) -> (catalogue: Catalogue?, problems: [RuleProblem]) {
        let problems = ProblemList()
        let files = RuleFolder(path: folder, problems: problems)
        let draft = readRules(files, facts, problems)
        let recognizer = finish(draft, files)
        let version = files.version
        DuplicateCheck.run(draft)
        AnswerCheck.run(draft, at: now)
        if let recognizer {
            HiddenWordCheck.run(draft, recognizer)
            ExampleFile.check(files, recognizer, draft)
        }
        let found = RuleProblems(problems.problems).problems
        guard let recognizer, problems.isClean else { return (nil, found) }
        return (catalogue(draft, recognizer, version: version), found)
    }

    /// Reads the files of words and topics, and what the texts need to know.
    private static func readRules(
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
        ]
        let topics = draft.rules.topics.map { "topics/\($0.rawValue).yaml" }
        let hints = files.text(of: HintFile.name)
        let names = draft.rules.topics
        let (documents, reading) = files.documents(steps.map(\.file) + topics) {
            HintFile.read(hints, topics: names)
        }
        draft.rules.hints = reading.table
        problems.add(reading.problems)
        for (entry, step) in zip(documents, steps) {
            if let entry { step.read(entry, draft) }
        }
        for (position, entry) in documents.dropFirst(steps.count).enumerated() {
            guard let entry else {
                draft.rules.usualKinds.append(nil)
                continue
            }
            TopicFile.read(entry, topic: position, into: draft)
        }
        return draft
    }

    /// Builds the recognizer and, as that takes half of the time of loading, reads the texts beside it.
    ///
    /// - Returns: the recognizer; nil, and a problem told, when the words of the draft cannot be used.
    private static func finish(_ draft: RuleDraft, _ files: RuleFolder) -> Recognizer? {
        let rules = draft.rules
        let facts = draft.knownFacts
        let sources = TextFile.languages.map { files.text(of: TextFile.name($0)) }
        let (recognizer, reading) = SideBySide.run(
            { self.recognizer(rules) },
            { TextFile.read(sources, facts: facts) }
        )
        draft.take(reading)
        if recognizer == nil { reportWords(draft) }
        return recognizer
    }

    /// The recognizer of some rules; nil when their words cannot be used.
    private static func recognizer(_ rules: RecognitionRules) -> Recognizer? {
        let count = rules.words.count + rules.hints.words.count
        guard count <= KeywordAutomaton.keywordCountMax else { return nil }
        do {
            return try Recognizer(rules)
        } catch {
            // `reportWords` tells each word with its file and line, which the error does not know.
            return nil
        }
    }

    /// Tells why the words of a draft cannot be used.
    private static func reportWords(_ draft: RuleDraft) {
        let hints = draft.rules.hints
        let words =
            draft.rules.words.map { ($0.text, (file: $0.source.file, line: $0.source.line)) }
            + zip(hints.words, hints.lines).map { ($0, (file: hints.file, line: $1)) }
        let most = KeywordAutomaton.keywordCountMax
        guard words.count <= most else {
            draft.problems.add("more than \(most) words in all", at: words[most].1)
            return
        }
        // Every other word that cannot be one was refused when it was read.
        for (word, source) in words where FoldedText(word).count == 0 {
            draft.problems.add(
                "keyword \"\(word)\" can never win: nothing of it is left when it is folded",
                at: source
            )
        }
    }

    private static func catalogue(
        _ draft: RuleDraft,
        _ recognizer: Recognizer,
        version: String
    ) -> Catalogue {
        Catalogue(
            recognizer: recognizer,
            topics: draft.topics,
            emergencies: draft.emergencies,
            texts: TextBook(templates: draft.templates, facts: draft.facts),
            margin: draft.rules.scale.margin,
            promiseWords: draft.promiseWords,
            canned: draft.canned,
            version: version
        )
    }
}
