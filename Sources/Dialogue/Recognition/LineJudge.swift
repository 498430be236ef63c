import KeywordMatching

/// Finds lines of conversation: greetings, thanks, status, handoff, yes and no (LABELS.md folds them).
struct LineJudge {
    /// A word that counts anywhere in a message has this weight; others count when they are most of it.
    static let anywhereWeight = 2
    /// Folded characters of a message that is taken as a line of conversation at all.
    private static let lengthMax = 60

    private let scan: MessageScan

    init(_ scan: MessageScan) {
        self.scan = scan
    }

    /// The line the message is, if it is one.
    ///
    /// Of several the one whose case `Intent` names first in the order below wins: what changes a ticket
    /// before what only asks, what asks before what is polite.
    func line() -> WordHit? {
        guard scan.folded.count <= Self.lengthMax else { return nil }
        var covered = 0
        var coveredTo = 0
        var hits: [(Intent, WordHit)] = []
        for hit in scan.hits {
            switch hit.role {
            case .line(let intent): hits.append((intent, hit))
            // 修好了 beside 谢谢 belongs to the line.
            case .marker(.over): break
            default: continue
            }
            covered += max(0, hit.range.upperBound - max(coveredTo, hit.range.lowerBound))
            coveredTo = max(coveredTo, hit.range.upperBound)
        }
        guard !hits.isEmpty else { return nil }
        let letters = scan.letterCount
        let isMost = covered * 3 >= letters * 2
        for wanted in Self.order {
            for (intent, hit) in hits where intent == wanted {
                if isMost || hit.weight >= Self.anywhereWeight { return hit }
            }
        }
        return nil
    }

    private static let order: [Intent] = [
        .handoff, .withdrawal, .correction, .status, .urging, .announcement, .rating, .help, .skip,
        .no, .yes, .praise, .thanks, .greeting, .other,
    ]
}
