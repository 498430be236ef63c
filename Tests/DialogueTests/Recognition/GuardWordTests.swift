import Foundation
import Testing
import Tickets

@testable import Dialogue

/// Every guard word of the shipped rules beside a real danger: what it guards against is the word it overlaps and nothing else.
@Suite("Guard words beside real danger")
struct GuardWordTests {
    @Test("no guard word takes away the danger told beside it")
    func beside() throws {
        let words = try guardWords()
        #expect(words.count > 400)
        for word in words {
            let isChinese = word.unicodeScalars.contains { $0.value > 0x2E80 }
            for sentence in isChinese ? Self.chinese : Self.english {
                let text = sentence.replacing("…", with: word)
                let isAlarmed = try ShippedRules.matters(text).contains { $0.urgency == .emergency }
                #expect(isAlarmed, "\(text)")
            }
        }
    }

    @Test("what a guard makes doubtful is asked about, never passed over")
    func doubtful() throws {
        for word in try guardWords()
        where word.unicodeScalars.contains(where: { $0.value > 0x2E80 }) {
            let text = "\(word)，有人被困电梯里出不来"
            #expect(try ShippedRules.matters(text).contains { $0.emergency != nil }, "\(text)")
        }
    }

    private static let chinese = ["…，我家着火了快来", "着火了！…", "煤气味好大，…"]
    private static let english = [
        "…, my kitchen is on fire, help", "strong gas smell in the hallway, …", "fire! …",
    ]

    /// The words of the list `guards` as it stands in the file.
    private func guardWords() throws -> [String] {
        let file = ShippedRules.root.appending(path: "intents/urgency.yaml")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let list = try #require(lines.first { $0.hasPrefix("guards:") })
        return list.matches(of: /"([^"]+)"/).map { String($0.1) }
    }
}
