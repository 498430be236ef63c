/// The points of all hints of a matter, added up by target, each word once.
struct HintTally {
    private var sums: [Int]

    /// Adds up.
    ///
    /// - Parameters:
    ///   - hits: the hints of the message.
    ///   - table: their points.
    ///   - range: the matter, in folded scalars.
    ///   - topicCount: topics there are.
    init(_ hits: [HintHit], _ table: HintTable, in range: Range<Int>, topicCount: Int) {
        self.init(topicCount: topicCount)
        for points in table.start { sums[Int(points.position)] += points.points }
        for row in Self.rows(hits, in: range, of: table) {
            for points in table.points(of: row) { sums[Int(points.position)] += points.points }
        }
    }

    /// A tally of nothing.
    init(topicCount: Int) {
        sums = [Int](repeating: 0, count: HintTable.Target.fixedCount + topicCount)
    }

    /// The sum for a target.
    subscript(target: HintTable.Target) -> Int { sums[target.position] }

    /// The rows of the hints of a matter, each once, in no order.
    private static func rows(_ hits: [HintHit], in range: Range<Int>, of table: HintTable) -> [Int]
    {
        var seen = [UInt64](repeating: 0, count: (table.words.count + 63) / 64)
        var rows: [Int] = []
        rows.reserveCapacity(hits.count)
        for hit in hits where range.contains(hit.range.lowerBound) {
            let bit: UInt64 = 1 << UInt64(hit.row & 63)
            guard seen[hit.row >> 6] & bit == 0 else { continue }
            seen[hit.row >> 6] |= bit
            rows.append(hit.row)
        }
        return rows
    }
}
