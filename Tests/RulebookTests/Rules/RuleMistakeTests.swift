import Rulebook
import TestKit
import Testing

/// Every mistake that a rule file can hold, with the exact words and the line (STYLE 3.11).
@Suite("Mistakes in rule files")
struct RuleMistakeTests {
    /// A spoilt file and what the check says of it.
    struct Mistake: CustomTestStringConvertible, Sendable {
        let file: String
        let text: String
        let told: [String]

        init(_ file: String, _ text: String, _ told: String...) {
            self.file = file
            self.text = text
            self.told = told
        }

        var testDescription: String { told.joined(separator: " | ") }
    }

    private static let topic = "topics/water.yaml"
    private static let head = "format: 1\nname: {zh: \"给水\", en: \"Water\"}\n"
    private static let answer = """
        answers:
          - name: a
            words: {3: ["甲乙丙丁"]}
            zh: "电话"
            en: "Call"
            source: "s"
            responsible: "r"

        """

    static let duplicates = [
        Mistake(
            topic,
            head + "faults:\n  8: [\"漏水\"]\n  5: [\"漏 水\"]\n",
            "topics/water.yaml:5: keyword \"漏 水\" already stands in line 4"
        ),
        Mistake(
            "words/markers.yaml",
            "format: 1\nnegation: [\"没有\"]\nquestion: [\"吗\",\n  \"吗\"]\n",
            "words/markers.yaml:4: keyword \"吗\" already stands in line 3"
        ),
        Mistake(topic, head + "format: 1\n", "topics/water.yaml:1: key \"format\" stands twice"),
        Mistake(
            "words/groups.yaml",
            "format: 1\nlift: [\"电梯\"]\nlift: [\"梯\"]\n",
            "words/groups.yaml:2: key \"lift\" stands twice"
        ),
        Mistake(
            topic,
            head + answer
                + "  - {name: a, words: {3: [\"乙\"]}, zh: 一, en: b, source: s, responsible: r}\n",
            "topics/water.yaml:10: answer \"water/a\" stands twice"
        ),
        Mistake(
            "words/canned.yaml",
            "format: 1\ncanned:\n  - {name: a, zh: 一}\n  - {name: a, zh: 二}\n",
            "words/canned.yaml:4: \"a\" stands twice"
        ),
        Mistake(
            "urgency.yaml",
            """
            format: 1
            emergencies:
              - {code: E-A, name: {zh: 一, en: a}, kind: repair, topic: water, safety: {zh: 一, en: a}}
              - {code: E-A, name: {zh: 一, en: a}, kind: repair, topic: water, safety: {zh: 一, en: a}}
            """,
            "urgency.yaml:4: code \"E-A\" stands twice"
        ),
    ]

    static let neverWins = [
        Mistake(
            "urgency.yaml",
            """
            format: 1
            emergencies:
              - code: E-A
                name: {zh: 一, en: a}
                kind: repair
                topic: water
                words: ["喷水池"]
                safety: {zh: 一, en: a}
            guards:
              - "喷水池"
            """,
            "urgency.yaml:7: keyword \"喷水池\" can never win: the guard \"喷水池\" in line 10 strikes it"
        ),
        Mistake(
            "words/markers.yaml",
            "format: 1\nnegation: [\"没有\",\n  \"漏水\"]\n",
            "words/markers.yaml:3: keyword \"漏水\" can never win:"
                + " \"漏水\" in topics/water.yaml line 7 stands before it"
        ),
        Mistake(
            topic,
            head + "words:\n  5: [\"\u{200B}\u{301}\"]\n",
            "topics/water.yaml:4: keyword \"\u{200B}\u{301}\" can never win:"
                + " nothing of it is left when it is folded"
        ),
        Mistake(
            topic,
            head + "words:\n  5: [\"水.*漏\"]\n",
            "topics/water.yaml:4: keyword \"水.*漏\" is taken letter by letter, \".*\" too; use \"together\""
        ),
        Mistake(
            topic,
            head + "together:\n  - {all: [\"@a\"], not: [\"@a\"], weight: 3}\n",
            "topics/water.yaml:4: unknown group \"a\"",
            "topics/water.yaml:4: unknown group \"a\"",
            "topics/water.yaml:4: a combination joins 1 to 4 groups of words"
        ),
    ]

