/// Words whose points were counted on labelled messages, not weighed by a person: each makes kinds, topics or danger a little
/// likelier or less likely.
///
/// One row a word, all rows side by side: a message holds dozens of them and each names half a dozen targets.
package struct HintTable: Sendable {
    /// What points are given to.
    package enum Target: Hashable, Sendable {
        /// A kind.
        case kind(KindCue)
        /// Danger now.
        case danger
        /// The topic at a position of `RecognitionRules.topics`.
        case topic(Int)

        /// Count of targets beside the topics.
        static let fixedCount = KindCue.allCases.count + 1

        /// The position among all targets.
        var position: Int {
            switch self {
            case .kind(let kind): kind.rawValue
            case .danger: KindCue.allCases.count
            case .topic(let topic): Self.fixedCount + topic
            }
        }

        /// The target at a position.
        init(position: Int) {
            self =
                KindCue(rawValue: position).map { .kind($0) }
                ?? (position < Self.fixedCount ? .danger : .topic(position - Self.fixedCount))
        }
    }

    /// Points for one target.
    package struct Points: Sendable {
        /// The position of the target among all.
        let position: UInt16
        private let count: Int16

        /// Makes points; thousands of them are kept.
        package init(_ points: Int, for target: Target) {
            position = UInt16(clamping: target.position)
            count = Int16(clamping: points)
        }

        /// Whether they are given to danger.
        package var isForDanger: Bool { Int(position) == Target.danger.position }

        /// Whether others are given to the same.
        package func isFor(_ other: Points) -> Bool { position == other.position }

        /// What they are given to.
        var target: Target { Target(position: Int(position)) }
        /// How many.
        var points: Int { Int(count) }
    }

    /// The file of all rows, relative to the folder of rules.
    package let file: String
    /// The words, in the order of the file.
    package private(set) var words: [String] = []
    /// The line of each word, from 1.
    package private(set) var lines: [Int] = []
    /// What every matter has from the start.
    private(set) var start: [Points] = []
    /// The line that says so, from 1.
    private(set) var startLine = 1
    /// Whether any word has points for danger.
    package private(set) var hasDanger = false
    private var entries: [Points] = []
    private var ends: [Int] = []

    /// A table without rows.
    package init(file: String = "words/hints.tsv") {
        self.file = file
    }

    /// Adds a row.
    package mutating func add(_ word: String, line: Int, _ points: some Sequence<Points>) {
        words.append(word)
        lines.append(line)
        for points in points {
            if points.isForDanger, points.points > 0 { hasDanger = true }
            entries.append(points)
        }
        ends.append(entries.count)
    }

    /// Sets what every matter has from the start.
    package mutating func begin(with points: some Sequence<Points>, line: Int) {
        start = Array(points)
        startLine = line
    }

    /// The points of a row.
    func points(of row: Int) -> ArraySlice<Points> {
        entries[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
    }

    /// The points of a row for one target; of nil for the row what every matter has from the start.
    package func points(of row: Int?, for target: Target) -> Int {
        let row = row.map { points(of: $0) } ?? start[...]
        return row.first { Int($0.position) == target.position }?.points ?? 0
    }
}
