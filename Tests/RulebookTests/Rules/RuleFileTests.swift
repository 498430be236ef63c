import Dialogue
import Foundation
import Rulebook
import Testing

/// The shipped files are sound, and each mistake is told with file, line and what was probably meant.
@Suite("Rule files")
struct RuleFileTests {
    private static let topic = "topics/water.yaml"

    @Test("the shipped files have no mistake, and their examples come out as they say")
    func shipped() throws {
        let rules = try RuleSandbox()
        #expect(rules.problems() == [])
        try rules.remove()
    }

    @Test("an unknown key is told with the nearest known one")
    func unknownKey() throws {
        let rules = try RuleSandbox()
        let line = try rules.append("fualts: {3: [\"水表不走\"]}", to: Self.topic)
        let wanted = "topics/water.yaml:\(line): unknown key \"fualts\" (did you mean \"faults\"?)"
        #expect(rules.problems() == [wanted])
        try rules.remove()
    }

    @Test(
        "a table of hints is read with the other files, and a word in it that can never count is told",
        arguments: [
            ("居然\tcomplain 1\n", "2: unknown kind \"complain\" (did you mean \"complaint\"?)"),
            (
                "\u{200B}\trepair 1\n",
                "2: keyword \"\u{200B}\" can never win: nothing of it is left when it is folded"
            ),
            ("居然\trepair 1\n居然\trepair 2\n", "3: keyword \"居然\" already stands in line 2"),
        ]
    )
    func hints(_ rows: String, told: String) throws {
        let rules = try RuleSandbox()
        try rules.write("word\tkinds\tdanger\ttopics\n" + rows, to: "words/hints.tsv")
        let problems = rules.problems().filter { $0.hasPrefix("words/hints.tsv") }
        #expect(problems == ["words/hints.tsv:" + told])
        try rules.remove()
    }

    @Test("a key that stands twice, and a file that is no YAML, are told")
    func broken() throws {
        let rules = try RuleSandbox()
        try rules.append("format: 1", to: Self.topic)
        let twice = rules.problems().first { $0.hasPrefix(Self.topic) }
        #expect(twice?.contains("key \"format\" stands twice") == true)
        try rules.write("format: 1\nslips:\n  \"a\": [\n", to: "words/slips.yaml")
        let torn = rules.problems().first { $0.hasPrefix("words/slips.yaml") }
        #expect(torn?.contains("not readable as YAML") == true)
        try rules.remove()
    }

