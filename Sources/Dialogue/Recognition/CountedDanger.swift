import Tickets

/// Finds danger that no single word tells: words worth a few points each, which together alarm.
///
/// 屋里一股味儿，越闻头越晕，站都站不稳 names no gas. The points are counted from composed messages (`Tests/Hints/count.py`) and stand in
/// `words/hints.tsv`, where a person reads them; they add to the words of danger and never take one away.
struct CountedDanger {
    /// What is more than urgent must be told with more points: 没水 and 反水 alone are half of a danger.
    private static let urgentMore = 4

    private let scan: MessageScan
    private let rules: RecognitionRules
    private let markers: MarkerMap

    init(_ scan: MessageScan, _ rules: RecognitionRules, markers: MarkerMap) {
        self.scan = scan
        self.rules = rules
        self.markers = markers
    }

    /// The verdict on a matter without a word of danger.
    ///
    /// - Parameters:
    ///   - range: the matter, in folded scalars.
    ///   - points: what its hints add up to, those in guard words too: far below 0 they are not looked at.
    ///   - topic: the position of its topic; nil for none.
    ///   - guards: what spoke against words of danger: what was denied, asked about or over stays so.
    /// - Returns: danger now above 0, doubtful danger from `danger_near` below it on, at the word with the most points; nil where
    ///   the points do not reach.
    /// Cost: one pass over the hints, and only where they may reach.
    func verdict(
        in range: Range<Int>,
        points: Int,
        topic: Int?,
        guards: [FiredGuard]
    ) -> DangerJudge.Verdict? {
        let near = rules.scale.dangerNear
        guard points > -near, !markers.has(.jest),
            guards.allSatisfy({ [.unmarked, .guardWord].contains($0.reason) })
        else { return nil }
        let (sum, best) = unguarded(in: range)
        let isUrgent = scan.hits.contains { hit in
            hit.role == .urgent && range.contains(hit.range.lowerBound)
        }
        let over = isUrgent ? sum - Self.urgentMore : sum
        guard over > -near, let best,
            let code = code(of: topic.map { rules.topics[$0] } ?? .other)
        else { return nil }
        return DangerJudge.Verdict(
            emergency: code,
            certainty: over > 0 ? .present : .doubtful,
            range: best,
            isCounted: true
        )
    }

    /// The folded scalars of guard words.
    private func guarded(in range: Range<Int>) -> Set<Int> {
        var places: Set<Int> = []
        for hit in scan.hits where hit.role == .dangerGuard {
            if range.contains(hit.range.lowerBound) { places.formUnion(hit.range) }
        }
        return places
    }

    /// The points of hints, each word once, those for danger that a guard word overlaps left out; and where the one with the
    /// most stands.
    private func unguarded(in range: Range<Int>) -> (sum: Int, best: Range<Int>?) {
        let harmless = guarded(in: range)
        var seen: Set<Int> = []
        var sum = rules.hints.points(of: nil, for: .danger)
        var most = 0
        var best: Range<Int>?
        for hint in scan.hints where range.contains(hint.range.lowerBound) {
            let points = rules.hints.points(of: hint.row, for: .danger)
            if points > 0, hint.range.contains(where: harmless.contains) { continue }
            guard seen.insert(hint.row).inserted else { continue }
            sum += points
            if points > most { (most, best) = (points, hint.range) }
        }
        return (sum, best)
    }

    /// The code that stands for a topic; that of `other` where none does, so that a topic an office adds is not left out.
    private func code(of topic: Topic) -> Int? {
        let codes = rules.emergencies
        return codes.firstIndex { $0.nearTopics.contains(topic) }
            ?? codes.firstIndex { $0.nearTopics.contains(.other) }
    }
}
