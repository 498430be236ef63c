import Dialogue
import Foundation
import Testing
import Tickets

@testable import Rulebook

/// An approved word becomes a line of its file, and nothing else of the file changes.
@Suite("Approved words")
struct RuleEditorTests {
    private static let word = WordInsertion(word: "新词", weight: 6, list: "faults", note: "王\n经理")

    @Test(
        "a word goes into every form of list that people write",
        arguments: [
            (
                "a: 1\nfaults:\n  6: [\"甲\", \"乙]#\"] # kept\nz: 2\n",
                "a: 1\nfaults:\n  6: [\"甲\", \"乙]#\",\n    # 王 经理\n    \"新词\"] # kept\nz: 2\n", 5
            ),
            (
                "faults:\n  6:\n    - \"甲\"\n    # kept\n    - '乙'\nz: 2\n",
                "faults:\n  6:\n    - \"甲\"\n    # kept\n    - '乙'\n    - \"新词\"  # 王 经理\nz: 2\n", 6
            ),
            (
                "faults:\n  # kept\n  9: [\"甲\"]\n",
                "faults:\n  # kept\n  6: [\"新词\"]  # 王 经理\n  9: [\"甲\"]\n", 3
            ),
            ("a: 1 # kept\n", "a: 1 # kept\nfaults:\n  6: [\"新词\"]  # 王 经理\n", 3),
            (
                "faults: {6: [\"甲\",\n  \"乙\"]}\n",
                "faults: {6: [\"甲\",\n  \"乙\",\n    # 王 经理\n    \"新词\"]}\n", 4
            ),
        ]
    )
    func forms(before: String, after: String, line: Int) throws {
        let changed = try #require(try Self.word.applied(to: before))
        #expect(changed.text == after)
        #expect(changed.line == line)
        let problems = ProblemList()
        let entry = try #require(
            YAMLEntry.document(changed.text, file: "t", problems: problems)
        )
        let words = entry.fields(["a", "faults", "z"])["faults"]?.weighted() ?? []
        #expect(words.contains { $0.word == "新词" && $0.weight == 6 && $0.line == line })
        #expect(problems.problems == [])
    }

    private func proposal(_ word: String) -> WordProposal {
        WordProposal(
            number: 100,
            candidate: WordCandidate(
                word: word,
                topic: Topic(rawValue: "drainage"),
                list: "faults"
            ),
            weight: 10,
            change: ([], [], []),
            effect: WordProposal.Effect(before: 0, after: 0, count: 0)
        )
    }

    @Test func `a word is written into the shipped file and counts from then on`() throws {
        let rules = try RuleSandbox()
        let before = try rules.read("topics/drainage.yaml")
        let place = try RuleEditor.change(
            proposal("咕嘟翻泡子"),
            note: "2026-11-25 王经理",
            in: rules.folder.path,
            facts: [:]
        )
        #expect(try rules.read("topics/drainage.yaml") == before)
        try place.write()
        let after = try rules.read("topics/drainage.yaml")
        let lines = after.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(place.file == "topics/drainage.yaml")
        #expect(lines[place.line - 1].contains("\"咕嘟翻泡子\""))
        let kept = Set(before.split(separator: "\n", omittingEmptySubsequences: false))
        #expect(lines.count { !kept.contains($0) } == 3)
        #expect(rules.problems() == [])
        let catalogue = try Rulebook.load(folder: rules.folder.path, facts: [:])
        let now = LocalTime(dayNumber: 20_000, minuteOfDay: 600)
        let matter = catalogue.recognizer.explain("阳台咕嘟翻泡子", at: now).first
        #expect(matter?.topic == Topic(rawValue: "drainage"))
        #expect(matter?.intent == .repair)
        let source = matter?.explanation.words.first { $0.text == "咕嘟翻泡子" }
        #expect(source?.file == place.file)
        #expect(source?.line == place.line)
        try rules.remove()
    }

    @Test func `a word that the check refuses changes nothing`() throws {
        let rules = try RuleSandbox()
        let before = try rules.read("topics/drainage.yaml")
        // 马桶堵 stands there already; so the check names it as standing twice.
        let problems = try #require(throws: RuleProblems.self) {
            try RuleEditor.change(
                proposal("马桶堵"),
                note: "x",
                in: rules.folder.path,
                facts: [:]
            )
        }
        #expect(problems.description.contains("already stands"))
        #expect(try rules.read("topics/drainage.yaml") == before)
        try rules.remove()
    }

    @Test func `a file that somebody changed meanwhile is left alone`() throws {
        let rules = try RuleSandbox()
        let change = try RuleEditor.change(
            proposal("咕嘟翻泡子"),
            note: "x",
            in: rules.folder.path,
            facts: [:]
        )
        try rules.append("# a remark of a clerk", to: "topics/drainage.yaml")
        let before = try rules.read("topics/drainage.yaml")
        let problems = try #require(throws: RuleProblems.self) { try change.write() }
        #expect(
            problems.description
                == "topics/drainage.yaml:1: the file was changed meanwhile; try again"
        )
        #expect(try rules.read("topics/drainage.yaml") == before)
        try rules.remove()
    }
}
