import Dialogue
import Tickets

/// Reads `words/hints.tsv`: one word a line with its points for kinds, for danger and for topics, parted by tabs.
///
/// It is a table and no YAML, for it is counted by `Tests/Hints/count.py` and not written, and has more points than all other
/// files have words.
struct HintFile {
    static let name = "words/hints.tsv"

    /// What was found in the file.
    struct Reading: Sendable {
        /// The words with their points.
        var table = HintTable(file: HintFile.name)
        /// What is wrong with them.
        var problems: [RuleProblem] = []
    }

    private static let columns = ["word", "kinds", "danger", "topics"]
    /// The row that every matter has from the start.
    private static let everyMatter = "*"
    private static let pointsMax = 100
    private static let wordLengthMax = 64

    private let kinds: [Substring: HintTable.Target]
    private let topics: [Substring: HintTable.Target]
    private var reading = Reading()
    private var line = 0
    private var unknown: Set<Substring> = []

    /// Reads a text: comments after `#`, the names of the columns, then a row for each word.
    ///
    /// - Parameters:
    ///   - text: what stands in the file; nil when it cannot be read, which was told.
    ///   - names: the topics, in the order of their positions.
    /// - Returns: the table, and what is wrong with it.
    static func read(_ text: String?, topics names: [Topic]) -> Reading {
        guard let text else { return Reading() }
        var file = HintFile(topics: names)
        file.read(text)
        return file.reading
    }

    private init(topics names: [Topic]) {
        let cues = KindCue.allCases.map { (Substring($0.name), HintTable.Target.kind($0)) }
        kinds = Dictionary(uniqueKeysWithValues: cues)
        let targets = names.enumerated().map { position, topic in
            (Substring(topic.rawValue), HintTable.Target.topic(position))
        }
        topics = Dictionary(uniqueKeysWithValues: targets)
    }

    private mutating func read(_ text: String) {
        var hasColumns = false
        for row in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            line += 1
            if row.isEmpty || row.utf8.first == UInt8(ascii: "#") { continue }
            let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
            if hasColumns {
                read(cells)
            } else if cells.elementsEqual(Self.columns, by: ==) {
                hasColumns = true
            } else {
                let names = Self.columns.joined(separator: "\\t")
                return report("the first row must be \"\(names)\"")
            }
        }
    }

    private mutating func read(_ cells: [Substring]) {
        guard cells.count <= Self.columns.count else {
            return report("a row has at most \(Self.columns.count) columns")
        }
        var points: [HintTable.Points] = []
        if cells.count > 1 { points += named(cells[1], among: kinds, "kind") }
        if cells.count > 2, !cells[2].isEmpty, let count = number(cells[2]) {
            points.append(HintTable.Points(count, for: .danger))
        }
        if cells.count > 3 { points += named(cells[3], among: topics, "topic") }
        let word = String(cells[0])
        guard word != Self.everyMatter else { return reading.table.begin(with: points) }
        guard word.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            return report("keyword is empty")
        }
        guard word.unicodeScalars.count <= Self.wordLengthMax else {
            return report("keyword is longer than \(Self.wordLengthMax) characters")
        }
        reading.table.add(word, line: line, points)
    }

    /// The points of a cell: `water 3, leak -2`.
    private mutating func named(
        _ cell: Substring,
        among targets: [Substring: HintTable.Target],
        _ what: String
    ) -> [HintTable.Points] {
        var found: [HintTable.Points] = []
        for entry in cell.split(separator: ",") {
            let parts = entry.split(separator: " ")
            guard parts.count == 2 else {
                report("expected a \(what) and its points, not \"\(entry)\"")
                continue
            }
            guard let target = targets[parts[0]] else {
                tellUnknown(parts[0], among: targets, what)
                continue
            }
            if let count = number(parts[1]) { found.append(HintTable.Points(count, for: target)) }
        }
        return found
    }

    private mutating func number(_ text: Substring) -> Int? {
        let range = -Self.pointsMax...Self.pointsMax
        if let number = Int(text), range.contains(number), number != 0 { return number }
        report(
            "points must be a whole number from \(-Self.pointsMax) to \(Self.pointsMax), not \"\(text)\""
        )
        return nil
    }

    /// Tells a name once: a topic that an office took away stands in thousands of rows.
    private mutating func tellUnknown(
        _ name: Substring,
        among targets: [Substring: HintTable.Target],
        _ what: String
    ) {
        guard unknown.insert(name).inserted else { return }
        let nearest = Spelling.nearest(to: String(name), among: targets.keys.map(String.init))
        report("unknown \(what) \"\(name)\"", suggestion: nearest)
    }

    private mutating func report(_ message: String, suggestion: String? = nil) {
        reading.problems.append(
            RuleProblem(file: Self.name, line: line, message: message, suggestion: suggestion)
        )
    }
}
