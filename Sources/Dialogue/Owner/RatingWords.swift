import Tickets

/// A judgement at the beginning of a message: 满意, 不满意，地上弄得很脏, 2 还在漏.
struct RatingWords {
    private static let words: [(String, Satisfaction)] = [
        ("非常不满意", .dissatisfied), ("很不满意", .dissatisfied), ("不太满意", .dissatisfied),
        ("不满意", .dissatisfied), ("不合格", .dissatisfied), ("没修好", .dissatisfied),
        ("没好", .dissatisfied), ("没恢复", .dissatisfied), ("还没恢复", .dissatisfied),
        ("还没有", .dissatisfied), ("not satisfied", .dissatisfied),
        ("dissatisfied", .dissatisfied), ("比较满意", .fair), ("较满意", .fair), ("基本满意", .fair),
        ("非常满意", .satisfied), ("很满意", .satisfied), ("满意", .satisfied), ("合格", .satisfied),
        ("恢复了", .satisfied), ("satisfied", .satisfied),
    ]

    /// Characters of the longest of these words.
    private static let lengthMax = words.map(\.0.count).max() ?? 0

    /// What was said of the result.
    let rating: Satisfaction
    /// What was said beside it; may be empty.
    let rest: String

    /// Reads a text; nil when it does not begin with a judgement.
    init?(_ text: String) {
        let said = text.drop(while: \.isWhitespace)
        let head = said.prefix(Self.lengthMax).lowercased()
        guard let (word, rating) = Self.words.first(where: { head.hasPrefix($0.0) }) else {
            return nil
        }
        self.rating = rating
        let marks = "，,。.；;！!、：:"
        var after = said.dropFirst(word.count)
        while let first = after.first, first.isWhitespace || marks.contains(first) {
            after = after.dropFirst()
        }
        rest = String(after)
    }
}
