/// The points each sign adds to each kind; most add none.
package struct SignWeights: Hashable, Sendable {
    /// What one sign adds.
    struct Entry: Hashable, Sendable {
        let sign: KindSign
        let kind: KindCue
        let weight: Int
        let source: RuleSource
    }

    /// In the order of the file, those of one sign together.
    private(set) var entries: [Entry] = []

    package init() {}

    /// Lets a sign add points to a kind; fewer than none take from it.
    package mutating func add(
        _ sign: KindSign,
        to kind: KindCue,
        weight: Int,
        source: RuleSource
    ) {
        entries.append(Entry(sign: sign, kind: kind, weight: weight, source: source))
    }

    /// The points without those of one sign.
    func without(_ sign: KindSign) -> SignWeights {
        var rest = self
        rest.entries.removeAll { $0.sign == sign }
        return rest
    }
}
