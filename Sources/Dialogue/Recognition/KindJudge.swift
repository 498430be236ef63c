import Tickets

/// Ranks the kinds of a matter: weights of its words, and what question, blame, ending and signs add.
struct KindJudge {
    /// The scores and what led to them.
    struct Result {
        /// The score of each kind, by `KindCue.rawValue`.
        var scores = [Int](repeating: 0, count: KindCue.allCases.count)
        /// Whether any word spoke for a kind.
        var hasCue = false
        /// Whether the matter asks something.
        var isQuestion = false
        /// Whether it is over.
        var isOver = false
        /// Whether it blames.
        var isBlaming = false

        subscript(kind: KindCue) -> Int {
            get { scores[kind.rawValue] }
            set { scores[kind.rawValue] = newValue }
        }

        /// The best kind; of equal scores the one that `KindCue` names first.
        var best: KindCue {
            var best = KindCue.repair
            for kind in KindCue.allCases where self[kind] > self[best] { best = kind }
            return best
        }

        /// The kinds that scored, the best first, equal ones in the order of the tie rule.
        var ranking: [Explanation.Ranked] {
            KindCue.allCases.filter { self[$0] > 0 }
                .sorted { (-self[$0], $0.rawValue) < (-self[$1], $1.rawValue) }
                .map { Explanation.Ranked(name: $0.name, score: self[$0]) }
        }

        /// The best of the kinds that open a ticket, beside one.
        func bestTicket(beside other: KindCue?) -> KindCue? {
            var best: KindCue?
            for kind in KindCue.allCases where kind.ticketKind != nil && kind != other {
                guard self[kind] > 0 else { continue }
                if let found = best, self[found] >= self[kind] { continue }
                best = kind
            }
            return best
        }
    }

    private let rules: RecognitionRules
    private let markers: MarkerMap

    init(_ rules: RecognitionRules, markers: MarkerMap) {
        self.rules = rules
        self.markers = markers
    }

    /// Ranks the kinds of a range.
    ///
    /// - Parameters:
    ///   - scan: the message.
    ///   - range: the matter, in folded scalars.
    ///   - topic: the best topic, nil when none reached the threshold.
    /// - Returns: the scores.
    func result(of scan: MessageScan, in range: Range<Int>, topic: Int?) -> Result {
        let scale = rules.scale
        var result = Result()
        var leans = [Int](repeating: 0, count: KindCue.allCases.count)
        var elsewhere = leans
        var isSeen = [Bool](repeating: false, count: rules.words.count + rules.combinations.count)
        var asks = false
        var overEnd = -1
        var contrastEnd = -1
        for hit in scan.hits where range.contains(hit.range.lowerBound) {
            switch hit.role {
            case .kind(let kind):
                guard !hit.isNegated || kind == .complaint, !isSeen[hit.word] else { continue }
                result[kind] += hit.weight
                result.hasCue = true
            case .topic(let about, let lean?):
                guard !hit.isNegated || lean == .complaint, !isSeen[hit.word] else { continue }
                if about != topic {
                    if lean != .other { elsewhere[lean.rawValue] = scale.leanElsewhere }
                    continue
                }
                leans[lean.rawValue] += 1
            case .hint(let kind):
                guard !isSeen[hit.word] else { continue }
                result[kind] += hit.weight
            case .marker(.question): asks = true
            case .marker(.blame):
                result.isBlaming = true
            case .marker(.over) where !hit.isNegated: overEnd = max(overEnd, hit.range.upperBound)
            case .marker(.contrast): contrastEnd = max(contrastEnd, hit.range.upperBound)
            case .topic, .danger, .dangerGuard, .urgent, .marker, .line, .level, .satisfaction,
                .answer, .group:
                continue
            }
            isSeen[hit.word] = true
        }
        for kind in KindCue.allCases where leans[kind.rawValue] > 0 {
            let more = min(leans[kind.rawValue] - 1, scale.leanAgainMax)
            result[kind] += scale.lean + more * scale.leanAgain
            result.hasCue = true
        }
        for kind in KindCue.allCases { result[kind] += elsewhere[kind.rawValue] }
        let hasMark = scan.hasQuestionMark(in: range)
        result.isQuestion = asks || hasMark
        if asks { result[.inquiry] += scale.question }
        if hasMark { result[.inquiry] += scale.questionMark }
        if result.isBlaming { result[.complaint] += scale.blame }
        result.isOver = overEnd >= 0 && contrastEnd < overEnd && !result.isQuestion
        if result.isOver { result[.other] += scale.over }
        result[.other] += scale.otherStart + (topic == nil ? scale.noTopic : 0)
        if topic == nil { result[.inquiry] -= scale.noTopicQuestion }
        if let topic, rules.topics[topic] == .other { result[.other] += scale.foreign }
        if let topic, let usual = rules.usualKinds[topic] { result[usual] += scale.usual }
        addSigns(of: scan, in: range, topic: topic, to: &result)
        return result
    }

    /// Adds what the way the matter is written speaks for.
    private func addSigns(
        of scan: MessageScan,
        in range: Range<Int>,
        topic: Int?,
        to result: inout Result
    ) {
        guard !rules.signs.entries.isEmpty else { return }
        let usual = topic.flatMap { rules.usualKinds[$0] }
        let found = (isFound: topic != nil, usual: usual)
        let signs = SignReader(scan, markers: markers, range: range, topic: found)
        for entry in rules.signs.entries where signs.has(entry.sign) {
            result[entry.kind] += entry.weight
        }
    }
}
