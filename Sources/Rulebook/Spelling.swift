/// Finds the word that was probably meant.
enum Spelling {
    /// The known word nearest to a wrong one; nil when none is within a third of its letters.
    static func nearest(to word: String, among known: [String]) -> String? {
        let limit = max(1, word.count / 3)
        var best: (word: String, distance: Int)?
        for candidate in known.sorted() {
            let distance = distance(Array(word), Array(candidate))
            guard distance <= limit else { continue }
            if let found = best, found.distance <= distance { continue }
            best = (candidate, distance)
        }
        return best?.word
    }

    /// The letters that must be changed, added, taken out or swapped with a neighbour to make one word of another.
    ///
    /// **Source:** the optimal string alignment distance (Damerau 1964, with neighbours swapped once).
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var twoAbove: [Int] = []
        var above = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var row = [i + 1]
            for (j, b) in right.enumerated() {
                var best = min(above[j + 1] + 1, row[j] + 1, above[j] + (a == b ? 0 : 1))
                if i > 0, j > 0, a == right[j - 1], left[i - 1] == b {
                    best = min(best, twoAbove[j - 1] + 1)
                }
                row.append(best)
            }
            twoAbove = above
            above = row
        }
        return above[right.count]
    }
}
