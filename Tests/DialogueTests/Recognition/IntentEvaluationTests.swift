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
