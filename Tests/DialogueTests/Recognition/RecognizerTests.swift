import Testing
import Tickets

@testable import Dialogue

/// The mechanics of recognition on rules made for the test.
@Suite("Recognition")
struct RecognizerTests {
    private static let now = LocalTime(dayNumber: 20_000, minuteOfDay: 600)

    private static func rules(_ words: [(String, WordRole, Int)]) -> RecognitionRules {
        var rules = RecognitionRules()
        rules.topics = [
            Topic(rawValue: "lift"), Topic(rawValue: "noise"), Topic(rawValue: "other"),
        ]
        rules.usualKinds = [.repair, .complaint, .other]
        rules.emergencies = [
            EmergencyRule(code: "E-FIRE", kind: .repair, topic: Topic(rawValue: "lift"))
        ]
        rules.words = words.enumerated().map { line, word in
            RuleWord(
                text: word.0,
                role: word.1,
                weight: word.2,
                source: RuleSource(file: "test.yaml", line: line + 1)
            )
        }
        return rules
    }

    private static func find(
        _ text: String,
        _ words: [(String, WordRole, Int)],
        _ hints: HintTable = HintTable()
    ) throws -> Recognition {
        var rules = rules(words)
        rules.hints = hints
        let recognizer = try Recognizer(rules)
        return try #require(recognizer.explain(text, at: now).first)
    }

    private static func hints(
        _ rows: KeyValuePairs<String, [HintTable.Target: Int]>,
        start: [HintTable.Target: Int] = [:]
    ) -> HintTable {
        var table = HintTable(file: "hints.tsv")
        table.begin(with: start.map { HintTable.Points($1, for: $0) }, line: 2)
        for (line, row) in rows.enumerated() {
            table.add(row.key, line: line + 1, row.value.map { HintTable.Points($1, for: $0) })
        }
        return table
    }

    @Test("of overlapping words of one layer the longest counts alone")
    func longest() throws {
        let found = try Self.find(
            "电梯噪音",
            [("电梯", .topic(0, lean: nil), 9), ("电梯噪音", .topic(1, lean: nil), 3)]
        )
        #expect(found.topic.rawValue == "noise")
        #expect(found.explanation.words.map(\.text) == ["电梯噪音"])
    }

    @Test("a word counts once, however often it is written")
    func once() throws {
        let found = try Self.find(
            "电梯电梯电梯噪音",
            [("电梯", .topic(0, lean: nil), 4), ("噪音", .topic(1, lean: nil), 6)]
        )
        #expect(found.topic.rawValue == "noise")
    }

    @Test(
        "points for danger add up, each word once, until they alarm",
        arguments: [
            ("头晕 窗开了 满屋味", true), ("电梯 头晕 窗开了 满屋味", true), ("头晕 头晕 头晕 满屋味", false),
            ("窗开了 满屋味", false),
            ("头晕 窗开了 满屋味 哈哈", false), ("头晕 窗开了 满屋油烟味", false), ("没着火 头晕 窗开了 满屋味", false),
        ]
    )
    func countedDanger(_ text: String, alarms: Bool) throws {
        var rules = Self.rules([
            ("电梯", .topic(0, lean: nil), 9),
            ("着火", .danger(0, .sure), 0), ("没", .marker(.negation), 0), ("哈哈", .marker(.jest), 0),
            ("满屋油烟", .dangerGuard, 0),
        ])
        rules.emergencies = [
            EmergencyRule(
                code: "E-GAS",
                kind: .repair,
                topic: Topic(rawValue: "lift"),
                nearTopics: [.other]
            )
        ]
        rules.hints = Self.hints(
            ["头晕": [.danger: 8], "窗开了": [.danger: 6], "满屋": [.danger: 4], "味": [.danger: 2]],
            start: [.danger: -19]
        )
        let found = try #require(Recognizer(rules).explain(text, at: Self.now).first)
        #expect((found.urgency == .emergency) == alarms)
        #expect((found.emergency?.code == "E-GAS") == alarms)
        guard alarms else { return }
        let points = found.explanation.words.filter { $0.role == "hint.danger" }.map(\.weight)
        #expect(points.reduce(0, +) == 1)
    }

