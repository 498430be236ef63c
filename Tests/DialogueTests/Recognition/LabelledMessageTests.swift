import Foundation
import Testing

@testable import Dialogue

/// Measures the matcher on labelled messages that lie beside the package, where there are any.
@Suite("Meaning of labelled messages")
struct LabelledMessageTests {
    private struct Row: Decodable {
        let text: String
        let kind: String
        let topic: String
        let urgency: String
    }

    private static let file = ShippedRules.root
        .appending(path: "../shared/labelled/dev.jsonl").standardized

    @Test(
        "kinds, topics and dangers are found as often as measured before",
        .enabled(if: FileManager.default.fileExists(atPath: file.path))
    )
    func accuracy() throws {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        var evaluation = IntentEvaluation()
        for line in text.split(separator: "\n") {
            let row = try JSONDecoder().decode(Row.self, from: Data(line.utf8))
            evaluation.add(
                wanted: IntentLabel(kind: row.kind, topic: row.topic, urgency: row.urgency),
                got: IntentLabel(folding: try ShippedRules.matters(row.text))
            )
        }
        try #require(evaluation.kind.count > 500)
        #expect(evaluation.kind.accuracy >= 0.89)
        #expect(evaluation.topic.accuracy >= 0.86)
        let danger = try #require(evaluation.urgency.classes.first { $0.name == "emergency" })
        #expect(danger.recall >= 0.9)
        #expect(danger.precision >= 0.8)
    }
}
