import KeywordMatching

/// Judges whether words of danger mean danger now: rules 1 to 4 of DOMAIN 5.1 and the guards of 6.2.
struct DangerJudge {
    /// What one word or combination of danger means here.
    struct Verdict {
        /// The code's position in `RecognitionRules.emergencies`.
        let emergency: Int
        /// How sure.
        var certainty: EmergencyFinding.Certainty
        /// Where the word stands, in folded scalars.
        let range: Range<Int>
        /// Whether only words beside it make it danger (`DangerSupport`).
        var needsSupport = false
        /// Whether no word of danger says so, but points do (`CountedDanger`).
        var isCounted = false
    }

    /// Folded characters of a message that says nothing but `help`.
    private static let aloneLengthMax = 12
    /// Scalars at the beginning of an English clause in which a word asks: "hello how", "so when".
    private static let openingLength = 8
    /// Scalars below are Latin letters.
    private static let latinEnd: UInt32 = 0x250
    /// 了.
    private static let perfectiveMark: UInt32 = 0x4E86

    private let scan: MessageScan
    private let markers: MarkerMap
    private let support: DangerSupport
    private let isQuestion: Bool
    private let hasExclamation: Bool

    init(_ scan: MessageScan, _ rules: RecognitionRules, markers: MarkerMap) {
        self.scan = scan
        support = DangerSupport(scan, rules)
        self.markers = markers
        hasExclamation = scan.hasExclamation
        isQuestion =
            scan.hasQuestionMark(in: 0..<scan.folded.count)
            || markers.has(.question) && scan.hits.contains { Self.asks($0, in: scan) }
    }

    /// Whether a word of question asks: in English only near the beginning of a clause, for "the path where people walk" and
    /// "when the wind blows" ask nothing.
    private static func asks(_ hit: WordHit, in scan: MessageScan) -> Bool {
        guard hit.role == .marker(.question), !hit.isNegated else { return false }
        let start = hit.range.lowerBound
        guard scan.folded.scalars[start] < latinEnd, start >= openingLength else { return true }
        return scan.clause(at: start) != scan.clause(at: start - openingLength)
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
            verdicts.append(
                Verdict(
                    emergency: emergency,
                    certainty: certainty,
                    range: hit.range,
                    needsSupport: support.needsSupport(hit)
                )
            )
        }
        doubtUnsupported(&verdicts, in: range, guards: &guards)
        verdicts.sort { left, right in
            let ranks = (left.certainty.rank, right.certainty.rank)
            if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
            if left.emergency != right.emergency { return left.emergency < right.emergency }
            return left.range.lowerBound < right.range.lowerBound
        }
        return verdicts
    }

    /// Doubts or strikes what alarms, where no word does so by itself and the words around it do not tell of danger too.
    private func doubtUnsupported(
        _ verdicts: inout [Verdict],
        in range: Range<Int>,
        guards: inout [FiredGuard]
    ) {
        let alarming = verdicts.indices.filter { verdicts[$0].certainty == .present }
        guard !alarming.isEmpty, alarming.allSatisfy({ verdicts[$0].needsSupport }) else { return }
        let certainty = support.certainty(in: range)
        guard certainty != .present else { return }
        for position in alarming.reversed() {
            guards.append(
                FiredGuard(range: verdicts[position].range, reason: .unsupported, guardWord: nil)
            )
            if let certainty {
                verdicts[position].certainty = certainty
            } else {
                verdicts.remove(at: position)
            }
        }
    }

    /// What a word means, and which guard spoke against it.
    private func judge(
        _ hit: WordHit,
        _ strength: DangerStrength
    ) -> (EmergencyFinding.Certainty?, GuardReason?) {
        // What happens stands last: 楼道堆纸箱 万一起火 is judged by its second clause.
        let clause = scan.clause(at: hit.range.upperBound - 1)
        let isNow = markers.has(.now, in: clause)
        let isJest = markers.has(.jest, around: clause) && !isNow
        switch strength {
        case .always: return isJest ? (.doubtful, .jest) : (.present, nil)
        case .alone:
            return scan.folded.count <= Self.aloneLengthMax ? (.present, nil) : (nil, nil)
        case .sure, .candidate: break
        }
        if hit.isGuarded { return (nil, .guardWord) }
        if markers.has(.almost, in: clause) { return (.doubtful, .almost) }
        if hit.isNegated { return (nil, .negation) }
        if markers.has(.past, in: clause), !isNow { return (nil, .past) }
        if markers.has(.over, from: clause), !markers.has(.contrast, from: clause) {
            return (.doubtful, .over)
        }
        if markers.has(.aftermath, from: clause), !isNow { return (.doubtful, .aftermath) }
        if isJest { return (.doubtful, .jest) }
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
        if isKnowledge(hit) { return (.asked, .knowledge) }
        if isPresent { return (.present, nil) }
        if markers.has(.knowledge) { return (.asked, .knowledge) }
        if markers.has(.place) || hasHappened(hit, clause) { return (.present, nil) }
        if isQuestion { return (.asked, .question) }
        if markers.has(.past, upTo: clause) { return (.doubtful, .pastElsewhere) }
        return (.present, nil)
    }

    /// Whether a clause of a danger asks for knowledge (电动车着火一般怪谁) and tells nothing of the speaker or of now.
    private func isKnowledge(_ hit: WordHit) -> Bool {
        let clauses = [hit.range.lowerBound, hit.range.upperBound - 1].map(scan.clause(at:))
        return clauses.contains { clause in
            markers.has(.knowledge, in: clause) && !hasExclamation
                && ![.speaker, .now, .strength].contains { markers.has($0, in: clause) }
        }
    }

    /// Whether a danger is told as having come about (插座冒烟了怎么办) and not asked about (电梯困人怎么办).
    private func hasHappened(_ hit: WordHit, _ clause: Int) -> Bool {
        let end = min(hit.range.upperBound + 1, scan.folded.count)
        return (hit.range.lowerBound..<end).contains { position in
            scan.folded.scalars[position] == Self.perfectiveMark
                && scan.clause(at: position) == clause
        }
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
