/// Finds the word a person may have meant.
enum NearestWord {
    /// The candidate nearest to a word; nil when none is near.
    ///
    /// Near is one change of a character for words of up to four, two for longer ones, or that one begins the other.
    /// Cost is the product of the lengths for each candidate.
    static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(word)
        guard wanted.count >= 2, wanted.count <= 40 else { return nil }
        let limit = wanted.count <= 4 ? 1 : 2
        var best: (word: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate)
            guard letters.count >= 2 else { continue }
            var distance = Self.distance(wanted, letters, limit: limit)
            if letters.starts(with: wanted) || wanted.starts(with: letters) {
                distance = min(distance, limit)
            }
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// How many characters must be put in, left out or changed; anything above `limit` when it is more.
    private static func distance(_ left: [Character], _ right: [Character], limit: Int) -> Int {
        guard abs(left.count - right.count) <= limit else { return limit + 1 }
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in right.enumerated() {
                let change = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, min(row[column], diagonal) + 1)
            }
        }
        return row[right.count]
    }
}
