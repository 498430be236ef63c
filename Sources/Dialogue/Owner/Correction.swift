/// What words put in place of what: 不是楼道，是电梯厅; "not 1502 but 1503".
struct Correction: Equatable {
    /// What was wrong.
    let wrong: String
    /// What is right.
    let right: String

    private static let pairs = [
        ("不是", "而是"), ("不是", "是"), ("不在", "而在"), ("不在", "在"), ("not ", " but "),
    ]
    private static let lengthMax = 20

    /// Reads the words; nil when they put nothing in place of anything.
    init?(_ text: String) {
        guard text.utf8.count <= 200 else { return nil }
        for (no, yes) in Self.pairs {
            guard let first = text.firstRange(of: no) else { continue }
            let rest = text[first.upperBound...]
            guard let second = rest.firstRange(of: yes) else { continue }
            let wrong = Self.trimmed(rest[..<second.lowerBound])
            let after = rest[second.upperBound...]
            let right = Self.trimmed(after.prefix { !"，,。.；;！!".contains($0) })
            guard !wrong.isEmpty, !right.isEmpty, wrong.count <= Self.lengthMax,
                right.count <= Self.lengthMax
            else { continue }
            self.wrong = wrong
            self.right = right
            return
        }
        return nil
    }

    private static func trimmed(_ words: Substring) -> String {
        let isEdge: (Character) -> Bool = { $0.isWhitespace || "，,。.；;：:、".contains($0) }
        var words = words.drop(while: isEdge)
        while let last = words.last, isEdge(last) { words.removeLast() }
        return String(words)
    }
}
