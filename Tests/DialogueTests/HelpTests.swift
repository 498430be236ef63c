import Rulebook
import Testing

@testable import Dialogue

/// Everything that the help of staff lists is understood as a command, in both languages.
@Suite("The help of staff")
struct HelpTests {
    /// The items of a help text: what stands between the dots, without the words that name a line.
    private func items(_ text: String) -> [String] {
        text.split(separator: "\n").dropFirst().flatMap { line -> [String] in
            guard line.hasPrefix("·") else { return [] }
            let words = line.dropFirst()
            let colon = words.firstIndex { $0 == "：" || $0 == ":" }
            let list = colon.map { words[words.index(after: $0)...] } ?? words
            return list.split(separator: "·").map {
                String($0.drop(while: \.isWhitespace).prefix { $0 != "(" && $0 != "（" })
            }
        }
    }

    @Test(
        "Each command that is listed is one",
        arguments: ["zh", "en"],
        [TextKey.helpWorker, .helpDesk, .helpManager]
    )
    func listed(language: String, key: TextKey) throws {
        let text = try ShippedRules.catalogue().texts.text(key, in: language, [:])
        let items = items(text)
        #expect(items.count > 8)
        let numbers = language == "en" ? "NUMBER" : "工单号"
        for item in items
        where StaffCommand(item.replacing(numbers, with: "BX-20261123-001")) == nil {
            Issue.record("\(language) \(key) lists “\(item)”, which is no command")
        }
    }
}
