import KeywordMatching

/// Chooses among overlapping matches: in each layer of words the longest wins, and guards strike danger words.
struct HitSieve {
    /// The matches that count with the layers in which they do, by start, the longer first.
    private(set) var kept: [(match: KeywordMatch, layers: WordRole.Layer)] = []
    /// The matches that would mean danger but for a guard word, and where that stands; by start.
    private(set) var struck: [(match: KeywordMatch, guardWord: Range<Int>)] = []
    /// For each folded scalar the layers whose words cover it.
    private var cover: [UInt16]
    /// Where guard words stand, by start.
    private var guards: [Range<Int>] = []

    /// Sieves matches.
    ///
    /// - Parameters:
    ///   - matches: all occurrences, in any order.
    ///   - length: folded scalars of the message.
    ///   - index: says in which layers a keyword has words.
    init(_ matches: [KeywordMatch], length: Int, index: WordIndex) {
        cover = [UInt16](repeating: 0, count: length)
        var ordered = matches
        ordered.sort { left, right in
            if left.range.count != right.range.count { return left.range.count > right.range.count }
            return left.range.lowerBound < right.range.lowerBound
        }
        for match in ordered where index.layer(of: match.id).contains(.dangerGuard) {
            guards.append(match.range)
        }
        guards.sort { $0.lowerBound < $1.lowerBound }
        for match in ordered {
            let layers = keep(index.layer(of: match.id), match)
            if !layers.isEmpty { kept.append((match, layers)) }
        }
        kept.sort { left, right in
            if left.match.range.lowerBound != right.match.range.lowerBound {
                return left.match.range.lowerBound < right.match.range.lowerBound
            }
            return left.match.range.upperBound > right.match.range.upperBound
        }
        struck.sort { $0.match.range.lowerBound < $1.match.range.lowerBound }
    }

    /// The first guard word that touches a range and is no mere part of it: 呼吸困难 is more than the 困难 in it.
    func guardWord(over range: Range<Int>) -> Range<Int>? {
        // A guard that reaches into the range begins at most one keyword's length before it.
        let earliest = range.lowerBound - KeywordAutomaton.keywordLengthMax
        var low = 0
        var high = guards.count
        while low < high {
            let middle = (low + high) / 2
            if guards[middle].lowerBound < earliest { low = middle + 1 } else { high = middle }
        }
        while low < guards.count, guards[low].lowerBound < range.upperBound {
            let other = guards[low]
            let isPart =
                other.count < range.count && range.lowerBound <= other.lowerBound
                && other.upperBound <= range.upperBound
            if !isPart, other.overlaps(range) { return other }
            low += 1
        }
        return nil
    }

    /// Whether a range lies inside a longer word with a meaning of its own.
    func isInside(_ range: Range<Int>) -> Bool {
        let layers = WordRole.Layer.meaningful.rawValue
        return cover[range.lowerBound] & layers != 0 && cover[range.upperBound - 1] & layers != 0
    }

    /// The layers in which a match is the longest so far; they are covered by it from now on.
    private mutating func keep(
        _ layers: WordRole.Layer,
        _ match: KeywordMatch
    ) -> WordRole.Layer {
        let range = match.range
        let taken = cover[range.lowerBound] | cover[range.upperBound - 1]
        var left = WordRole.Layer(rawValue: layers.rawValue & ~taken)
        if layers.contains(.dangerGuard) { left.insert(.dangerGuard) }
        left.formUnion(layers.intersection(.free))
        if left.contains(.danger), let harmless = guardWord(over: range) {
            left.remove(.danger)
            struck.append((match, harmless))
        }
        mark(range, left.subtracting([.free, .dangerGuard]))
        return left
    }

    private mutating func mark(_ range: Range<Int>, _ layers: WordRole.Layer) {
        guard !layers.isEmpty else { return }
        for position in range { cover[position] |= layers.rawValue }
    }
}
