import KeywordMatching

/// A message with its words found: what every judge of its meaning looks at.
///
/// Cost: n log n of the words found.
struct MessageScan {
    /// The message, folded.
    let folded: FoldedText
    /// The words that count, in the order of the text, and after them the combinations.
    let hits: [WordHit]
    /// Words whose points were counted; half of all words, and they matter by their sums only.
    let hints: [HintHit]
    /// The clause of each folded scalar, from 0.
    let clauses: [Int32]
    /// The words of danger that guard words struck, in the order of the text.
    let struck: [FiredGuard]

    /// Scans a message.
    init(_ text: String, in index: WordIndex) {
        let folded = index.fold(text)
        let clauses = Self.clauses(of: folded)
        var matches = index.matches(in: folded)
        hints = Self.hints(matches, index)
        matches.removeAll { !index.isWord($0.id) }
        let sieve = HitSieve(matches, length: folded.count, index: index)
        let reach = Self.negationReach(sieve, clauses: clauses, folded: folded, index: index)
        var hits: [WordHit] = []
        hits.reserveCapacity(sieve.kept.count * 2)
        var members: [GroupMember] = []
        for (match, layers) in sieve.kept {
            let isGuarded = sieve.guardWord(over: match.range) != nil
            for meaning in index.meanings(of: match.id) {
                guard !meaning.role.layer.isDisjoint(with: layers) else { continue }
                if case .marker(.negation) = meaning.role, sieve.isInside(match.range) { continue }
                let isNegated = reach[match.range.lowerBound]
                if case .group(let group) = meaning.role {
                    members.append(
                        GroupMember(
                            group: group,
                            range: match.range,
                            isNegated: isNegated,
                            isGuarded: isGuarded
                        )
                    )
                    continue
                }
                var hit = WordHit(meaning, at: match.range)
                hit.isNegated = isNegated
                hit.isGuarded = isGuarded
                hits.append(hit)
            }
        }
        struck = sieve.struck.map { match, guardWord in
            FiredGuard(range: match.range, reason: .guardWord, guardWord: guardWord)
        }
        hits += CombinationFinder(members, index).found()
        self.folded = folded
        self.hits = hits
        self.clauses = clauses
    }

    private static func hints(_ matches: [KeywordMatch], _ index: WordIndex) -> [HintHit] {
        var hints: [HintHit] = []
        hints.reserveCapacity(matches.count)
        for match in matches {
            guard let row = index.hintRow(of: match.id) else { continue }
            hints.append(HintHit(row: row, range: match.range))
        }
        return hints
    }

    /// The clause of a range's first scalar.
    func clause(of range: Range<Int>) -> Int {
        clause(at: range.lowerBound)
    }

    /// The clause of a folded scalar.
    func clause(at position: Int) -> Int {
        clauses.indices.contains(position) ? Int(clauses[position]) : 0
    }

    /// `zh` where any Chinese character stands, else `en` where any Latin letter does, else `zh`.
    var language: String {
        if folded.scalars.contains(where: { (0x2E80...0x9FFF).contains($0) }) { return "zh" }
        return folded.scalars.contains { (0x61...0x7A).contains($0) } ? "en" : "zh"
    }

    /// Count of letters and digits: what is left without marks, blanks and emoji.
    var letterCount: Int { letterCount(in: 0..<folded.count) }

    /// The same of a part, in folded scalars.
    func letterCount(in range: Range<Int>) -> Int {
        folded.scalars[range].reduce(0) { $0 + (Self.isLetter($1) ? 1 : 0) }
    }

    /// Whether a folded scalar is a letter or digit.
    static func isLetter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x61...0x7A, 0xC0...0x24F, 0x3400...0x9FFF: true
        default: false
        }
    }

    /// Whether a mark of exclamation stands in the message.
    var hasExclamation: Bool { folded.scalars.contains(Self.exclamationMark) }

    /// Whether the message ends a sentence with a question mark.
    func hasQuestionMark(in range: Range<Int>) -> Bool {
        folded.scalars[range].contains(Self.questionMark)
    }

    /// Where a mark first stands in a range; nil where it does not.
    func place(of mark: UInt32, in range: Range<Int>) -> Range<Int>? {
        folded.scalars[range].firstIndex(of: mark).map { $0..<$0 + 1 }
    }

    /// The question mark, folded.
    static let questionMark: UInt32 = 0x3F
    /// The mark of exclamation, folded.
    static let exclamationMark: UInt32 = 0x21

    /// Marks that end a clause; blanks between Chinese words do too.
    private static func isClauseEnd(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2C, 0x2E, 0x21, 0x3F, 0x3B, 0x3001, 0x3002, 0x3A, 0x2026, 0x7E: true
        default: false
        }
    }

    private static func clauses(of folded: FoldedText) -> [Int32] {
        var clause: Int32 = 0
        var result: [Int32] = []
        result.reserveCapacity(folded.count)
        var previous: UInt32 = 0
        for (position, scalar) in folded.scalars.enumerated() {
            let isLatinGap = previous < 0x2E80 && scalar < 0x2E80
            if position > 0, !isLatinGap, folded.hasGap(before: position) { clause += 1 }
            result.append(clause)
            if isClauseEnd(scalar), !isDecimalPoint(at: position, in: folded.scalars) {
                clause += 1
            }
            previous = scalar
        }
        return result
    }

    /// Whether a point stands between two digits: 3.2 is a number, not two clauses.
    private static func isDecimalPoint(at position: Int, in scalars: [UInt32]) -> Bool {
        guard scalars[position] == 0x2E, position > 0, position + 1 < scalars.count else {
            return false
        }
        let digits: ClosedRange<UInt32> = 0x30...0x39
        return digits.contains(scalars[position - 1]) && digits.contains(scalars[position + 1])
    }

    /// For each scalar whether a word that begins there is denied.
    private static func negationReach(
        _ sieve: HitSieve,
        clauses: [Int32],
        folded: FoldedText,
        index: WordIndex
    ) -> [Bool] {
        var reach = [Bool](repeating: false, count: folded.count + 1)
        let scale = index.rules.scale
        for (match, layers) in sieve.kept where layers.contains(.marker) {
            let isNegation = index.meanings(of: match.id).contains {
                $0.role == .marker(.negation)
            }
            guard isNegation, !sieve.isInside(match.range) else { continue }
            let end = match.range.upperBound
            let isLatin = folded.scalars[end - 1] < 0x250
            let length = isLatin ? scale.negationReachLatin : scale.negationReach
            var position = end
            while position <= min(end + length, folded.count - 1),
                clauses[position] == clauses[end - 1]
            {
                reach[position] = true
                position += 1
            }
        }
        return reach
    }
}
