/// Chooses, among overlapping matches, those that count.
enum LongestMatches {
    /// Keeps the longest matches; no two kept ones overlap unless they cover the same range.
    ///
    /// Going from long to short, a match can collide with a kept one only at one of its own ends,
    /// since it cannot contain what is longer: two looks decide, and the whole is linear after the
    /// sort. Two matches of the same length and start are keywords of one text.
    static func choose(from matches: [KeywordMatch], textLength: Int) -> [KeywordMatch] {
        if matches.count < 2 { return matches }
        let ordered = matches.sorted { left, right in
            if left.range.count != right.range.count { return left.range.count > right.range.count }
            if left.range.lowerBound != right.range.lowerBound {
                return left.range.lowerBound < right.range.lowerBound
            }
            return left.id < right.id
        }
        var isCovered = [Bool](repeating: false, count: textLength)
        var kept: [KeywordMatch] = []
        for match in ordered {
            if let last = kept.last, last.range == match.range {
                kept.append(match)
                continue
            }
            if isCovered[match.range.lowerBound] || isCovered[match.range.upperBound - 1] {
                continue
            }
            for position in match.range { isCovered[position] = true }
            kept.append(match)
        }
        kept.sort { left, right in
            left.range.lowerBound != right.range.lowerBound
                ? left.range.lowerBound < right.range.lowerBound : left.id < right.id
        }
        return kept
    }
}