    @Test(
        "points that nearly alarm make danger doubtful, and leave the kind as it is",
        arguments: [
            ("头晕 味", EmergencyFinding.Certainty?.none), ("头晕 窗开了 味", .doubtful),
            ("头晕 窗开了 满屋味", .present),
        ]
    )
    func nearDanger(_ text: String, certainty: EmergencyFinding.Certainty?) throws {
        var rules = Self.rules([("头晕", .kind(.complaint), 9)])
        rules.scale.dangerNear = 6
        rules.emergencies = [
            EmergencyRule(code: "E-GAS", kind: .repair, topic: .other, nearTopics: [.other])
        ]
        rules.hints = Self.hints(
            ["头晕": [.danger: 8], "窗开了": [.danger: 6], "满屋": [.danger: 4], "味": [.danger: 2]],
            start: [.danger: -19]
        )
        let found = try #require(Recognizer(rules).explain(text, at: Self.now).first)
        #expect(found.emergency?.certainty == certainty)
        #expect((found.urgency == .emergency) == (certainty == .present))
        #expect(found.kind == .complaint)
    }

    private static let supported: [(String, EmergencyFinding.Certainty?)] = [
        ("窗响", .present),
        ("窗响" + String(repeating: "好", count: 10), .doubtful),
        ("窗响" + String(repeating: "好", count: 30), nil),
        ("窗响 坠" + String(repeating: "好", count: 30), .present),
        ("窗响 坠 谢谢" + String(repeating: "好", count: 30), .present),
        ("窗响 着火" + String(repeating: "好", count: 30), .present),
    ]

    @Test(
        "a combination of danger needs points that speak for danger, fewer in a short message; a word does not",
        arguments: supported
    )
    func supportedDanger(_ text: String, certainty: EmergencyFinding.Certainty?) throws {
        var rules = Self.rules([
            ("着火", .danger(0, .sure), 0), ("窗", .group(0), 0), ("响", .group(1), 0),
        ])
        rules.scale.dangerSupport = 15
        rules.groupNames = ["window", "sound"]
        rules.emergencies = [EmergencyRule(code: "E-OBJECT", kind: .repair, topic: .other)]
        rules.combinations = [
            RuleCombination(
                all: [0, 1],
                none: [],
                near: 8,
                role: .danger(0, .sure),
                weight: 0,
                source: RuleSource(file: "urgency.yaml", line: 9)
            )
        ]
        rules.hints = Self.hints(
            ["响": [.danger: 4], "坠": [.danger: 11], "谢谢": [.danger: -20]],
            start: [.danger: -40]
        )
        let found = try #require(Recognizer(rules).explain(text, at: Self.now).first)
        #expect(found.emergency?.certainty == certainty)
    }

    @Test(
        "hints choose among kinds, and words the finer kind within: a suggestion or praise stays one",
        arguments: [
            ("建议电梯", Intent.suggestion, TicketKind?.some(.complaint)), ("电梯", .complaint, nil),
            ("表扬电梯唱歌", .praise, .complaint), ("电梯唱歌", .other, .complaint),
        ]
    )
    func finer(_ text: String, intent: Intent, beside: TicketKind?) throws {
        var rules = Self.rules([
            ("电梯", .topic(0, lean: nil), 9), ("建议", .kind(.suggestion), 6),
            ("表扬", .kind(.praise), 6),
        ])
        rules.usualKinds = [nil, nil]
        rules.hints = Self.hints(["电梯": [.kind(.complaint): 8], "唱歌": [.kind(.other): 20]])
        let found = try #require(Recognizer(rules).explain(text, at: Self.now).first)
        #expect(found.intent == intent)
        #expect(found.runnerUp == beside)
    }

    @Test("urgent matters need four points more to be danger")
    func countedDangerBesideUrgent() throws {
        var rules = Self.rules([
            ("停水", .urgent, 0)
        ])
        rules.emergencies = [
            EmergencyRule(
                code: "E-FLOOD",
                kind: .repair,
                topic: .other,
                nearTopics: [.other]
            )
        ]
        rules.hints = Self.hints(
            ["一地": [.danger: 12], "还在涨": [.danger: 9], "老人": [.danger: 3]],
            start: [.danger: -19]
        )
        let recognizer = try Recognizer(rules)
        #expect(recognizer.explain("一地 还在涨", at: Self.now).first?.urgency == .emergency)
        #expect(recognizer.explain("停水 一地 还在涨", at: Self.now).first?.urgency != .emergency)
        #expect(recognizer.explain("停水 一地 还在涨 老人", at: Self.now).first?.urgency == .emergency)
    }

