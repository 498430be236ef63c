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

    /// Where a sign is, in folded scalars; nil where it is not, and the whole matter for what is said of all of it.
    func place(of sign: KindSign) -> Range<Int>? {
        if let marker = sign.marker { return markers.place(of: marker) }
        switch sign {
        case .brief: return whole(isChinese && letters < Self.briefBelow)
        case .short: return whole(isChinese && letters < Self.shortBelow)
        case .shortAsking:
            let asks = markers.has(.question) || scan.hasQuestionMark(in: range)
            return whole(asks && isChinese && letters < Self.shortBelow)
        case .long: return whole(isChinese && letters >= Self.longFrom)
        case .letter: return whole(isChinese && letters >= Self.letterFrom)
        case .longLatin: return whole(!isChinese && letters >= Self.longFrom)
        case .letterLatin: return whole(!isChinese && letters >= Self.letterFrom)
        case .questionMark: return scan.place(of: MessageScan.questionMark, in: range)
        case .endsAsking:
            let isLast = scan.folded.scalars[range].last == MessageScan.questionMark
            return isLast ? range.upperBound - 1..<range.upperBound : nil
        case .exclamation: return scan.place(of: MessageScan.exclamationMark, in: range)
        case .urgent:
            return scan.hits.first { hit in
                hit.role == .urgent && range.contains(hit.range.lowerBound)
            }?.range
        case .noTopic: return whole(!hasTopic)
        case .usualRepair: return whole(usual == .repair)
        case .usualComplaint: return whole(usual == .complaint)
        case .contrast, .hypothetical, .negation, .now, .past, .place, .plain, .question, .speaker,
            .strength:
            return nil
        }
    }

    private func whole(_ isThere: Bool) -> Range<Int>? { isThere ? range : nil }
}
