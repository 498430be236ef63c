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
        /// The points that were given beside the weights of words; kept only when they are to be explained.
        private(set) var points: [ScorePoint] = []
        private let isExplaining: Bool
        private let hints: HintTally

        /// Begins with what the hints say.
        init(_ hints: HintTally, isExplaining: Bool) {
            self.hints = hints
            self.isExplaining = isExplaining
            for kind in KindCue.allCases { scores[kind.rawValue] = hints[.kind(kind)] }
        }

        subscript(kind: KindCue) -> Int { scores[kind.rawValue] }

        /// Adds the weight of a word.
        mutating func add(_ weight: Int, to kind: KindCue) {
            scores[kind.rawValue] += weight
        }

        /// Adds points by a rule, for what stands at a place.
        mutating func add(_ weight: Int, to kind: KindCue, _ rule: PointRule, _ place: Range<Int>) {
            scores[kind.rawValue] += weight
            guard isExplaining, weight != 0 else { return }
            points.append(
                ScorePoint(rule: rule, target: .kind(kind), weight: weight, range: place)
            )
        }

        /// The best kind; of equal scores the one that `KindCue` names first.
        var best: KindCue {
            var best = KindCue.repair
            for kind in KindCue.allCases where self[kind] > self[best] { best = kind }
            return best
        }

        /// The finer kind that the words name within a kind, or that kind itself.
        ///
        /// Hints are counted on kinds of which suggestions (建议增设路灯) and praise are a part, and speak for these; which part it
        /// is, words tell.
        func finer(than kind: KindCue) -> KindCue {
            let finer: KindCue
            switch kind {
            case .complaint, .inquiry: finer = .suggestion
            case .other: finer = .praise
            case .repair, .suggestion, .praise: return kind
            }
            let (told, whole) = (byWords(finer), byWords(kind))
            return told > 0 && told >= whole ? finer : kind
        }

        private func byWords(_ kind: KindCue) -> Int { self[kind] - hints[.kind(kind)] }

        /// The kinds that scored, the best first, equal ones in the order of the tie rule.
        var ranking: [Explanation.Ranked] {
            KindCue.allCases.filter { self[$0] > 0 }
                .sorted { (-self[$0], $0.rawValue) < (-self[$1], $1.rawValue) }
                .map { Explanation.Ranked(name: $0.name, score: self[$0]) }
        }

        /// The best of the kinds that open a ticket, beside a kind and the finer one in it.
        func bestTicket(beside winner: KindCue, _ finer: KindCue) -> KindCue? {
            var best: KindCue?
            for kind in KindCue.allCases where kind.ticketKind != nil {
                if kind == winner || kind == finer { continue }
                guard self[kind] > 0 else { continue }
                if let found = best, self[found] >= self[kind] { continue }
                best = kind
            }
            return best
        }
    }

    /// What the words of a matter say, before it is weighed.
    private struct Tally {
        /// How many words of the best topic lean to each kind, and the first and second of them.
        var leans = [Int](repeating: 0, count: KindCue.allCases.count)
        var leaning = [(first: Range<Int>, second: Range<Int>?)?](
            repeating: nil,
            count: KindCue.allCases.count
        )
        /// The last word of another topic that leans to each kind.
        var elsewhere = [Range<Int>?](repeating: nil, count: KindCue.allCases.count)
        var question: Range<Int>?
        var blame: Range<Int>?
        var over: Range<Int>?
        var contrastEnd = -1
        /// The first word of the best topic.
        var topic: Range<Int>?

        mutating func lean(_ kind: KindCue, _ place: Range<Int>) {
            leans[kind.rawValue] += 1
            if let first = leaning[kind.rawValue]?.first {
                if leans[kind.rawValue] == 2 { leaning[kind.rawValue] = (first, place) }
            } else {
                leaning[kind.rawValue] = (place, nil)
            }
        }
    }

    private let rules: RecognitionRules
    private let markers: MarkerMap
    private let isExplaining: Bool

    init(_ rules: RecognitionRules, markers: MarkerMap, isExplaining: Bool) {
        self.rules = rules
        self.markers = markers
        self.isExplaining = isExplaining
    }

    /// Ranks the kinds of a range.
    ///
    /// - Parameters:
    ///   - scan: the message.
    ///   - range: the matter, in folded scalars.
    ///   - topic: the best topic, nil when none reached the threshold.
    ///   - hints: what the hints of the matter add up to.
    /// - Returns: the scores.
    func result(
        of scan: MessageScan,
        in range: Range<Int>,
        topic: Int?,
        hints: HintTally
    ) -> Result {
        let scale = rules.scale
        var result = Result(hints, isExplaining: isExplaining)
        let tally = tally(scan, range, topic, &result)
        addLeans(tally, to: &result)
        let mark = scan.place(of: MessageScan.questionMark, in: range)
        result.isQuestion = tally.question != nil || mark != nil
        if let place = tally.question {
            result.add(scale.question, to: .inquiry, .scale(.question), place)
        }
        if let mark { result.add(scale.questionMark, to: .inquiry, .scale(.questionMark), mark) }
        result.isBlaming = tally.blame != nil
        if let place = tally.blame {
            result.add(scale.blame, to: .complaint, .scale(.blame), place)
        }
        if let over = tally.over, tally.contrastEnd < over.upperBound, !result.isQuestion {
            result.isOver = true
            result.add(scale.over, to: .other, .scale(.over), over)
        }
        result.add(scale.otherStart, to: .other, .scale(.otherStart), range)
        if let topic {
            let place = tally.topic ?? range
            if rules.topics[topic] == .other {
                result.add(scale.foreign, to: .other, .scale(.foreign), place)
            }
            if let usual = rules.usualKinds[topic] {
                result.add(scale.usual, to: usual, .scale(.usual), place)
            }
        } else {
            result.add(scale.noTopic, to: .other, .scale(.noTopic), range)
            result.add(-scale.noTopicQuestion, to: .inquiry, .scale(.noTopicQuestion), range)
        }
        addSigns(of: scan, in: range, topic: topic, to: &result)
        return result
    }

    /// Adds the weights of the words of kinds, each once, and notes what else is said.
    private func tally(
        _ scan: MessageScan,
        _ range: Range<Int>,
        _ topic: Int?,
        _ result: inout Result
    ) -> Tally {
        var tally = Tally()
        var counted = WordSet()
        for hit in scan.hits where range.contains(hit.range.lowerBound) {
            if case .topic(let about, _) = hit.role, about == topic, tally.topic == nil {
                tally.topic = hit.range
            }
            switch hit.role {
            case .kind(let kind):
                guard !hit.isNegated || kind == .complaint, counted.insert(hit.word) else {
                    continue
                }
                result.add(hit.weight, to: kind)
                result.hasCue = true
            case .topic(let about, let lean?):
                guard !hit.isNegated || lean == .complaint, !counted.contains(hit.word) else {
                    continue
                }
                if about != topic {
                    if lean != .other { tally.elsewhere[lean.rawValue] = hit.range }
                    continue
                }
                _ = counted.insert(hit.word)
                tally.lean(lean, hit.range)
            case .marker(.question): tally.question = tally.question ?? hit.range
            case .marker(.blame): tally.blame = tally.blame ?? hit.range
            case .marker(.over) where !hit.isNegated:
                if hit.range.upperBound > tally.over?.upperBound ?? -1 { tally.over = hit.range }
            case .marker(.contrast):
                tally.contrastEnd = max(tally.contrastEnd, hit.range.upperBound)
            case .topic, .danger, .dangerGuard, .urgent, .frail, .marker, .line,
                .level, .satisfaction, .answer, .group:
                continue
            }
        }
        return tally
    }

    /// Adds what the topic's faults, grievances and questions speak for.
    private func addLeans(_ tally: Tally, to result: inout Result) {
        let scale = rules.scale
        for kind in KindCue.allCases {
            if let (first, second) = tally.leaning[kind.rawValue] {
                let more = min(tally.leans[kind.rawValue] - 1, scale.leanAgainMax)
                result.add(scale.lean, to: kind, .scale(.lean), first)
                if let second {
                    result.add(more * scale.leanAgain, to: kind, .scale(.leanAgain), second)
                }
                result.hasCue = true
            }
            if let place = tally.elsewhere[kind.rawValue] {
                result.add(scale.leanElsewhere, to: kind, .scale(.leanElsewhere), place)
            }
        }
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
        for entry in rules.signs.entries {
            guard let place = signs.place(of: entry.sign) else { continue }
            result.add(entry.weight, to: entry.kind, .sign(entry.sign), place)
        }
    }
}
