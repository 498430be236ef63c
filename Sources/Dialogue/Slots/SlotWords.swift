import KeywordMatching

/// The words with which times begin and the nouns of places, found in one pass.
struct SlotWords: Sendable {
    /// Made at first use.
    static let shared = SlotWords()

    private let automaton: KeywordAutomaton
    private let timeCount: Int

    private init() {
        let times = TimeStarters.words
        timeCount = times.count
        let keywords = (times + PlaceWords.words).enumerated().map {
            Keyword($1, id: KeywordID(rawValue: Int32($0)))
        }
        do {
            automaton = try KeywordAutomaton(keywords)
        } catch {
            preconditionFailure("the words of times and places are keywords: \(error)")
        }
    }

    /// Finds the words of a text.
    ///
    /// - Parameter text: folded.
    /// - Returns: where times can begin, by folded offset, in order of the words' ends; and the words of places of which
    ///   none overlap, each with its position in `PlaceWords.words`.
    func find(in text: FoldedText) -> (times: [Int], places: [(word: Int, range: Range<Int>)]) {
        var times: [Int] = []
        var places: [KeywordMatch] = []
        for match in automaton.allMatches(in: text) {
            if match.id.rawValue < timeCount {
                times.append(match.range.lowerBound)
            } else {
                places.append(match)
            }
        }
        let longest = KeywordAutomaton.longest(of: places, in: text)
        return (times, longest.map { (Int($0.id.rawValue) - timeCount, $0.range) })
    }
}
