import Dialogue
import Tickets

/// The catalogue while its files are read.
final class RuleDraft {
    let problems: ProblemList
    /// The office's facts, for placeholders of answers.
    let facts: [String: String]
    /// The facts an office may fill, from `facts.yaml`.
    var knownFacts: [String] = []
    var rules = RecognitionRules()
    var topics: [Topic: TopicEntry] = [:]
    var emergencies: [String: EmergencyEntry] = [:]
    var templates: [String: [TextKey: TextTemplate]] = [:]
    var promiseWords: [String] = []
    /// Where each answer stands, and the facts it names that the office has not set.
    var answerSources: [AnswerSource] = []
    var canned: [CannedAnswer] = []
    private var groups: [String: Int] = [:]

    init(problems: ProblemList, facts: [String: String]) {
        self.problems = problems
        self.facts = facts
        rules.words.reserveCapacity(Self.usualWordCount)
    }

    /// Takes the texts and what is wrong with them.
    func take(_ reading: TextFile.Reading) {
        templates = reading.templates
        problems.add(reading.problems)
    }

    /// The entries of a file whose first key is `format: 1`.
    func fields(of entry: YAMLEntry, _ known: [String]) -> [String: YAMLEntry] {
        var fields = entry.fields(["format"] + known)
        if let format = fields.removeValue(forKey: "format") {
            _ = format.number(in: 1...1)
        } else {
            entry.report("the file must begin with format: 1")
        }
        return fields
    }

    /// Where an answer stands and what it lacks.
    struct AnswerSource {
        let id: AnswerID
        let topic: Topic
        let source: (file: String, line: Int)
        let missing: [String]
    }

    /// Takes a word.
    func add(
        _ word: String,
        _ role: WordRole,
        weight: Int = 0,
        at source: (file: String, line: Int)
    ) {
        guard
            word.utf8.count <= Self.wordLengthMax || word.unicodeScalars.count <= Self.wordLengthMax
        else {
            let message = "keyword is longer than \(Self.wordLengthMax) characters"
            problems.add(message, at: source)
            return
        }
        guard word.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            problems.add("keyword is empty", at: source)
            return
        }
        // Hardly a word has one of these letters; to look for each sign in every word takes longer than reading the files.
        let isSuspicious = word.utf8.contains(where: Self.patternLetters.contains)
        if isSuspicious, let sign = Self.patternSigns.first(where: word.contains) {
            problems.add(
                "keyword \"\(word)\" is taken letter by letter, \"\(sign)\" too; use \"together\"",
                at: source
            )
            return
        }
        rules.words.append(
            RuleWord(
                text: word,
                role: role,
                weight: weight,
                source: RuleSource(file: source.file, line: source.line)
            )
        )
    }

    /// Takes all words of a list for one role.
    func addAll(_ entry: YAMLEntry?, _ role: WordRole, weight: Int = 0) {
        guard let entry else { return }
        for (word, line) in entry.keywords() {
            add(word, role, weight: weight, at: (entry.file, line))
        }
    }

    /// Takes all words of a mapping from weight to words for one role.
    func addWeighted(_ entry: YAMLEntry?, _ role: WordRole) {
        guard let entry else { return }
        for (word, weight, line) in entry.weighted() {
            add(word, role, weight: weight, at: (entry.file, line))
        }
    }

    /// Names a group of words; the same name twice is told.
    func addGroup(_ name: String, _ entry: YAMLEntry) {
        if groups[name] != nil { entry.report("group \"\(name)\" stands twice") }
        let position = rules.groupNames.count
        groups[name] = position
        rules.groupNames.append(name)
        addAll(entry, .group(position))
    }

    /// Takes a list of combinations.
    ///
    /// - Parameters:
    ///   - entry: `- {all: [[...], "@group"], not: [...], near: 8, weight: 5, as: faults}`.
    ///   - names: further fields a combination may have.
    ///   - role: what a combination speaks for, by its own fields.
    func addCombinations(
        _ entry: YAMLEntry?,
        as names: [String] = [],
        role: ([String: YAMLEntry]) -> WordRole?
    ) {
        guard let entry else { return }
        for item in entry.items() {
            let fields = item.fields(["all", "not", "near", "weight"] + names)
            guard let all = fields["all"], let role = role(fields) else {
                if fields["all"] == nil { item.report("a combination needs \"all\"") }
                continue
            }
            let members = all.items().compactMap { group(of: $0) }
            let none = fields["not"].map { $0.items().compactMap { group(of: $0) } } ?? []
            guard members.count >= 1, members.count <= Self.combinationMax else {
                all.report("a combination joins 1 to \(Self.combinationMax) groups of words")
                continue
            }
            rules.combinations.append(
                RuleCombination(
                    all: members,
                    none: none,
                    near: fields["near"]?.number(in: 0...200),
                    role: role,
                    weight: fields["weight"]?.number(in: -20...20) ?? 0,
                    source: RuleSource(file: item.file, line: item.line)
                )
            )
        }
    }

    /// The group an entry names (`"@child"`) or lists (`["a", "b"]`).
    private func group(of entry: YAMLEntry) -> Int? {
        if entry.isList {
            let position = rules.groupNames.count
            rules.groupNames.append("\(entry.file):\(entry.line)")
            addAll(entry, .group(position))
            return position
        }
        guard let word = entry.keyword() else { return nil }
        guard word.hasPrefix("@") else {
            entry.report("expected a list of words or \"@group\" here")
            return nil
        }
        let name = String(word.dropFirst())
        guard let position = groups[name] else {
            entry.reportUnknown("group", name, known: Array(groups.keys))
            return nil
        }
        return position
    }

    /// The roles a list names.
    func roles(_ entry: YAMLEntry?) -> [Role] {
        entry?.items().compactMap { role($0) } ?? []
    }

    /// The role an entry names.
    func role(_ entry: YAMLEntry) -> Role? {
        entry.member(of: Role.allCases, what: "role")
    }

    /// A text in Chinese and English: `{zh: …, en: …}`.
    func bilingual(_ entry: YAMLEntry?) -> [String: String] {
        guard let entry else { return [:] }
        let fields = entry.fields(["zh", "en"])
        for language in ["zh", "en"] where fields[language] == nil {
            entry.report("text in \"\(language)\" is missing")
        }
        return fields.compactMapValues { $0.text() }
    }

    /// Words for which room is made at once; the files that come with the program have fewer.
    private static let usualWordCount = 40_000
    /// What people write who expect a regular expression; no message has it.
    private static let patternSigns = [".*", ".+", ".?", "\\d", "\\w", "\\s", "(?:", "[^", "|"]
    /// The letters with which those begin.
    private static let patternLetters = Array(".\\([|".utf8)
    /// Scalars of a keyword: a longer one is a sentence and would never match.
    private static let wordLengthMax = 64
    /// Groups of a combination.
    private static let combinationMax = 4
}
