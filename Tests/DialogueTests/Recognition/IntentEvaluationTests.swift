import Testing

@testable import Dialogue

/// The arithmetic of evaluation, on counts done by hand.
@Suite("Evaluation")
struct IntentEvaluationTests {
    private static func label(_ kind: String) -> IntentLabel {
        IntentLabel(kind: kind, topic: "water", urgency: "normal")
    }

    @Test("accuracy, precision, recall, F1 and confusion are as counted by hand")
    func figures() throws {
        var evaluation = IntentEvaluation()
        for (wanted, got) in [
            ("repair", "repair"), ("repair", "repair"), ("repair", "complaint"),
            ("complaint", "complaint"), ("other", "complaint"),
        ] {
            evaluation.add(wanted: Self.label(wanted), got: Self.label(got))
        }
        let kind = evaluation.kind
        #expect(kind.accuracy == 0.6)
        #expect(kind.confusion["repair"]?["complaint"] == 1)
        let classes = Dictionary(uniqueKeysWithValues: kind.classes.map { ($0.name, $0) })
        let repair = try #require(classes["repair"])
        #expect(repair.precision == 1)
        #expect(repair.recall == 2.0 / 3)
        #expect(repair.f1 == 0.8)
        let complaint = try #require(classes["complaint"])
        #expect(complaint.precision == 1.0 / 3)
        #expect(complaint.recall == 1)
        #expect(classes["other"]?.f1 == 0)
        #expect(abs(kind.macroF1 - (0.8 + 0.5 + 0) / 3) < 1e-12)
        #expect(evaluation.topic.accuracy == 1)
    }

    @Test("without messages nothing is right")
    func empty() {
        #expect(IntentEvaluation().kind.accuracy == 0)
        #expect(IntentEvaluation().kind.macroF1 == 0)
    }

    @Test(
        "fine intents fold into the four kinds",
        arguments: [
            ("怎么报修？", "inquiry"), ("我要投诉", "complaint"), ("师傅什么时候到", "inquiry"), ("催一下", "inquiry"),
            ("谢谢", "other"), ("转人工", "other"), ("师傅很好", "other"),
        ]
    )
    func folds(_ text: String, _ kind: String) throws {
        #expect(IntentLabel(folding: try ShippedRules.matters(text)).kind == kind)
    }
}

/// The arithmetic of slots, on counts done by hand.
@Suite("Evaluation of slots")
struct SlotEvaluationTests {
    @Test("rooms and phones must be the same, times and places may be longer or shorter")
    func figures() {
        var evaluation = SlotEvaluation()
        evaluation.add(
            wanted: ["room": "3-2-1502", "when": "明天上午", "place": "厨房"],
            got: ["room": "3-2-1502", "when": "明天", "place": "阳台"]
        )
        evaluation.add(wanted: ["room": "b-1803"], got: ["room": "1803", "phone": "110"])
        evaluation.add(wanted: [:], got: [:])
        evaluation.add(wanted: ["room": "B-1803", "place": "3栋大堂"], got: ["room": "b-1803"])
        #expect(evaluation.count == 4)
        let rows = evaluation.slots
        #expect(rows.map(\.name) == ["room", "phone", "when", "place"])
        #expect(rows.map(\.count) == [3, 0, 1, 2])
        #expect(rows.map(\.taken) == [3, 1, 1, 1])
        #expect(rows.map(\.right) == [2, 0, 1, 0])
        #expect(rows.map(\.precision) == [2.0 / 3, 0, 1, 0])
        #expect(rows.map(\.recall) == [2.0 / 3, 1, 1, 0])
    }
}
