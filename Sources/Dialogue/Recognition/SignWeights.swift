/// The points each sign adds to each kind; most add none.
package struct SignWeights: Hashable, Sendable {
    /// What one sign adds.
    struct Entry: Hashable, Sendable {
        let sign: KindSign
        let kind: KindCue
        let weight: Int
    }

    /// In the order of the file.
    private(set) var entries: [Entry] = []

    package init() {}

    /// Lets a sign add points to a kind; fewer than none take from it.
    package mutating func add(_ sign: KindSign, to kind: KindCue, weight: Int) {
        entries.append(Entry(sign: sign, kind: kind, weight: weight))
    }
}
