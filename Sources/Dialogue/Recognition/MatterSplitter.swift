import KeywordMatching
import Tickets

/// Cuts a message that tells of several matters: at 另外, 还有, `also` and semicolons, where both sides name topics that differ.
struct MatterSplitter {
    private let rules: RecognitionRules

    init(_ rules: RecognitionRules) {
        self.rules = rules
    }

    /// The matters of a message as ranges of folded scalars, in order; one whole range when it is one matter.
    func matters(of scan: MessageScan) -> [Range<Int>] {
        let whole = 0..<scan.folded.count
        var cuts: [Int] = []
        for hit in scan.hits {
            guard case .marker(.split) = hit.role, hit.range.lowerBound > 0 else { continue }
            if cuts.last != hit.range.lowerBound { cuts.append(hit.range.lowerBound) }
        }
        guard !cuts.isEmpty, cuts.count <= Self.cutsMax else { return [whole] }
        var matters: [Range<Int>] = []
        var start = 0
        for cut in cuts where matters.count < Limits.mattersMax - 1 {
            let left = topic(of: scan, in: start..<cut)
            let right = topic(of: scan, in: cut..<whole.upperBound)
            guard let left, let right, left != right else { continue }
            matters.append(start..<cut)
            start = cut
        }
        matters.append(start..<whole.upperBound)
        return matters
    }

    /// A message with more joints than this is a letter, not a list of orders.
    private static let cutsMax = 6

    private func topic(of scan: MessageScan, in range: Range<Int>) -> Int? {
        // What a part is about must be named: hints are counted on whole messages.
        let judge = TopicJudge(rules, hints: HintTally(topicCount: rules.topics.count))
        return judge.best(of: judge.ranking(of: scan, in: range, danger: nil))?.topic
    }
}
