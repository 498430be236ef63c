import Dialogue
import Foundation
import Rulebook
import Testing
import Tickets

/// Words proposed from what staff settled: measured, numbered, and only shown.
@Suite("Proposed words")
struct WordProposerTests {
    private static let now = LocalTime(dayNumber: 20_000, minuteOfDay: 600)

    private func recognizer() throws -> Recognizer {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try Rulebook.load(folder: root.appending(path: "intents").path, facts: [:])
            .recognizer
    }

    private func sample(
        _ text: String,
        _ kind: TicketKind,
        _ topic: String
    ) -> WordProposer.Sample {
        WordProposer.Sample(text: text, kind: kind, topic: Topic(rawValue: topic))
    }

    @Test func `a phrase that corrected messages share is proposed with what it changes`() throws {
        let corrected = [
            sample("阳台咕嘟翻泡子", .repair, "drainage"),
            sample("昨晚起咕嘟翻泡子，麻烦看看", .repair, "drainage"),
        ]
        let accepted = [sample("厨房水管漏水", .repair, "water"), sample("灯不亮", .repair, "lighting")]
        let proposer = WordProposer(
            recognizer: try recognizer(),
            samples: corrected + accepted,
            missed: ["咕嘟翻泡子"],
            now: Self.now
        )
        let proposals = proposer.proposals()
        let best = try #require(proposals.first)
        #expect("咕嘟翻泡子".contains(best.word))
        #expect(best.topic == Topic(rawValue: "drainage"))
        #expect(best.list == "faults")
        #expect(Set(best.righted) == Set(corrected.map(\.text)))
        #expect(best.spoiled == [])
        #expect(best.found == ["咕嘟翻泡子"])
        #expect(best.effect.after == best.effect.before + 2)
        #expect(best.effect.count == 4)
        #expect((100...999).contains(best.number))
        #expect(proposer.proposals() == proposals)
    }

    @Test func `a word that would spoil as much as it mends is not proposed`() throws {
        let proposer = WordProposer(
            recognizer: try recognizer(),
            samples: [
                sample("厨房水管漏水", .repair, "water"),
                sample("厨房水管漏水了请修", .repair, "water"),
                sample("厨房水管漏水没人管吗", .repair, "gas"),
            ],
            missed: [],
            now: Self.now
        )
        #expect(proposer.proposals().allSatisfy { $0.spoiled.isEmpty })
    }

    @Test func `one message alone teaches nothing, and neither do numbers`() throws {
        let once = WordProposer(
            recognizer: try recognizer(),
            samples: [sample("阳台咕嘟翻泡子", .repair, "drainage")],
            missed: [],
            now: Self.now
        )
        #expect(once.proposals() == [])
        let rooms = WordProposer(
            recognizer: try recognizer(),
            samples: [
                sample("3-2-1502 13800001111", .repair, "gas"),
                sample("13800001111 3-2-1502", .repair, "gas"),
            ],
            missed: [],
            now: Self.now
        )
        #expect(rooms.proposals() == [])
    }

    @Test func `every word of an explanation can be found in what was written`() throws {
        let recognizer = try recognizer()
        for text in ["廚房　水 管 漏水！！３栋1502", "没有漏水，是灯不亮", "Water leak in the kitchen, apt 5B"] {
            let scalars = Array(text.unicodeScalars)
            for matter in recognizer.explain(text, at: Self.now) {
                #expect(!matter.explanation.words.isEmpty)
                for word in matter.explanation.words {
                    var view = String.UnicodeScalarView()
                    view.append(contentsOf: scalars[word.start..<word.end])
                    #expect(String(view) == word.text)
                    #expect(word.line > 0)
                }
                #expect(matter.explanation.kinds.first?.score ?? 0 >= matter.margin)
            }
        }
    }

    @Test func `what decided is a turning point, and what did not is none`() throws {
        let recognizer = try recognizer()
        let matter = try #require(recognizer.explain("厨房水管漏水", at: Self.now).first)
        let points = recognizer.turningPoints(of: matter, at: Self.now)
        #expect(points.allSatisfy { $0.label != IntentLabel(folding: [matter]) })
        let single = try #require(recognizer.explain("灯不亮", at: Self.now).first)
        let turning = recognizer.turningPoints(of: single, at: Self.now)
        #expect(turning.contains { $0.label.kind != "repair" || $0.label.topic != "lighting" })
    }
}