    static let examples = [
        Mistake(
            "examples/water.yaml",
            "format: 1\nexamples:\n  - {text: \"水管漏水\", kind: complaint, topic: water}\n",
            "examples/water.yaml:3: \"水管漏水\" comes out as kind repair, not complaint"
        ),
        Mistake(
            "examples/water.yaml",
            "format: 1\nexamples:\n  - {text: \"水管漏水\", kind: repair, topic: other, urgency: urgent}\n",
            "examples/water.yaml:3: \"水管漏水\" comes out as topic water, not other",
            "examples/water.yaml:3: \"水管漏水\" comes out as urgency normal, not urgent"
        ),
        Mistake(
            "examples/not.yaml",
            "format: 1\nnot:\n  - {text: \"水管喷水\", urgency: emergency}\n",
            "examples/not.yaml:3: \"水管喷水\" comes out as urgency emergency, and must not"
        ),
        Mistake(
            "examples/not.yaml",
            "format: 1\nnot:\n  - {kind: repair}\n",
            "examples/not.yaml:3: an example needs \"text\""
        ),
    ]

    static let placeholders = [
        Mistake(
            topic,
            head + answer.replacing("\"电话\"", with: "\"{office.phon}\""),
            "topics/water.yaml:6: unknown placeholder \"office.phon\" (did you mean \"office.phone\"?)"
        ),
        Mistake(
            topic,
            head + answer.replacing("\"Call\"", with: "\"{office.phone\""),
            "topics/water.yaml:7: braces do not fit together"
        ),
        Mistake(
            "words/canned.yaml",
            "format: 1\ncanned:\n  - {name: a, zh: \"{owner.nam}\"}\n",
            "words/canned.yaml:3: unknown placeholder \"owner.nam\""
        ),
    ]

    static let missing = [
        Mistake("words/slips.yaml", "", "words/slips.yaml:1: the file is empty"),
        Mistake(
            "words/promises.yaml",
            "words: [\"一定\"]\n",
            "words/promises.yaml:1: the file must begin with format: 1"
        ),
        Mistake(
            "words/promises.yaml",
            "format: 2\nwords: [\"一定\"]\n",
            "words/promises.yaml:1: 2 is not within 1 to 1"
        ),
        Mistake(
            "texts/en.yaml",
            "format: 1\nlanguage: en\n",
            "texts/en.yaml:1: \"texts\" is missing"
        ),
        Mistake(
            topic,
            "format: 1\nwords: {5: [\"水管\"]}\n",
            "topics/water.yaml:1: \"name\" is missing"
        ),
        Mistake(
            topic,
            "format: 1\nname: {zh: \"给水\"}\n",
            "topics/water.yaml:2: text in \"en\" is missing"
        ),
        Mistake(
            topic,
            head + answer.replacing("    source: \"s\"\n", with: ""),
            "topics/water.yaml:4: \"source\" is missing in this answer"
        ),
        Mistake(
            topic,
            head + "together:\n  - {not: [[\"甲\"]], weight: 3}\n",
            "topics/water.yaml:4: a combination needs \"all\""
        ),
        Mistake(
            "urgency.yaml",
            "format: 1\nemergencies:\n  - {code: E-A, name: {zh: 一, en: a}, kind: repair, topic: water}\n",
            "urgency.yaml:3: \"safety\" is missing"
        ),
        Mistake(
            "words/canned.yaml",
            "format: 1\ncanned:\n  - {name: a}\n",
            "words/canned.yaml:3: a canned answer needs `name` and `zh`"
        ),
    ]

