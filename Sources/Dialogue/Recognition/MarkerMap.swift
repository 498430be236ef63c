/// Which markers stand in which clause of a message; every question costs the same, however long the message.
struct MarkerMap {
    private var masks: [UInt32]
    private var whole: UInt32 = 0
    private var first: [Int]
    private var last: [Int]
    private var places: [Range<Int>?]

    init(_ scan: MessageScan) {
        masks = [UInt32](repeating: 0, count: Int(scan.clauses.last ?? 0) + 1)
        first = [Int](repeating: Int.max, count: RuleMarker.allCases.count)
        last = [Int](repeating: -1, count: RuleMarker.allCases.count)
        places = [Range<Int>?](repeating: nil, count: RuleMarker.allCases.count)
        for hit in scan.hits {
            guard case .marker(let marker) = hit.role else { continue }
            if hit.isNegated, marker != .negation, marker != .blame { continue }
            let clause = scan.clause(of: hit.range)
            masks[clause] |= marker.bit
            whole |= marker.bit
            first[marker.ordinal] = min(first[marker.ordinal], clause)
            last[marker.ordinal] = max(last[marker.ordinal], clause)
            if places[marker.ordinal] == nil { places[marker.ordinal] = hit.range }
        }
    }

    /// Whether a marker stands in a clause.
    func has(_ marker: RuleMarker, in clause: Int) -> Bool {
        masks.indices.contains(clause) && masks[clause] & marker.bit != 0
    }

    /// Whether a marker stands anywhere.
    func has(_ marker: RuleMarker) -> Bool {
        whole & marker.bit != 0
    }

    /// Where a marker first stands, in folded scalars; nil where it is nowhere.
    func place(of marker: RuleMarker) -> Range<Int>? {
        places[marker.ordinal]
    }

    /// Whether a marker stands in a clause or the one beside it.
    func has(_ marker: RuleMarker, around clause: Int) -> Bool {
        has(marker, in: clause) || has(marker, in: clause - 1) || has(marker, in: clause + 1)
    }

    /// Whether a marker stands in a clause or after it.
    func has(_ marker: RuleMarker, from clause: Int) -> Bool {
        last[marker.ordinal] >= clause
    }

    /// Whether a marker stands in a clause or before it.
    func has(_ marker: RuleMarker, upTo clause: Int) -> Bool {
        first[marker.ordinal] <= clause
    }

    /// The last clause in which a marker stands; -1 when it is nowhere.
    func lastClause(of marker: RuleMarker) -> Int {
        last[marker.ordinal]
    }
}

extension RuleMarker {
    /// The place of a marker in the order of its declaration.
    fileprivate var ordinal: Int {
        switch self {
        case .negation: 0
        case .plain: 1
        case .question: 2
        case .knowledge: 3
        case .hypothetical: 4
        case .past: 5
        case .over: 6
        case .almost: 7
        case .contrast: 8
        case .now: 9
        case .speaker: 10
        case .strength: 11
        case .calm: 12
        case .split: 13
        case .proxy: 14
        case .person: 15
        case .blame: 16
        case .place: 17
        case .sigh: 18
        case .aftermath: 19
        case .jest: 20
        }
    }

    fileprivate var bit: UInt32 { 1 << UInt32(ordinal) }
}
