import Testing
import Tickets

@testable import Dialogue

/// What an explanation shows: every word, sign, number and guard that gave or took points, with its place and line.
@Suite("Explanations")
struct ExplanationTests {
    private static let now = LocalTime(dayNumber: 20_000, minuteOfDay: 600)

    private static func source(_ line: Int, _ file: String = "kinds.yaml") -> RuleSource {
        RuleSource(file: file, line: line)
    }

    /// A lift, a fire, a few markers and signs.
    private static var rules: RecognitionRules {
        var rules = RecognitionRules()
        rules.topics = [Topic(rawValue: "lift"), .other]
        rules.usualKinds = [.repair, .other]
        rules.emergencies = [
            EmergencyRule(code: "E-FIRE", kind: .repair, topic: Topic(rawValue: "lift"))
        ]
        let words: [(String, WordRole, Int)] = [
            ("电梯", .topic(0, lean: .repair), 5), ("请", .kind(.repair), 2),
            ("吗", .marker(.question), 0), ("没有", .marker(.negation), 0),
            ("着火", .danger(0, .sure), 0), ("火锅", .dangerGuard, 0), ("火", .danger(0, .sure), 0),
            ("急", .urgent, 0),
        ]
        rules.words = words.enumerated().map { position, word in
            RuleWord(
                text: word.0,
                role: word.1,
                weight: word.2,
                source: source(position + 1, "words.yaml")
            )
        }
        rules.scaleSources = [.lean: source(3), .question: source(4), .usual: source(9)]
        rules.signs.add(.shortAsking, to: .inquiry, weight: 2, source: source(21))
        rules.signs.add(.shortAsking, to: .repair, weight: -1, source: source(21))
        rules.signs.add(.endsAsking, to: .complaint, weight: 1, source: source(22))
        rules.signs.add(.urgent, to: .repair, weight: 3, source: source(23))
        rules.signs.add(.negation, to: .inquiry, weight: -1, source: source(24))
        return rules
    }

    private static func explain(_ text: String) throws -> Explanation {
        let recognizer = try Recognizer(rules)
        return try #require(recognizer.explain(text, at: now).first).explanation
    }

    private static func lines(_ words: [Explanation.Word]) -> [String] {
        words.map {
            "\($0.text) \($0.start)..<\($0.end) \($0.role) \($0.weight) \($0.file):\($0.line)"
        }
    }

