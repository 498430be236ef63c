import KeywordMatching

/// How much of each clause the words of conversation lines cover.
struct LineCover {
    private let scan: MessageScan
    private var isCovered: [Bool]
    private var overRanges: [Range<Int>] = []
    private var missing: [Int] = []
    /// Letters that are covered.
    private(set) var letters = 0

    init(_ scan: MessageScan) {
        self.scan = scan
        isCovered = [Bool](repeating: false, count: scan.folded.count)
    }

    /// Covers the range of a word.
    mutating func add(_ range: Range<Int>, isOver: Bool) {
        for position in range { isCovered[position] = true }
        if isOver { overRanges.append(range) }
    }

    /// Counts letters covered, and letters missing in each clause.
    mutating func sum() {
        missing = [Int](repeating: 0, count: Int(scan.clauses.last ?? 0) + 1)
        letters = 0
        for (position, scalar) in scan.folded.scalars.enumerated()
        where MessageScan.isLetter(scalar) {
            if isCovered[position] {
                letters += 1
            } else {
                missing[scan.clause(at: position)] += 1
            }
        }
    }

    /// Whether a clause is covered but for one letter at most.
    func fills(_ clause: Int) -> Bool {
        missing.indices.contains(clause) && missing[clause] <= 1
    }

    /// Whether a range lies inside a longer word of an ending: the 好 of 修好了 says no yes.
    func isInsideOver(_ range: Range<Int>) -> Bool {
        overRanges.contains { over in
            over.count > range.count && over.lowerBound <= range.lowerBound
                && range.upperBound <= over.upperBound
        }
    }
}