    @Test("of equal scores the topic whose word stands first wins, then the name")
    func ties() throws {
        let words: [(String, WordRole, Int)] = [
            ("电梯", .topic(0, lean: nil), 5), ("噪音", .topic(1, lean: nil), 5),
        ]
        #expect(try Self.find("噪音电梯", words).topic.rawValue == "noise")
        #expect(try Self.find("电梯噪音", words).topic.rawValue == "lift")
        let same: [(String, WordRole, Int)] = [
            ("响", .topic(1, lean: nil), 5), ("响", .topic(0, lean: nil), 5),
        ]
        #expect(try Self.find("响", same).topic.rawValue == "lift")
    }

    @Test("the explanation names file, line and the place in what the owner wrote")
    func explains() throws {
        let found = try Self.find("我家  電梯！！", [("电梯", .topic(0, lean: .repair), 5)])
        let word = try #require(found.explanation.words.first)
        #expect(word.text == "電梯")
        #expect(word.start == 4)
        #expect(word.end == 6)
        #expect(word.file == "test.yaml")
        #expect(word.line == 1)
        #expect(word.role == "topic.lift+repair")
    }

    @Test("a combination counts only when all its words stand near each other")
    func combinations() throws {
        var rules = Self.rules([("门", .group(0), 0), ("坏", .group(1), 0)])
        rules.groupNames = ["door", "broken"]
        rules.combinations = [
            RuleCombination(
                all: [0, 1],
                none: [],
                near: 3,
                role: .topic(0, lean: .repair),
                weight: 6,
                source: RuleSource(file: "test.yaml", line: 9)
            )
        ]
        let recognizer = try Recognizer(rules)
        #expect(recognizer.recognize("门又坏", at: Self.now)[0].topic.rawValue == "lift")
        #expect(recognizer.recognize("门", at: Self.now)[0].topic == .other)
        #expect(recognizer.recognize("门在那里站了好久才坏", at: Self.now)[0].topic == .other)
    }

    @Test(
        "a hint tips a balance, hides no word, counts once, and one alone leaves a message not understood"
    )
    func hints() throws {
        let words: [(String, WordRole, Int)] = [
            ("噪音", .topic(0, lean: nil), 9), ("居", .kind(.repair), 3),
        ]
        let hints = Self.hints(["居然": [.kind(.complaint): 7]])
        #expect(try Self.find("噪音居住", words, hints).kind == .repair)
        let tipped = try Self.find("噪音居然居然", words, hints)
        #expect(tipped.kind == .complaint)
        #expect(tipped.explanation.kinds.map(\.score) == [7, 6, 3])
        #expect(tipped.explanation.words.map(\.role).contains("hint.complaint"))
        let alone = Self.hints(["居然": [.kind(.complaint): 5]])
        #expect(try Self.find("居然", [], alone).intent == .nothing)
    }

    @Test(
        "hints name a topic that no word names, speak against one, and never outweigh by themselves what is no business"
    )
    func topicHints() throws {
        let words: [(String, WordRole, Int)] = [("噪音", .topic(1, lean: nil), 9)]
        let hints = Self.hints([
            "轿厢": [.topic(0): 8], "按钮": [.topic(0): 2], "请客": [.topic(2): 9],
            "不吵": [.topic(1): -9],
        ])
        #expect(try Self.find("轿厢", words, hints).topic.rawValue == "lift")
        #expect(try Self.find("按钮", words, hints).topic == .other)
        #expect(try Self.find("轿厢按钮噪音", words, hints).topic.rawValue == "lift")
        #expect(try Self.find("噪音不吵", words, hints).topic == .other)
        let invited = try Self.find("噪音请客", words, hints)
        #expect(invited.topic == .other)
        #expect(invited.explanation.topics.map(\.score) == [12, 9])
        #expect(invited.explanation.points.map(\.target).contains("topic.other"))
    }

    @Test("a recognizer without words finds nothing")
    func empty() {
        #expect(Recognizer().recognize("厨房漏水", at: Self.now)[0].intent == .nothing)
        #expect(!Recognizer().quickDanger("着火了"))
    }

    @Test("the language is that of the script")
    func language() throws {
        #expect(try ShippedRules.matters("kitchen tap drips").first?.language == "en")
        #expect(try ShippedRules.matters("WiFi坏了").first?.language == "zh")
        #expect(try ShippedRules.matters("123").first?.language == "zh")
    }
}