    @Test("signs and numbers are shown in the form of words, with what was written and the line")
    func points() throws {
        let found = try Self.explain("请看  電梯急吗？")
        #expect(
            Self.lines(found.words) == [
                "请 0..<1 kind.repair 2 words.yaml:2",
                "電梯 4..<6 topic.lift+repair 5 words.yaml:1",
                "急 6..<7 urgent 0 words.yaml:8",
                "吗 7..<8 marker.question 0 words.yaml:3",
            ]
        )
        #expect(
            Self.lines(found.points.map(\.word)) == [
                "電梯 4..<6 scale.lean+repair 4 kinds.yaml:3",
                "吗 7..<8 scale.question+inquiry 4 kinds.yaml:4",
                "？ 8..<9 scale.question_mark+inquiry 2 kinds.yaml:1",
                "请看  電梯急吗？ 0..<9 scale.other_start+other 3 kinds.yaml:1",
                "電梯 4..<6 scale.usual+repair 3 kinds.yaml:9",
                "请看  電梯急吗？ 0..<9 sign.short_asking+inquiry 2 kinds.yaml:21",
                "请看  電梯急吗？ 0..<9 sign.short_asking+repair -1 kinds.yaml:21",
                "？ 8..<9 sign.ends_asking+complaint 1 kinds.yaml:22",
                "急 6..<7 sign.urgent+repair 3 kinds.yaml:23",
            ]
        )
        #expect(
            found.kinds == [
                Explanation.Ranked(name: "repair", score: 11),
                Explanation.Ranked(name: "inquiry", score: 8),
                Explanation.Ranked(name: "other", score: 3),
                Explanation.Ranked(name: "complaint", score: 1),
            ]
        )
    }

    @Test("of a sign of the whole matter the beginning is shown")
    func whole() throws {
        let found = try Self.explain("电梯电梯电梯电梯电梯电梯电梯")
        let start = try #require(found.points.first { $0.rule == .scale(.otherStart) })
        #expect(start.word.text == "电梯电梯电梯电梯电梯电梯…")
        #expect(start.word.start == 0)
        #expect(start.word.end == 14)
        // A word counts once, however often it is written.
        #expect(found.words.map(\.weight) == [5, 0, 0, 0, 0, 0, 0])
        #expect(found.words[1].role == "topic.lift+repair (again)")
    }

    @Test("a guard names the word of danger, the reason, and the word that gave it")
    func guards() throws {
        #expect(try Self.explain("火锅").guards.map(\.line) == ["火: guard word 火锅 (words.yaml:6)"])
        #expect(try Self.explain("没有着火").guards.map(\.line) == ["着火: negation 没有 (words.yaml:4)"])
        #expect(try Self.explain("着火吗").guards.map(\.line) == ["着火: question 吗 (words.yaml:3)"])
        #expect(try Self.explain("着火？").guards.map(\.line) == ["着火: question"])
        #expect(try Self.explain("着火了").guards == [])
    }

    @Test("a sign that decides is a turning point")
    func turning() throws {
        var rules = Self.rules
        rules.signs.add(.exclamation, to: .complaint, weight: 20, source: Self.source(25))
        let recognizer = try Recognizer(rules)
        let matter = try #require(recognizer.explain("电梯！", at: Self.now).first)
        #expect(matter.intent == .complaint)
        let points = recognizer.turningPoints(of: matter, at: Self.now)
        let repair = IntentLabel(kind: "repair", topic: "lift", urgency: "normal")
        #expect(points.contains(TurningPoint(text: "！", sign: .exclamation, label: repair)))
        #expect(points.allSatisfy { $0.label != IntentLabel(folding: [matter]) })
    }

    @Test("without being asked nothing is explained, and the outcome is the same")
    func plain() throws {
        let recognizer = try ShippedRules.catalogue().recognizer
        for row in HardCaseTests.cases {
            var explained = recognizer.explain(row.text, at: Self.now)
            let plain = recognizer.recognize(row.text, at: Self.now)
            #expect(plain.allSatisfy { $0.explanation == Explanation() })
            for position in explained.indices { explained[position].explanation = Explanation() }
            #expect(plain == explained)
        }
    }

    @Test("a letter with more hints than are shown still adds up, the weightiest shown")
    func letter() throws {
        var rules = Self.rules
        var table = HintTable()
        for number in 0..<700 {
            let points = number == 650 ? 9 : 1
            table.add("w\(number)", line: number + 2, [.init(points, for: .kind(.complaint))])
        }
        rules.hints = table
        let text = (0..<700).map { "w\($0)" }.joined(separator: " ")
        let recognizer = try Recognizer(rules)
        let found = try #require(recognizer.explain(text, at: Self.now).first).explanation
        let hints = found.words.filter { $0.role.hasPrefix("hint.complaint") }
        #expect(hints.reduce(0) { $0 + $1.weight } == 708)
        #expect(hints.contains { $0.text == "w650" && $0.line == 652 })
        #expect(hints.last?.role == "hint.complaint (the rest)")
        #expect(hints.count == 301)
    }

    @Test(
        "what is shown adds up to the score of every kind and topic",
        arguments: HardCaseTests.cases
    )
    func sums(_ row: HardCaseTests.Case) throws {
        for matter in try ShippedRules.matters(row.text) {
            let found = matter.explanation
            for (area, ranking) in [("kind", found.kinds), ("topic", found.topics)] {
                for ranked in ranking {
                    let name = "\(area).\(ranked.name)"
                    let words = found.words.filter { word in
                        let role = word.role.split(separator: " ")[0].split(separator: "+")[0]
                        let hint = area == "kind" ? "hint.\(ranked.name)" : "hint.\(name)"
                        return role == name || role == hint
                    }
                    let points = found.points.filter { $0.target == name }
                    let sum = (words + points.map(\.word)).reduce(0) { $0 + $1.weight }
                    #expect(sum == ranked.score, "\(name) of \(row.text)")
                }
            }
            #expect(found.points.allSatisfy { !$0.word.file.isEmpty && $0.word.line > 1 })
        }
    }
}
