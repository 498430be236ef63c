import Dialogue
import Foundation
import Rulebook
import Testing
import Tickets

/// The six lines of the README by which somebody who never programmed adds a word and an answer, done as they stand there.
@Suite("The README's six lines")
struct ReadmeTests {
    /// The lines, and what stands in them between backticks.
    private func steps() throws -> [[String]] {
        let readme = try String(contentsOf: RuleSandbox.project("README.md"), encoding: .utf8)
        let section = try #require(
            readme.components(separatedBy: "## Add a word or an answer\n").dropFirst().first?
                .components(separatedBy: "\n## ").first
        )
        let lines = section.split(separator: "\n").filter { $0.first?.isNumber == true }
        return lines.map { line in
            line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
        }
    }

    /// Puts a line under the first line that begins like this.
    private func put(_ text: String, under head: String, in file: String, of rules: RuleSandbox)
        throws
    {
        var lines = try rules.read(file).components(separatedBy: "\n")
        let place = try #require(lines.firstIndex { $0.hasPrefix(head) }, "\(head) in \(file)")
        lines.insert(text, at: place + 1)
        try rules.write(lines.joined(separator: "\n"), to: file)
    }

    @Test func `a clerk who never programmed can add a word and an answer`() throws {
        let steps = try steps()
        try #require(steps.count == 6)
        let rules = try RuleSandbox()
        let now = LocalTime(dayNumber: 20_000, minuteOfDay: 600)
        func understood(_ text: String) throws -> Recognition {
            let catalogue = try Rulebook.load(folder: rules.folder.path, facts: [:])
            return try #require(catalogue.recognizer.explain(text, at: now).first)
        }

        // 1. What is understood now.
        let message = try #require(
            steps[0][0].split(separator: "\"").dropFirst().first.map(String.init)
        )
        #expect(steps[0][0] == "frontdesk explain \"\(message)\"")
        #expect(try understood(message).intent != .repair)

        // 2. The word, under its list and weight.
        let topic = String(steps[1][0].dropFirst("intents/".count))
        let (word, list, weight) = (steps[1][1], steps[1][2], steps[1][3])
        var lines = try rules.read(topic).components(separatedBy: "\n")
        let head = try #require(lines.firstIndex { $0.hasPrefix(list) })
        let row = try #require(
            lines[head...].firstIndex { $0.hasPrefix("  \(weight) [") },
            "a clerk finds \(weight) under \(list)"
        )
        lines[row] = lines[row].replacingOccurrences(of: "[", with: "[\(word), ")
        try rules.write(lines.joined(separator: "\n"), to: topic)

        // 3. The example.
        let examples = String(steps[2][0].dropFirst("intents/".count))
        try put("  \(steps[2][1])", under: "examples:", in: examples, of: rules)

        // 4. The answer.
        try put("  \(steps[3][1])", under: steps[3][0], in: topic, of: rules)

        // 5. The check has nothing to say; a slip is named with file and line.
        #expect(steps[4][0] == "frontdesk check")
        #expect(rules.problems() == [])
        let sound = try rules.read(examples)
        try put(
            "  \(steps[2][1].replacingOccurrences(of: "repair", with: "complaint"))",
            under: "examples:",
            in: examples,
            of: rules
        )
        #expect(rules.problems().count == 1)
        #expect(rules.problems().first?.contains("comes out as kind repair") == true)
        try rules.write(sound, to: examples)

        // 6. What a running desk would take over says what the clerk wanted.
        #expect(Rulebook.checked(folder: rules.folder.path, facts: [:]).catalogue != nil)
        let after = try understood(message)
        #expect(after.intent == .repair)
        #expect(after.topic.rawValue == "drainage")
        #expect(after.explanation.words.contains { $0.file == topic && $0.line == row + 1 })
        let question = try understood("请问洗衣机冒泡沫要紧吗？")
        #expect(question.answer?.rawValue == "drainage/foam")
        try rules.remove()
    }
}
