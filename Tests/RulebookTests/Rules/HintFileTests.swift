import Dialogue
import Testing
import Tickets

@testable import Rulebook

/// What is told of a broken table of hints, each mistake with its line.
@Suite("Hint file")
struct HintFileTests {
    private static let head = "word\tkinds\tdanger\ttopics\n"
    private static let headWanted = "1: the first row must be \"word\\tkinds\\tdanger\\ttopics\""

    private static let cases: [(String, String)] = [
        ("", headWanted), ("# 注\n", headWanted), ("kinds\tword\n", headWanted),
        ("word\tkinds\tdanger\ttopics\tmore\n", headWanted),
        (
            head + "居然\tcomplain 1\n",
            "2: unknown kind \"complain\" (did you mean \"complaint\"?)"
        ),
        (
            head + "# 注\n居然\t\t\twatre 2\n",
            "3: note: unknown topic \"watre\": its points are left out (did you mean \"water\"?)"
        ),
        (
            head + "居然\t\tmuch\n",
            "2: points must be a whole number from -100 to 100, not \"much\""
        ),
        (
            head + "居然\trepair 0\n",
            "2: points must be a whole number from -100 to 100, not \"0\""
        ),
        (head + "居然\trepair\n", "2: expected a kind and its points, not \"repair\""),
        (head + "居然\trepair 1, repair 2\n", "2: kind \"repair\" stands twice in the row"),
        (head + "居然\t\t\t\tx\n", "2: a row has at most 4 columns"),
        (head + " \trepair 1\n", "2: keyword is empty"),
        (
            head + String(repeating: "长", count: 65) + "\trepair 1\n",
            "2: keyword is longer than 64 characters"
        ),
        (head + "居然\t\t1\n", "2: the row \"*\" must have points below 0 for danger"),
        (
            head + "*\t\t1\n居然\t\t1\n",
            "2: the row \"*\" must have points below 0 for danger"
        ),
        (head + "*\t\t-9\n*\t\t-1\n居然\t\t1\n", "3: \"*\" already stands in line 2"),
        (head + "*\trepair 1\t-9\n", "2: \"*\" has points for danger only"),
    ]

    private static func told(_ text: String) -> [String] {
        HintFile.read(text, topics: [Topic(rawValue: "water"), .other]).problems.map {
            String("\($0)".dropFirst("words/hints.tsv:".count))
        }
    }

    @Test(
        "another head, an unknown name, points that are none, and what stands twice are told",
        arguments: cases
    )
    func mistakes(_ text: String, wanted: String) {
        #expect(Self.told(text) == [wanted])
    }

    @Test("a name that stands in many rows is told once")
    func once() {
        let rows = "居然\t\t\tlawn 2\n竟然\t\t\tlawn 1, water 1\n"
        let reading = HintFile.read(Self.head + rows, topics: [Topic(rawValue: "water")])
        #expect(reading.problems.map(\.line) == [2])
        #expect(reading.problems.map(\.isRemark) == [true])
        #expect(reading.table.words == ["居然", "竟然"])
    }

    @Test("lines that end as another system ends them, and empty ones, are read")
    func writtenElsewhere() {
        let text = "# 注\r\n" + Self.head.dropLast() + "\r\n*\t\t-9\r\n\r\n居然\trepair 1\t1\r\n"
        #expect(Self.told(text) == [])
    }
}
