import KeywordMatching

/// Finds the signs of a matter.
struct SignReader {
    private static let briefBelow = 8
    private static let shortBelow = 15
    private static let longFrom = 30
    private static let letterFrom = 60

    private let scan: MessageScan
    private let markers: MarkerMap
    private let range: Range<Int>
    private let usual: KindCue?
    private let hasTopic: Bool
    private let letters: Int
    private let isChinese: Bool

    /// Reads a matter.
    ///
    /// - Parameters:
    ///   - scan: the message.
    ///   - markers: of the message.
    ///   - range: the matter, in folded scalars.
    ///   - topic: whether one was found, and the kind its matters usually are.
    init(
        _ scan: MessageScan,
        markers: MarkerMap,
        range: Range<Int>,
        topic: (isFound: Bool, usual: KindCue?)
    ) {
        self.scan = scan
        self.markers = markers
        self.range = range
        hasTopic = topic.isFound
        usual = topic.usual
        letters = scan.folded.scalars[range].reduce(0) { $0 + (MessageScan.isLetter($1) ? 1 : 0) }
        isChinese = scan.language == "zh"
    }

    /// Whether a sign is there.
    func has(_ sign: KindSign) -> Bool {
        if let marker = sign.marker { return markers.has(marker) }
        switch sign {
        case .brief: return isChinese && letters < Self.briefBelow
        case .short: return isChinese && letters < Self.shortBelow
        case .shortAsking:
            let asks = markers.has(.question) || scan.hasQuestionMark(in: range)
            return asks && isChinese && letters < Self.shortBelow
        case .long: return isChinese && letters >= Self.longFrom
        case .letter: return isChinese && letters >= Self.letterFrom
        case .longLatin: return !isChinese && letters >= Self.longFrom
        case .letterLatin: return !isChinese && letters >= Self.letterFrom
        case .questionMark: return scan.hasQuestionMark(in: range)
        case .endsAsking: return scan.folded.scalars[range].last == 0x3F
        case .exclamation: return scan.folded.scalars[range].contains(0x21)
        case .urgent:
            return scan.hits.contains { hit in
                hit.role == .urgent && range.contains(hit.range.lowerBound)
            }
        case .noTopic: return !hasTopic
        case .usualRepair: return usual == .repair
        case .usualComplaint: return usual == .complaint
        case .contrast, .hypothetical, .negation, .now, .past, .place, .plain, .question, .speaker,
            .strength:
            return false
        }
    }
}
