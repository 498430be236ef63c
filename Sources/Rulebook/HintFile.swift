import Dialogue
import Tickets

/// Reads `words/hints.tsv`: one word a line with its points for kinds, for danger and for topics, parted by tabs.
///
/// It is a table and no YAML, for it is counted by `Tests/Hints/count.py` and not written, and has more points than all other
/// files have words.
struct HintFile {
    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

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

    private let kinds: NamedTargets
    private let topics: NamedTargets
    private var reading = Reading()
    private var line = 0
    private var everyMatterLine: Int?
    private var unknown: Set<String> = []
    /// The points of the row that is read.
    private var points: [HintTable.Points] = []

    /// Reads a text: comments after `#`, the names of the columns, then a row for each word.
    ///
    /// - Parameters:
    ///   - text: what stands in the file; nil when it cannot be read, which was told.
    ///   - names: the topics, in the order of their positions.
    /// - Returns: the table, and what is wrong with it.
    static func read(_ text: String?, topics names: [Topic]) -> Reading {
        guard var text else { return Reading() }
        var file = HintFile(topics: names)
        text.withUTF8 { file.read($0) }
        return file.reading
    }

    private init(topics names: [Topic]) {
        kinds = NamedTargets(KindCue.allCases.map { ($0.name, .kind($0)) })
        topics = NamedTargets(names.enumerated().map { ($1.rawValue, .topic($0)) })
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        var hasColumns = false
        var rest = bytes[...]
        while !rest.isEmpty {
            line += 1
            var row = Self.cut(&rest, at: UInt8(ascii: "\n"))
            if row.last == UInt8(ascii: "\r") { row.removeLast() }
            if row.isEmpty || row.first == UInt8(ascii: "#") { continue }
            if hasColumns {
                readRow(row)
            } else if row.elementsEqual(Self.columns.joined(separator: "\t").utf8) {
                hasColumns = true
            } else {
                break
            }
        }
        guard hasColumns else {
            line = max(line, 1)
            return report("the first row must be \"\(Self.columns.joined(separator: "\\t"))\"")
        }
        checkStart()
    }

    /// Without a start far below, any word with points for danger would alarm alone.
    private mutating func checkStart() {
        let table = reading.table
        guard table.hasDanger, table.points(of: nil, for: .danger) >= 0 else { return }
        line = everyMatterLine ?? line
        report("the row \"\(Self.everyMatter)\" must have points below 0 for danger")
    }

    private mutating func readRow(_ row: Bytes) {
        let tab = UInt8(ascii: "\t")
        var rest = row
        points.removeAll(keepingCapacity: true)
        let word = String(decoding: Self.cut(&rest, at: tab), as: UTF8.self)
        readNamed(Self.cut(&rest, at: tab), among: kinds, "kind")
        let danger = Self.cut(&rest, at: tab)
        if !danger.isEmpty, let count = number(danger) {
            points.append(HintTable.Points(count, for: .danger))
        }
        readNamed(Self.cut(&rest, at: tab), among: topics, "topic")
        guard rest.isEmpty else {
            return report("a row has at most \(Self.columns.count) columns")
        }
        guard word != Self.everyMatter else { return readStart() }
        guard word.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            return report("keyword is empty")
        }
        guard
            word.utf8.count <= Self.wordLengthMax || word.unicodeScalars.count <= Self.wordLengthMax
        else { return report("keyword is longer than \(Self.wordLengthMax) characters") }
        reading.table.add(word, line: line, points)
    }

    /// Takes the row that every matter has.
    private mutating func readStart() {
        if let everyMatterLine {
            return report("\"\(Self.everyMatter)\" already stands in line \(everyMatterLine)")
        }
        everyMatterLine = line
        guard points.allSatisfy({ $0.isForDanger }) else {
            return report("\"\(Self.everyMatter)\" has points for danger only")
        }
        reading.table.begin(with: points, line: line)
    }

    /// Takes the points of a cell: `water 3, leak -2`.
    private mutating func readNamed(_ cell: Bytes, among targets: NamedTargets, _ what: String) {
        let space = UInt8(ascii: " ")
        var rest = cell
        while !rest.isEmpty {
            let entry = Self.cut(&rest, at: UInt8(ascii: ",")).drop { $0 == space }
            guard let gap = entry.lastIndex(of: space) else {
                let text = String(decoding: entry, as: UTF8.self)
                report("expected a \(what) and its points, not \"\(text)\"")
                continue
            }
            guard let target = targets.target(named: entry[..<gap]) else {
                tellUnknown(String(decoding: entry[..<gap], as: UTF8.self), among: targets, what)
                continue
            }
            guard let count = number(entry[(gap + 1)...]) else { continue }
            let entered = HintTable.Points(count, for: target)
            guard !points.contains(where: { $0.isFor(entered) }) else {
                let name = String(decoding: entry[..<gap], as: UTF8.self)
                report("\(what) \"\(name)\" stands twice in the row")
                continue
            }
            points.append(entered)
        }
    }

    /// Takes what stands before a mark, and the mark; all where there is none.
    private static func cut(_ rest: inout Bytes, at mark: UInt8) -> Bytes {
        let end = rest.firstIndex(of: mark) ?? rest.endIndex
        let part = rest[..<end]
        rest = end < rest.endIndex ? rest[(end + 1)...] : rest[end...]
        return part
    }

    private mutating func number(_ digits: Bytes) -> Int? {
        let range = -Self.pointsMax...Self.pointsMax
        let text = String(decoding: digits, as: UTF8.self)
        if let number = Int(text), range.contains(number), number != 0 { return number }
        report(
            "points must be a whole number from \(-Self.pointsMax) to \(Self.pointsMax), "
                + "not \"\(text)\""
        )
        return nil
    }

    /// Tells a name once; of a topic as a remark, for one that an office took away stands in thousands of rows.
    private mutating func tellUnknown(
        _ name: String,
        among targets: NamedTargets,
        _ what: String
    ) {
        guard unknown.insert(name).inserted else { return }
        let isTopic = targets.names == topics.names
        report(
            "unknown \(what) \"\(name)\"" + (isTopic ? ": its points are left out" : ""),
            suggestion: Spelling.nearest(to: name, among: targets.names),
            isRemark: isTopic
        )
    }

    private mutating func report(
        _ message: String,
        suggestion: String? = nil,
        isRemark: Bool = false
    ) {
        reading.problems.append(
            RuleProblem(
                file: Self.name,
                line: line,
                message: message,
                suggestion: suggestion,
                isRemark: isRemark
            )
        )
    }
}

/// Targets of points by the bytes of their names.
private struct NamedTargets {
    /// The names.
    let names: [String]
    /// By length, for a name is looked up tens of thousands of times.
    private var byLength: [[(name: [UInt8], target: HintTable.Target)]] = []

    init(_ targets: [(name: String, target: HintTable.Target)]) {
        names = targets.map(\.name)
        let longest = names.map(\.utf8.count).max() ?? 0
        byLength = Array(repeating: [], count: longest + 1)
        for (name, target) in targets {
            byLength[name.utf8.count].append((Array(name.utf8), target))
        }
    }

    /// The target of a name; nil for an unknown one.
    func target(named name: Slice<UnsafeBufferPointer<UInt8>>) -> HintTable.Target? {
        guard name.count < byLength.count else { return nil }
        return byLength[name.count].first { $0.name.elementsEqual(name) }?.target
    }
}
