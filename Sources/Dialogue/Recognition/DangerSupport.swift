/// Whether the words around a combination of danger tell of danger too.
///
/// 扇 with 吱响 may be a falling pane or a fan that wants oil: words that mean danger only together alarm where the hints around
/// them have points enough for danger. What speaks against danger never counts: 麻烦 and 谢谢 make nothing harmless.
struct DangerSupport {
    /// Letters of a Chinese message from which on all points are needed; of a shorter one the part that it is of them.
    private static let fullLength = 25
    /// Latin letters that say as much as a Chinese one.
    private static let latinLetters = 3

    private let scan: MessageScan
    private let rules: RecognitionRules

    init(_ scan: MessageScan, _ rules: RecognitionRules) {
        self.scan = scan
        self.rules = rules
    }

    /// Whether a hit is a combination and no word that means danger by itself.
    func needsSupport(_ hit: WordHit) -> Bool { hit.word >= rules.words.count }

    /// How sure a danger is that needs support.
    ///
    /// - Parameter range: its matter, in folded scalars.
    /// - Returns: present where the hints have points enough, doubtful from half of them on; nil below.
    func certainty(in range: Range<Int>) -> EmergencyFinding.Certainty? {
        let letters = scan.letterCount(in: range)
        let full = Self.fullLength * (scan.language == "en" ? Self.latinLetters : 1)
        let needed = rules.scale.dangerSupport * min(letters, full)
        let given = points(in: range) * full
        return given >= needed ? .present : given * 2 >= needed ? .doubtful : nil
    }

    /// The points for danger of the hints that speak for it, each word once.
    private func points(in range: Range<Int>) -> Int {
        var seen: Set<Int> = []
        var sum = 0
        for hint in scan.hints where range.contains(hint.range.lowerBound) {
            guard seen.insert(hint.row).inserted else { continue }
            sum += max(0, rules.hints.points(of: hint.row, for: .danger))
        }
        return sum
    }
}
