import Tickets

/// What stands behind 回访: the rating, the way, what was said, and what else the owner brought up.
struct VisitWords {
    /// How the owner rated the result.
    let rating: Satisfaction
    /// In which way the owner was asked; by phone when not said.
    let way: VisitWay
    /// What the owner said; may be empty.
    let opinion: String
    /// A new matter, after 意见： or 另外：; nil for none.
    let matter: String?

    private static let ratings: [(String, Satisfaction)] = [
        ("不满意", .dissatisfied), ("较满意", .fair), ("比较满意", .fair), ("满意", .satisfied),
        ("dissatisfied", .dissatisfied), ("fair", .fair), ("satisfied", .satisfied),
    ]
    private static let openers = ["意见：", "意见:", "另外：", "另外:", "新事项：", "新事项:"]

    /// Reads the words; nil when they name no rating.
    init?(_ text: String) {
        var rest = text
        var matter: String?
        if let opener = Self.openers.first(where: { rest.contains($0) }),
            let range = rest.firstRange(of: opener)
        {
            matter = String(rest[range.upperBound...])
            rest = String(rest[..<range.lowerBound])
        }
        let lowered = rest.lowercased()
        guard let found = Self.ratings.first(where: { lowered.contains($0.0) }) else { return nil }
        rating = found.1
        way =
            VisitWay.allCases.first { way in way.words.contains { lowered.contains($0) } } ?? .phone
        var said = rest.split(whereSeparator: { $0.isWhitespace || "，,".contains($0) })
        let names = Self.ratings.map(\.0) + VisitWay.allCases.flatMap(\.words)
        said.removeAll { names.contains($0.lowercased()) }
        opinion = said.joined(separator: " ")
        self.matter = matter.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }
}
