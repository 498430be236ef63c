import JSONTree
import TestKit
import Testing

/// `frontdesk explain`: every word, sign and guard with its place, weight, file and line.
@Suite("frontdesk explain")
struct ExplainTests {
    private static let page = """
        折叠 folded    麻烦看看喷水池边水管漏水,急吗?
        意图 intent    inquiry
        类别 kind      inquiry（次选 runner-up repair，领先 margin 1）
        主题 topic     water
        紧急 urgency   urgent
        得分 score     9（inquiry 9, repair 8, complaint 1, other 1；water 13）
        信息 slot      place = 水池
        词 word       麻烦 [0..<2] kind.repair +2  kinds.yaml:12
        词 word       喷水池 [4..<7] guard +0  urgency.yaml:9
        词 word       水管 [8..<10] topic.water +5  topics/water.yaml:5
        词 word       漏水 [10..<12] topic.water+repair +8  topics/water.yaml:7
        词 word       急 [13..<14] urgent +0  urgency.yaml:11
        词 word       吗 [14..<15] marker.question +0  words/markers.yaml:3
        写法 sign      漏水 [10..<12] scale.lean+repair +4  kinds.yaml:3
        写法 sign      吗 [14..<15] scale.question+inquiry +4  kinds.yaml:4
        写法 sign      ？ [15..<16] scale.question_mark+inquiry +2  kinds.yaml:5
        写法 sign      麻烦看看喷水池边水管漏水… [0..<16] scale.other_start+other +1  kinds.yaml:6
        写法 sign      水管 [8..<10] scale.usual+repair +3  kinds.yaml:7
        写法 sign      麻烦看看喷水池边水管漏水… [0..<16] sign.short_asking+repair -1  kinds.yaml:9
        写法 sign      麻烦看看喷水池边水管漏水… [0..<16] sign.short_asking+inquiry +3  kinds.yaml:9
        写法 sign      急 [13..<14] sign.urgent+complaint +1  kinds.yaml:10
        限定 guard     喷水: guard word 喷水池 (urgency.yaml:9)
        转折 turning   没有 without “急”: inquiry water normal
        转折 turning   没有 without “吗”: repair water urgent
        转折 turning   没有 without “麻烦看看喷水池边水管漏水…” (sign.short_asking): repair water urgent

        """

    @Test func `people read what counted, what spoke against danger, and what would change it`()
        throws
    {
        let outcome = try SmallRules.use { rules in
            try Program.run("explain", "--intents", rules.path, "麻烦看看喷水池边水管漏水，急吗？")
        }
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output == Self.page)
    }

    private static let matter = """
        {"intent": "repair", "kind": "repair", "topic": "water", "urgency": "normal",
        "score": 7, "margin": 7, "runner_up": null, "slots": {}, "text": "没有喷水，水管漏水！",
        "language": "zh", "folded": "没有喷水,水管漏水!",
        "words": [
            {"text": "没有", "start": 0, "end": 2, "file": "words/markers.yaml", "line": 2,
                "role": "marker.negation", "weight": 0},
            {"text": "喷水", "start": 2, "end": 4, "file": "urgency.yaml", "line": 7,
                "role": "danger.E-FLOOD (denied)", "weight": 0},
            {"text": "水管", "start": 5, "end": 7, "file": "topics/water.yaml", "line": 5,
                "role": "topic.water", "weight": 5},
            {"text": "漏水", "start": 7, "end": 9, "file": "topics/water.yaml", "line": 7,
                "role": "topic.water+repair", "weight": 8}],
        "signs": [
            {"text": "漏水", "start": 7, "end": 9, "file": "kinds.yaml", "line": 3,
                "role": "scale.lean+repair", "weight": 4},
            {"text": "没有喷水，水管漏水！", "start": 0, "end": 10, "file": "kinds.yaml", "line": 6,
                "role": "scale.other_start+other", "weight": 1},
            {"text": "水管", "start": 5, "end": 7, "file": "kinds.yaml", "line": 7,
                "role": "scale.usual+repair", "weight": 3}],
        "guards": ["喷水: negation 没有 (words/markers.yaml:2)"],
        "kinds": [{"name": "repair", "score": 7}, {"name": "other", "score": 1}],
        "topics": [{"name": "water", "score": 13}],
        "would_change": [
            {"without": "没有", "sign": null, "kind": "repair", "topic": "water",
                "urgency": "emergency"}]}
        """

    @Test func `scripts read the same as one line`() throws {
        let outcome = try SmallRules.use { rules in
            try Program.run("explain", "--json", "--intents", rules.path, "没有喷水，水管漏水！")
        }
        #expect(outcome.status == 0)
        #expect(outcome.output.count { $0 == "\n" } == 1)
        let matter = try JSONTree.parse(Array(Self.matter.utf8))
        guard case .object(var members) = try JSONTree.parse(Array(outcome.output.utf8)) else {
            Issue.record("not an object: \(outcome.output)")
            return
        }
        #expect(members.removeValue(forKey: "matters") == .array([matter]))
        #expect(.object(members) == matter)
    }
}
