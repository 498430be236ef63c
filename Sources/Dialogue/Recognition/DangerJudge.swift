import KeywordMatching

/// Judges whether words of danger mean danger now: rules 1 to 4 of DOMAIN 5.1 and the guards of 6.2.
struct DangerJudge {
    /// What one word or combination of danger means here.
    struct Verdict {
        /// The code's position in `RecognitionRules.emergencies`.
        let emergency: Int
        /// How sure.
        let certainty: EmergencyFinding.Certainty
        /// The word.
        let hit: WordHit
    }

    /// Folded characters of a message that says nothing but `help`.
    private static let aloneLengthMax = 12

    private let scan: MessageScan
    private let markers: MarkerMap
    private let isQuestion: Bool
    private let hasExclamation: Bool

    init(_ scan: MessageScan, markers: MarkerMap) {
        self.scan = scan
        self.markers = markers
        hasExclamation = scan.hasExclamation
        isQuestion = markers.has(.question) || scan.hasQuestionMark(in: 0..<scan.folded.count)
    }

    /// The verdicts on the words within a range, the surest and gravest first.
    ///
    /// - Parameters:
    ///   - range: a matter of the message, in folded scalars.
    ///   - guards: gets what spoke against each word, where anything did.
    /// - Returns: one verdict a word that means danger.
    func verdicts(in range: Range<Int>, guards: inout [FiredGuard]) -> [Verdict] {
        var verdicts: [Verdict] = []
        for hit in scan.hits where range.contains(hit.range.lowerBound) {
            guard case .danger(let emergency, let strength) = hit.role else { continue }
            let (certainty, reason) = judge(hit, strength)
            if let reason {
                guards.append(FiredGuard(range: hit.range, reason: reason, guardWord: nil))
            }
            guard let certainty else { continue }
            verdicts.append(Verdict(emergency: emergency, certainty: certainty, hit: hit))
        }
        verdicts.sort { left, right in
            let ranks = (left.certainty.rank, right.certainty.rank)
            if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
            if left.emergency != right.emergency { return left.emergency < right.emergency }
            return left.hit.range.lowerBound < right.hit.range.lowerBound
        }
        return verdicts
    }

    /// What a word means, and which guard spoke against it.
    private func judge(
        _ hit: WordHit,
        _ strength: DangerStrength
    ) -> (EmergencyFinding.Certainty?, GuardReason?) {
        switch strength {
        case .always: return (.present, nil)
        case .alone:
            return scan.folded.count <= Self.aloneLengthMax ? (.present, nil) : (nil, nil)
        case .sure, .candidate: break
        }
        if hit.isGuarded { return (nil, .guardWord) }
        // What happens stands last: 楼道堆纸箱 万一起火 is judged by its second clause.
        let clause = scan.clause(at: hit.range.upperBound - 1)
        let isNow = markers.has(.now, in: clause)
        if markers.has(.almost, in: clause) { return (.doubtful, .almost) }
        if hit.isNegated { return (nil, .negation) }
        if markers.has(.past, in: clause), !isNow { return (nil, .past) }
        if markers.has(.over, from: clause), !markers.has(.contrast, from: clause) {
            return (.doubtful, .over)
        }
        if markers.has(.aftermath, from: clause), !isNow { return (.doubtful, .aftermath) }
        if markers.has(.hypothetical, in: clause) {
            let isPressing = isNow || markers.has(.strength, in: clause)
            return (isPressing ? .doubtful : .asked, .hypothetical)
        }
        let isPresent = isNow || isPresentAnywhere
        if strength == .candidate {
            let isMarked =
                markers.has(.now, around: clause) || hasExclamation
                || markers.has(.strength, in: clause)
            guard isMarked else { return (nil, .unmarked) }
        }
        if isPresent { return (.present, nil) }
        if markers.has(.knowledge) { return (.asked, .knowledge) }
        if markers.has(.place) { return (.present, nil) }
        if isQuestion { return (.asked, .question) }
        if markers.has(.past, upTo: clause) { return (.doubtful, .pastElsewhere) }
        return (.present, nil)
    }

    /// Present-danger markers anywhere: the speaker, now, strength, a mark of exclamation.
    private var isPresentAnywhere: Bool {
        markers.has(.speaker) || markers.has(.now) || markers.has(.strength) || hasExclamation
    }
}

extension EmergencyFinding.Certainty {
    fileprivate var rank: Int {
        switch self {
        case .present: 0
        case .doubtful: 1
        case .asked: 2
        }
    }
}
