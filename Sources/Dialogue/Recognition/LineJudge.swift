import KeywordMatching

/// Finds lines of conversation: greetings, thanks, status, handoff, yes and no (LABELS.md folds them).
struct LineJudge {
    /// A word that counts anywhere in a message has this weight; others must fill their clause.
    static let anywhereWeight = 2
    /// Folded characters of a message that is taken as a line of conversation at all.
    private static let lengthMax = 60

    private let scan: MessageScan

    init(_ scan: MessageScan) {
        self.scan = scan
    }

    /// The line the message is, if it is one.
    ///
    /// Of several the one whose case stands first in `order` wins: what changes a ticket before what
    /// only asks, what asks before what is polite. Words that do not count anywhere must fill their
    /// clause but for one letter, and such clauses two thirds of the message.
    func line() -> WordHit? {
        guard scan.folded.count <= Self.lengthMax else { return nil }
        var hits = scan.hits.filter { hit in
            if case .line = hit.role { return true }
            return false
        }
        guard !hits.isEmpty else { return nil }
        let covers = covers()
        hits.removeAll { covers.isInsideOver($0.range) }
        let isMost = covers.letters * 3 >= scan.letterCount * 2
        for wanted in Self.order {
            for hit in hits where hit.role == .line(wanted) {
                if hit.weight >= Self.anywhereWeight { return hit }
                if isMost, covers.fills(scan.clause(of: hit.range)) { return hit }
            }
        }
        return nil
    }

    /// What the words of lines and of endings cover: 修好了 beside 谢谢 belongs to the line.
    private func covers() -> LineCover {
        var cover = LineCover(scan)
        for hit in scan.hits {
            switch hit.role {
            case .line: cover.add(hit.range, isOver: false)
            case .marker(.over): cover.add(hit.range, isOver: true)
            default: continue
            }
        }
        cover.sum()
        return cover
    }

    private static let order: [Intent] = [
        .handoff, .withdrawal, .correction, .status, .urging, .announcement, .rating, .help, .skip,
        .thanks, .no, .yes, .praise, .greeting, .other,
    ]
}
