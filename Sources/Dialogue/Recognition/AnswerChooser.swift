import Tickets

/// Chooses the prepared answer that fits a question: the most weight of its words, of the topic that won.
struct AnswerChooser {
    private let rules: RecognitionRules

    init(_ rules: RecognitionRules) {
        self.rules = rules
    }

    /// The answer that fits; nil when no word of one was found.
    ///
    /// Of equal weights the first in the files wins.
    func answer(to scan: MessageScan, in range: Range<Int>, topic: Topic) -> AnswerID? {
        var weights = [Int](repeating: 0, count: rules.answers.count)
        for hit in scan.hits where range.contains(hit.range.lowerBound) {
            guard case .answer(let answer) = hit.role else { continue }
            weights[answer] += hit.weight
        }
        var best: Int?
        for answer in rules.answers.indices where weights[answer] > 0 {
            guard rules.answers[answer].topic == topic else { continue }
            if let found = best, weights[found] >= weights[answer] { continue }
            best = answer
        }
        return best.map { rules.answers[$0].id }
    }
}