    @Test("aliases that multiply are told, and cost no more than the file")
    func aliases() throws {
        let rules = try RuleSandbox()
        var text = "format: 1\na: &a [\"x\", \"x\", \"x\", \"x\", \"x\", \"x\", \"x\", \"x\"]\n"
        for (before, name) in zip("abcdefghijkl", "bcdefghijklm") {
            let repeated = Array(repeating: "*\(before)", count: 8).joined(separator: ", ")
            text += "\(name): &\(name) [\(repeated)]\n"
        }
        try rules.write(text, to: "words/groups.yaml")
        let told = rules.problems().first { $0.hasPrefix("words/groups.yaml") }
        #expect(
            told?.hasSuffix("aliases repeat more than a file can hold; write the words out") == true
        )
        try rules.remove()
    }

    @Test("a keyword without quotation marks, one too long and one that stands twice are told")
    func keywords() throws {
        let rules = try RuleSandbox()
        let long = String(repeating: "水", count: 65)
        try rules.write(
            "format: 1\nwords: [no, \"\(long)\", \"一定\", \" \"]\n",
            to: "words/promises.yaml"
        )
        try rules.write(
            "format: 1\nnegation: [no, \"\(long)\", \"没有\", \"没有\", \" \"]\n",
            to: "words/markers.yaml"
        )
        let problems = rules.problems()
        let quote = "keyword must stand in quotation marks (did you mean \"\"no\"\"?)"
        #expect(problems.contains("words/promises.yaml:2: \(quote)"))
        #expect(problems.contains("words/markers.yaml:2: \(quote)"))
        let tooLong = "words/markers.yaml:2: keyword is longer than 64 characters"
        #expect(problems.contains(tooLong))
        #expect(problems.contains("words/markers.yaml:2: keyword is empty"))
        let twice = "words/markers.yaml:2: keyword \"没有\" already stands in line 2"
        #expect(problems.contains(twice))
        try rules.remove()
    }

    @Test("a weight that is no number, an unknown role, slot and group are told")
    func values() throws {
        let rules = try RuleSandbox()
        let text = """
            format: 1
            name: {zh: "新", en: "New"}
            handlers: {repair: repair_wroker}
            slots: {repair: [romm]}
            words:
              much: ["甲乙丙"]
            together:
              - {all: ["@chlid", ["甲乙"]], weight: 3, as: words}
            """
        try rules.write(text, to: "topics/zz_new.yaml")
        let problems = rules.problems().filter { $0.hasPrefix("topics/zz_new.yaml") }
        #expect(
            problems == [
                "topics/zz_new.yaml:3: unknown role \"repair_wroker\""
                    + " (did you mean \"repair_worker\"?)",
                "topics/zz_new.yaml:4: unknown slot \"romm\" (did you mean \"room\"?)",
                "topics/zz_new.yaml:6: weight must be a whole number from -20 to 20, not \"much\"",
                "topics/zz_new.yaml:8: unknown group \"chlid\" (did you mean \"child\"?)",
            ]
        )
        try rules.remove()
    }

    @Test("an answer with an unknown placeholder, a bad date or no source is told")
    func answers() throws {
        let rules = try RuleSandbox()
        let text = """
            format: 1
            name: {zh: "新", en: "New"}
            answers:
              - name: a
                words: {3: ["甲乙丙丁"]}
                zh: "电话{office.phon}"
                en: "Call {office.phone"
                responsible: "前台"
                valid_until: "2027-02-30"
            """
        try rules.write(text, to: "topics/zz_new.yaml")
        let problems = rules.problems().filter { $0.hasPrefix("topics/zz_new.yaml") }
        #expect(
            problems == [
                "topics/zz_new.yaml:4: \"source\" is missing in this answer",
                "topics/zz_new.yaml:6: unknown placeholder \"office.phon\""
                    + " (did you mean \"office.phone\"?)",
                "topics/zz_new.yaml:7: braces do not fit together",
                "topics/zz_new.yaml:9: \"2027-02-30\" is no date of the form 2027-12-31",
            ]
        )
        try rules.remove()
    }

    @Test("a text that is missing in one language is told by its name")
    func texts() throws {
        let rules = try RuleSandbox()
        let url = rules.folder.appending(path: "texts/en.yaml")
        let lines = try String(contentsOf: url, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.filter { !$0.hasPrefix("  welcome:") }
        try #require(kept.count < lines.count)
        try kept.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
        #expect(rules.problems().contains { $0.hasSuffix("text \"welcome\" is missing") })
        #expect(throws: RuleProblems.self) {
            try Rulebook.load(folder: rules.folder.path, facts: [:])
        }
        try rules.remove()
    }

    @Test("an example that comes out otherwise is told with what it came out as")
    func examples() throws {
        let rules = try RuleSandbox()
        let text = """
            format: 1
            examples:
              - {text: "厨房水管漏水了", kind: complaint}
            not:
              - {text: "我家着火了", urgency: emergency}
            """
        try rules.write(text, to: "examples/zz.yaml")
        #expect(
            rules.problems() == [
                "examples/zz.yaml:3: \"厨房水管漏水了\" comes out as kind repair, not complaint",
                "examples/zz.yaml:5: \"我家着火了\" comes out as urgency emergency, and must not",
            ]
        )
        try rules.remove()
    }

    @Test("a folder that is missing is told, not a crash")
    func missing() {
        let problems = Rulebook.check(folder: "/nonexistent-rules", facts: [:])
        #expect(problems.contains { $0.message == "the file cannot be read" })
    }

    @Test("an answer is filled from the office's facts, and unfilled without them")
    func filled() throws {
        let rules = try RuleSandbox()
        let facts = ["fee.parking_month": "300元/月", "office.place": "3栋大堂"]
        let with = try Rulebook.load(folder: rules.folder.path, facts: facts)
        let without = try Rulebook.load(folder: rules.folder.path, facts: [:])
        let answers = with.topics.values.flatMap(\.answers.values)
        let monthly = try #require(answers.first { $0.id.rawValue == "parking/monthly" })
        #expect(monthly.isFilled)
        #expect(monthly.texts["zh"]?.contains("300元/月") == true)
        let bare = without.topics.values.flatMap(\.answers.values)
        #expect(bare.first { $0.id.rawValue == "parking/monthly" }?.isFilled == false)
        try rules.remove()
    }
}