    static let tooLong = [
        Mistake(
            topic,
            head + "words:\n  5: [\"\(String(repeating: "水", count: 65))\"]\n",
            "topics/water.yaml:4: keyword is longer than 64 characters"
        ),
        Mistake(
            topic,
            head + answer.replacing("电话", with: String(repeating: "字", count: 601)),
            "topics/water.yaml:6: answer is longer than 600 characters"
        ),
        Mistake(
            "words/canned.yaml",
            "format: 1\ncanned:\n  - {name: \(String(repeating: "a", count: 41)), zh: 一}\n",
            "words/canned.yaml:3: the name is one word of at most 40 bytes"
        ),
        Mistake(
            "words/slips.yaml",
            "format: 1\n# \(String(repeating: "x", count: 1_000_000))\n",
            "words/slips.yaml:1: the file is longer than 1000000 bytes"
        ),
    ]

    static let wrongValues = [
        Mistake(
            topic,
            head + "words:\n  5: [no]\n",
            "topics/water.yaml:4: keyword must stand in quotation marks (did you mean \"\"no\"\"?)"
        ),
        Mistake(topic, head + "words:\n  5: [\" \"]\n", "topics/water.yaml:4: keyword is empty"),
        Mistake(
            topic,
            head + "words:\n  5: [[\"甲\"]]\n",
            "topics/water.yaml:4: expected a keyword in quotation marks here"
        ),
        Mistake(topic, head + "words:\n  5: \"甲\"\n", "topics/water.yaml:4: expected a list here"),
        Mistake(
            topic,
            head + "words: [\"甲\"]\n",
            "topics/water.yaml:3: expected names with values here"
        ),
        Mistake(
            topic,
            head + "words:\n  21: [\"甲\"]\n  much: [\"乙\"]\n",
            "topics/water.yaml:4: weight must be a whole number from -20 to 20, not \"21\"",
            "topics/water.yaml:5: weight must be a whole number from -20 to 20, not \"much\""
        ),
        Mistake(
            topic,
            head + "public: yes\n",
            "topics/water.yaml:3: expected true or false, not \"yes\""
        ),
        Mistake(
            topic,
            head + "usual: repiar\n",
            "topics/water.yaml:3: unknown kind \"repiar\" (did you mean \"repair\"?)"
        ),
        Mistake(
            topic,
            head + "handlers: {repair: repair_wroker}\nslots: {repair: [romm]}\nfualts: {}\n",
            "topics/water.yaml:3: unknown role \"repair_wroker\" (did you mean \"repair_worker\"?)",
            "topics/water.yaml:4: unknown slot \"romm\" (did you mean \"room\"?)",
            "topics/water.yaml:5: unknown key \"fualts\" (did you mean \"faults\"?)"
        ),
        Mistake(
            topic,
            head + "together:\n  - {all: [[\"甲\"], \"乙\"], weight: many, as: fault}\n",
            "topics/water.yaml:4: unknown list \"fault\" (did you mean \"faults\"?)"
        ),
        Mistake(
            topic,
            head + "together:\n  - {all: [[\"甲\"], \"乙\"], weight: many}\n",
            "topics/water.yaml:4: expected a list of words or \"@group\" here",
            "topics/water.yaml:4: expected a whole number, not \"many\""
        ),
        Mistake(
            "kinds.yaml",
            "format: 1\nscale: {lean: 51, laen: 4}\nsigns: {short_askin: {repair: 1}, urgent: {other: 21}}\n",
            "kinds.yaml:2: unknown key \"laen\" (did you mean \"lean\"?)",
            "kinds.yaml:2: 51 is not within 0 to 50",
            "kinds.yaml:3: unknown key \"short_askin\" (did you mean \"short_asking\"?)",
            "kinds.yaml:3: 21 is not within -20 to 20"
        ),
        Mistake(
            "kinds.yaml",
            "format: 1\ntogether:\n  - {all: [[\"甲\"]], kind: blaem, weight: 1}\n",
            "kinds.yaml:3: unknown kind \"blaem\" (did you mean \"blame\"?)"
        ),
        Mistake(
            "urgency.yaml",
            "format: 1\nemergencies:\n  - {code: E-A, name: {zh: 一, en: a}, kind: repair, topic: watre, safety: {zh: 一, en: a}}\n",
            "urgency.yaml:3: unknown topic \"watre\" (did you mean \"water\"?)"
        ),
        Mistake(
            "texts/en.yaml",
            "format: 1\nlanguage: zh\n",
            "texts/en.yaml:1: \"texts\" is missing",
            "texts/en.yaml:2: the file is called en and says zh"
        ),
        Mistake(
            "words/slips.yaml",
            "format: 1\nslips:\n  \"a\": [\n",
            "words/slips.yaml:4: not readable as YAML: did not find expected node content"
        ),
    ]

