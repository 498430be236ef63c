import JSONTree
import TestKit
import Testing

/// `frontdesk intents eval`: figures for people and scripts, and what was recognised of every message.
@Suite("frontdesk intents eval")
struct IntentsEvalTests {
    /// One message a line; a line of this text that ends with a backslash goes on.
    private static let labelled = """
        {"id":"a1","set":"chat","text":"3-2-1502 水管漏水","kind":"repair","topic":"water",\
        "urgency":"normal","slots":{"room":"3-2-1502"}}
        {"id":"a2","set":"chat","text":"厨房水管急，明天上午在家","kind":"repair","topic":"water",\
        "urgency":"urgent","slots":{"place":"厨房","when":"明天上午","phone":"13800001111"}}
        {"id":"a3","set":"chat","text":"投诉水管","kind":"complaint","topic":"fees",\
        "urgency":"normal"}

        """

    private static let page = """
        set          messages   kind  topic  urgency
        chat                3 100.0%  66.7%   100.0%
        all                 3 100.0%  66.7%   100.0%

        kind: macro-F1 100.0%
          class            count  precision  recall     F1  taken for
          complaint            1     100.0%  100.0% 100.0%  
          repair               2     100.0%  100.0% 100.0%  
          right \\ taken     complaint     repair
          complaint                1          0
          repair                   0          2

        topic: macro-F1 40.0%
          class            count  precision  recall     F1  taken for
          fees                 1     100.0%    0.0%   0.0%  water 1
          water                2      66.7%  100.0%  80.0%  

        urgency: macro-F1 100.0%
          class            count  precision  recall     F1  taken for
          normal               2     100.0%  100.0% 100.0%  
          urgent               1     100.0%  100.0% 100.0%  
          right \\ taken        normal     urgent
          normal                   2          0
          urgent                   0          1

        slots of 2 messages
          slot             count  found  precision  recall     F1
          room                 1      1     100.0%  100.0% 100.0%
          phone                1      0     100.0%    0.0%   0.0%
          when                 1      1     100.0%  100.0% 100.0%
          place                1      1     100.0%  100.0% 100.0%

        a3  topic fees → water
        投诉水管
        词 word       投诉 [0..<2] kind.complaint +9  kinds.yaml:15
        词 word       水管 [2..<4] topic.water +5  topics/water.yaml:5
        写法 sign      投诉水管 [0..<4] scale.other_start+other +1  kinds.yaml:6
        写法 sign      水管 [2..<4] scale.usual+repair +3  kinds.yaml:7

        """

    @Test func `people read accuracy, classes, confusion, slots, and the wrong ones with words`()
        throws
    {
        try SmallRules.use { rules in
            let file = try rules.write(Self.labelled, to: "labelled.jsonl")
            let outcome = try Program.run("intents", "eval", file, "--intents", rules.path)
            #expect(outcome.status == 0)
            #expect(outcome.output == Self.page)
            let few = try Program.run(
                "intents",
                "eval",
                file,
                "--wrong",
                "0",
                "--intents",
                rules.path
            )
            #expect(few.output.hasSuffix("\n… +1, --wrong 1\n"))
            #expect(!few.output.contains("投诉水管"))
        }
    }

    @Test func `scripts read the same figures as one line`() throws {
        try SmallRules.use { rules in
            let file = try rules.write(Self.labelled, to: "labelled.jsonl")
            let outcome = try Program.run(
                "intents",
                "eval",
                file,
                "--json",
                "--intents",
                rules.path
            )
            #expect(outcome.status == 0)
            #expect(outcome.output.count { $0 == "\n" } == 1)
            let value = try JSONTree.parse(Array(outcome.output.utf8))
            #expect(value["messages"] == 3)
            #expect(value["kind"]?["accuracy"] == .double(1))
            #expect(value["topic"]?["accuracy"] == .double(2.0 / 3))
            #expect(value["topic"]?["macro_f1"] == .double(0.4))
            #expect(
                value["topic"]?["classes"]?["water"] == [
                    "count": 2, "taken": 3, "precision": .double(2.0 / 3), "recall": .double(1),
                    "f1": .double(0.8),
                ]
            )
            #expect(value["topic"]?["confusion"] == ["fees": ["water": 1], "water": ["water": 2]])
            #expect(value["sets"]?["chat"]?["messages"] == 3)
            #expect(value["slots"]?["messages"] == 2)
            #expect(
                value["slots"]?["phone"] == [
                    "count": 1, "taken": 0, "precision": .double(1), "recall": .double(0),
                    "f1": .double(0),
                ]
            )
            let wrong = value["wrong"]?.arrayValue?.first
            #expect(value["wrong"]?.arrayValue?.count == 1)
            #expect(wrong?["id"] == "a3")
            #expect(wrong?["wanted"]?["topic"] == "fees")
            #expect(wrong?["got"] == ["kind": "complaint", "topic": "water", "urgency": "normal"])
            #expect(wrong?["explanation"]?["words"]?.arrayValue?.count == 2)
            #expect(wrong?["explanation"]?["signs"]?.arrayValue?.count == 2)
        }
    }

    @Test func `predictions are a line a message, in the order of the file`() throws {
        try SmallRules.use { rules in
            let file = try rules.write(Self.labelled, to: "labelled.jsonl")
            let outcome = try Program.run(
                "intents",
                "eval",
                file,
                "--predictions",
                rules.path + "/predictions.jsonl",
                "--intents",
                rules.path
            )
            #expect(outcome.status == 0)
            #expect(outcome.output == Self.page)
            #expect(
                try rules.read("predictions.jsonl") == """
                    {"id":"a1","kind":"repair","slots":{"room":"3-2-1502"},"topic":"water",\
                    "urgency":"normal"}
                    {"id":"a2","kind":"repair","slots":{"place":"厨房","when":"明天上午"},\
                    "topic":"water","urgency":"urgent"}
                    {"id":"a3","kind":"complaint","slots":{},"topic":"water","urgency":"normal"}

                    """
            )
            let nowhere = try Program.run(
                "intents",
                "eval",
                file,
                "--predictions",
                rules.path + "/none/predictions.jsonl",
                "--intents",
                rules.path
            )
            #expect(nowhere.status == 73)
        }
    }

    @Test func `every line that cannot be used is named`() throws {
        try SmallRules.use { rules in
            let file = try rules.write(
                """
                {"text":"a","kind":"repair","topic":"water","urgency":"normal"}
                {"text":1}
                nothing

                """,
                to: "labelled.jsonl"
            )
            let outcome = try Program.run("intents", "eval", file, "--intents", rules.path)
            #expect(outcome.status == 78)
            #expect(outcome.output == "")
            #expect(!outcome.errors.contains("labelled.jsonl:1: "))
            #expect(outcome.errors.contains("labelled.jsonl:2: "))
            #expect(outcome.errors.contains("labelled.jsonl:3: "))
        }
    }

    @Test func `a word is approved by somebody who is named`() throws {
        let outcome = try Program.run("intents", "suggest", "--approve", "100")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("--approve needs --by PERSON: a manager approves."))
    }
}
