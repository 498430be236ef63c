@testable import KeywordMatching

/// Looks for every keyword at every place: slow, short and plainly right.
struct NaiveSearch {
    let keywords: [Keyword]

    /// Every occurrence, by end and at the same end the longer first.
    func allMatches(in text: [UInt32]) -> [KeywordMatch] {
        var matches: [KeywordMatch] = []
        for keyword in keywords {
            let wanted = keyword.text.unicodeScalars.map(\.value)
            for start in text.indices where text[start...].starts(with: wanted) {
                let range = start..<(start + wanted.count)
                if keyword.isWholeWord, !NaiveSearch.isWhole(range, in: text) { continue }
                matches.append(KeywordMatch(id: keyword.id, range: range))
            }
        }
        return matches.sorted { NaiveSearch.order($0) < NaiveSearch.order($1) }
    }

    /// Repeatedly takes the longest match left and strikes out what overlaps it.
    func longestMatches(in text: [UInt32]) -> [KeywordMatch] {
        var left = allMatches(in: text)
        var kept: [KeywordMatch] = []
        while let best = left.max(by: { NaiveSearch.rank($0) < NaiveSearch.rank($1) }) {
            kept += left.filter { $0.range == best.range }
            left.removeAll { $0.range.overlaps(best.range) }
        }
        return kept.sorted {
            ($0.range.lowerBound, $0.id) < ($1.range.lowerBound, $1.id)
        }
    }

    private static func order(_ match: KeywordMatch) -> (Int, Int, Int32) {
        (match.range.upperBound, -match.range.count, match.id.rawValue)
    }

    private static func rank(_ match: KeywordMatch) -> (Int, Int) {
        (match.range.count, -match.range.lowerBound)
    }

    private static func isWhole(_ range: Range<Int>, in text: [UInt32]) -> Bool {
        let letters = Set("abcdefghijklmnopqrstuvwxyz".unicodeScalars.map(\.value))
        let digits = Set("0123456789".unicodeScalars.map(\.value))
        for (inside, outside) in [
            (range.lowerBound, range.lowerBound - 1), (range.upperBound - 1, range.upperBound),
        ] where text.indices.contains(outside) {
            for kind in [letters, digits]
            where kind.contains(text[inside]) && kind.contains(text[outside]) {
                return false
            }
        }
        let isLatinEnd = letters.union(digits).contains(text[range.upperBound - 1])
        return !(isLatinEnd && text[range.upperBound...].starts(with: [0x27, 0x74]))
    }
}
