import Dialogue
import Foundation
import Rulebook
import Testing
import Tickets

/// Mistakes that can be read and still make no sense: words that never win, answers that never go out.
@Suite("Rules that cannot work")
struct RuleCheckTests {
    private static let head = "format: 1\nname: {zh: \"新\", en: \"New\"}\n"

    /// What the check says of a topic file of its own.
    private func problems(_ text: String, facts: [String: String] = [:]) throws -> [String] {
        let rules = try RuleSandbox()
        defer { discard(rules) }
        try rules.write(Self.head + text, to: "topics/zz_new.yaml")
        return rules.problems(facts: facts).filter { $0.hasPrefix("topics/zz_new.yaml") }
    }

    private func discard(_ rules: RuleSandbox) {
        do {
            try rules.remove()
        } catch {
            Issue.record(error)
        }
    }

    @Test("a word of danger that is a guard word too can never win")
    func guarded() throws {
        let rules = try RuleSandbox()
        defer { discard(rules) }
        var text = try rules.read("urgency.yaml")
        let guardLine = try #require(
            text.split(separator: "\n", omittingEmptySubsequences: false)
                .firstIndex { $0.contains("喷水池") }
        )
        let place = try #require(text.range(of: "\n    words: ["))
        text.insert(contentsOf: "\"喷水池\", ", at: place.upperBound)
        let line = text[..<place.upperBound].count { $0 == "\n" } + 1
        try rules.write(text, to: "urgency.yaml")
        #expect(
            rules.problems() == [
                "urgency.yaml:\(line): keyword \"喷水池\" can never win:"
                    + " the guard \"喷水池\" in line \(guardLine + 1) strikes it"
            ]
        )
    }

    @Test("a negation that is also a fault can never win")
    func covered() throws {
        let found = try problems("faults:\n  3: [\"并非甲乙\"]\n")
        #expect(found == [])
        let rules = try RuleSandbox()
        defer { discard(rules) }
        try rules.write(Self.head + "faults:\n  3: [\"并非甲乙\"]\n", to: "topics/zz_new.yaml")
        let text = try rules.read("words/markers.yaml")
        let place = try #require(text.range(of: "\nnegation: ["))
        try rules.write(
            text.replacingCharacters(in: place, with: "\nnegation: [\"并非甲乙\", "),
            to: "words/markers.yaml"
        )
        let line = text[..<place.upperBound].count { $0 == "\n" } + 1
        #expect(
            rules.problems() == [
                "words/markers.yaml:\(line): keyword \"并非甲乙\" can never win:"
                    + " \"并非甲乙\" in topics/zz_new.yaml line 4 stands before it"
            ]
        )
    }

    @Test("a keyword written as a regular expression is refused, and so is what contradicts itself")
    func patterns() throws {
        let found = try problems(
            """
            words:
              3: ["水.*漏", "甲|乙"]
            together:
              - {all: [["甲乙丙"]], not: ["@child"], weight: 3, as: words}
              - {all: ["@child", ["甲乙丁"]], not: ["@child"], weight: 3, as: words}

            """
        )
        #expect(
            found == [
                "topics/zz_new.yaml:4: keyword \"水.*漏\" is taken letter by letter, \".*\" too;"
                    + " use \"together\"",
                "topics/zz_new.yaml:4: keyword \"甲|乙\" is taken letter by letter, \"|\" too;"
                    + " use \"together\"",
                "topics/zz_new.yaml:7: a combination both needs and excludes \"@child\"",
            ]
        )
    }

    @Test("texts and answers that are too long are told")
    func tooLong() throws {
        let long = String(repeating: "字", count: 601)
        let found = try problems(
            """
            answers:
              - name: a
                words: {3: ["甲乙丙丁"]}
                zh: "\(long)"
                en: "short"
                source: "s"
                responsible: "r"

            """
        )
        #expect(found == ["topics/zz_new.yaml:6: answer is longer than 600 characters"])
        let rules = try RuleSandbox()
        defer { discard(rules) }
        let text = try rules.read("texts/en.yaml")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let index = try #require(lines.firstIndex { $0.hasPrefix("  welcome:") })
        var changed = lines.map(String.init)
        changed[index] = "  welcome: \"\(String(repeating: "x", count: 2001))\""
        try rules.write(changed.joined(separator: "\n"), to: "texts/en.yaml")
        let wanted = "texts/en.yaml:\(index + 1): text is longer than 2000 characters"
        #expect(rules.problems() == [wanted])
    }

    @Test(
        "an answer that is not filled in, ends soon or no longer holds is remarked, and refuses nothing"
    )
    func answers() throws {
        let rules = try RuleSandbox()
        defer { discard(rules) }
        let answer = """
            answers:
              - name: a
                words: {3: ["甲乙丙丁"]}
                zh: "电话{office.phone}"
                en: "Call {office.phone}"
                source: "s"
                responsible: "r"
                valid_until: "2026-11-30"

            """
        try rules.write(Self.head + answer, to: "topics/zz_new.yaml")
        func remarks(_ facts: [String: String], _ month: Int, _ day: Int) -> [String] {
            let day = LocalTime.dayNumber(year: 2026, month: month, day: day)
            let now = DeskCalendar.roundTheClock.instant(dayNumber: day, minuteOfDay: 600)
            let found = Rulebook.checked(folder: rules.folder.path, facts: facts, at: now)
            #expect(found.catalogue != nil)
            return found.problems.filter { $0.isRemark }.map(\.description)
                .filter { $0.hasPrefix("topics/zz_new.yaml") || $0.hasPrefix("facts.yaml") }
        }
        let place = "topics/zz_new.yaml:4: note: answer \"zz_new/a\""
        let filled = ["office.phone": "1"]
        #expect(remarks(filled, 10, 1) == [])
        #expect(remarks(filled, 11, 25) == ["\(place) holds less than 30 days more"])
        #expect(
            remarks(["office.place": "x"], 12, 1) == [
                "\(place) goes to the desk: no fact \"office.phone\"",
                "\(place) no longer holds and goes to the desk",
            ]
        )
        let none = remarks([:], 10, 1)
        #expect(none.count == 1)
        #expect(none.first?.hasPrefix("facts.yaml:1: note: no facts of the office are set") == true)
    }

    @Test("every mistake of every file is told at once, by file and line")
    func together() throws {
        let rules = try RuleSandbox()
        defer { discard(rules) }
        let first = try rules.append("wrods: {3: [\"甲\"]}", to: "topics/gas.yaml")
        let second = try rules.append("fautls: {3: [\"甲\"]}", to: "topics/water.yaml")
        try rules.append("  - {text: \"厨房水管漏水了\", kind: praise}", to: "examples/water.yaml")
        let found = rules.problems()
        #expect(found.count == 3)
        #expect(found.contains { $0.hasPrefix("topics/gas.yaml:\(first): unknown key") })
        #expect(found.contains { $0.hasPrefix("topics/water.yaml:\(second): unknown key") })
        #expect(found.contains { $0.contains("comes out as kind repair, not praise") })
        #expect(found == found.sorted { $0.prefix(12) < $1.prefix(12) })
    }

    @Test("a version names the words, and a mark changes with the files")
    func version() throws {
        let rules = try RuleSandbox()
        defer { discard(rules) }
        let before = try Rulebook.load(folder: rules.folder.path, facts: [:])
        let again = try Rulebook.load(folder: rules.folder.path, facts: ["office.phone": "1"])
        #expect(before.version == again.version)
        #expect(before.version.count == 12)
        let mark = RuleMark.of([rules.folder.path])
        #expect(mark == RuleMark.of([rules.folder.path]))
        try rules.append("# a remark of a clerk", to: "topics/gas.yaml")
        #expect(mark != RuleMark.of([rules.folder.path]))
        let after = try Rulebook.load(folder: rules.folder.path, facts: [:])
        #expect(before.version != after.version)
        let missing = [rules.folder.path, rules.folder.path + "/policy.yaml"]
        #expect(RuleMark.of(missing) != RuleMark.of([rules.folder.path]))
    }
}