    static let all =
        duplicates + neverWins + examples + placeholders + missing + tooLong + wrongValues

    @Test("is told with its exact words and line", arguments: all)
    func exact(_ mistake: Mistake) throws {
        try SmallRules.use { rules in
            try rules.write(mistake.text, to: mistake.file)
            let found = Rulebook.check(folder: rules.path, facts: [:]).filter { !$0.isRemark }
            #expect(found.map(\.description) == mistake.told)
        }
    }

    @Test("the small rules have no mistake themselves")
    func sound() throws {
        try SmallRules.use { rules in
            #expect(Rulebook.check(folder: rules.path, facts: [:]) == [])
        }
    }

    @Test("a sentence that is missing, too long, or names what nothing fills is told by its line")
    func sentences() throws {
        try SmallRules.use { rules in
            let text = try rules.read("texts/en.yaml")
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(
                String.init
            )
            let welcome = try #require(lines.firstIndex { $0.hasPrefix("  welcome:") })
            let help = try #require(lines.firstIndex { $0.hasPrefix("  help:") })
            let allRight = try #require(lines.firstIndex { $0.hasPrefix("  allRight:") })
            let noted = try #require(lines.firstIndex { $0.hasPrefix("  noted:") })
            lines[help] = "  help: \"\(String(repeating: "x", count: 2001))\""
            lines[allRight] = "  allRight: \"{numbr}\""
            lines[noted] = "  noted: \"{number\""
            lines[welcome] = "  welcom: \"Welcome\""
            try rules.write(lines.joined(separator: "\n"), to: "texts/en.yaml")
            let found = Rulebook.check(folder: rules.path, facts: [:]).map(\.description)
            let file = "texts/en.yaml"
            #expect(
                Set(found) == [
                    "\(file):\(welcome + 1): text \"welcome\" is missing",
                    "\(file):\(welcome + 1): unknown key \"welcom\" (did you mean \"welcome\"?)",
                    "\(file):\(help + 1): text is longer than 2000 characters",
                    "\(file):\(allRight + 1): unknown placeholder \"numbr\"",
                    "\(file):\(noted + 1): braces do not fit together",
                ]
            )
        }
    }

    @Test("more words than an automaton takes are told where the last one too many stands")
    func tooMany() throws {
        try SmallRules.use { rules in
            let letters = Array("abcdefghijklmnopqrstuvwxyz")
            let words = (0..<100_001).map { number in
                var rest = number
                let word = (0..<4).map { _ in
                    defer { rest /= 26 }
                    return letters[rest % 26]
                }
                return "\"" + String(word) + "\""
            }
            let list = words.joined(separator: ",")
            try rules.write(
                Self.head + "words:\n  5: [\(list)]\n",
                to: Self.topic
            )
            let found = Rulebook.check(folder: rules.path, facts: [:]).map(\.description)
            #expect(found == ["topics/water.yaml:4: more than 100000 words in all"])
        }
    }

    @Test("a file or folder that is missing is told")
    func missingFiles() throws {
        try SmallRules.use { rules in
            try rules.remove("words/groups.yaml")
            try rules.remove("topics")
            let found = Rulebook.check(folder: rules.path, facts: [:]).map(\.description)
            #expect(
                found.contains("words/groups.yaml:1: the file cannot be read")
                    && found.contains("topics:1: the folder cannot be read")
            )
        }
    }
}
