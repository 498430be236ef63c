import Tickets

/// Finds danger that no single word tells: words worth a few points each, which together alarm.
///
/// 一股味 越闻越头晕 窗都开了 names no gas. The points are counted from composed messages (`Tests/Hints/count.py`) and stand in
/// `words/hints.yaml`, where a person reads them; they add to the words of danger and never take one away.
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
    ///   - topic: the position of its topic; nil for none.
    ///   - guards: what spoke against words of danger: what was denied, asked about or over stays so.
    /// - Returns: danger now, at the word with the most points; nil where the points do not reach.
    /// Cost: one pass over the hints, two where they may reach.
    func verdict(
        in range: Range<Int>,
        topic: Int?,
        guards: [FiredGuard]
    ) -> DangerJudge.Verdict? {
        guard let least = rules.countedDangerMin, mayReach(least, in: range), !markers.has(.jest),
            guards.allSatisfy({ [.unmarked, .guardWord].contains($0.reason) })
        else { return nil }
        var seen = WordSet()
        var points = 0
        var best: WordHit?
        let harmless = guarded(in: range)
        for hint in scan.hints where hint.role == .dangerHint {
            guard range.contains(hint.range.lowerBound) else { continue }
            if hint.weight > 0, hint.range.contains(where: harmless.contains) { continue }
            guard seen.insert(hint.word) else { continue }
            points += hint.weight
            if hint.weight > best?.weight ?? 0 { best = hint }
        }
        let isUrgent = scan.hits.contains { hit in
            hit.role == .urgent && range.contains(hit.range.lowerBound)
        }
        guard points >= least + (isUrgent ? Self.urgentMore : 0), let best,
            let code = code(of: topic.map { rules.topics[$0] } ?? .other)
        else { return nil }
        return DangerJudge.Verdict(
            emergency: code,
            certainty: .present,
            hit: best,
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

    /// Whether the points that speak for danger could reach, repeated words and all.
    private func mayReach(_ least: Int, in range: Range<Int>) -> Bool {
        var points = 0
        for hint in scan.hints where hint.role == .dangerHint && hint.weight > 0 {
            if range.contains(hint.range.lowerBound) { points += hint.weight }
        }
        return points >= least
    }

    /// The code that stands for a topic; that of `other` where none does, so that a topic an office adds is not left out.
    private func code(of topic: Topic) -> Int? {
        let codes = rules.emergencies
        return codes.firstIndex { $0.nearTopics.contains(topic) }
            ?? codes.firstIndex { $0.nearTopics.contains(.other) }
    }
}
