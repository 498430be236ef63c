/// Reads how long something takes, as staff say it: `2天 等配件`, `48小时`, `两天`, `2 days`.
enum SpokenDuration {
    private static let numerals: [Character: Int] = [
        "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        "十": 10,
    ]

    private static let units: [(word: String, seconds: Int)] = [
        ("分钟", 60), ("minutes", 60), ("min", 60), ("个小时", 3600), ("小时", 3600),
        ("hours", 3600), ("hour", 3600), ("h", 3600), ("天", 86_400), ("日", 86_400),
        ("days", 86_400), ("day", 86_400), ("d", 86_400), ("周", 604_800), ("weeks", 604_800),
        ("week", 604_800),
    ]

    /// How long more than this nobody means: 365 days.
    private static let secondsMax = 365 * 86_400

    /// Reads a text that begins with a time; nil when it does not.
    ///
    /// - Returns: the time, and what was said after it.
    static func read(_ text: String) -> (duration: Duration, rest: String)? {
        let trimmed = text.prefix(500).drop(while: \.isWhitespace)
        let digits = trimmed.prefix { $0.isASCII && $0.isNumber }
        let count: Int
        var rest: Substring
        if let number = Int(digits) {
            count = number
            rest = trimmed.dropFirst(digits.count)
        } else if let first = trimmed.first, let number = numerals[first] {
            count = number
            rest = trimmed.dropFirst()
        } else {
            return nil
        }
        rest = rest.drop(while: \.isWhitespace)
        guard let unit = units.first(where: { rest.lowercased().hasPrefix($0.word) }),
            count > 0, count <= secondsMax / unit.seconds
        else { return nil }
        let after = rest.dropFirst(unit.word.count).drop {
            $0.isWhitespace || "，,：:。".contains($0)
        }
        return (.seconds(count * unit.seconds), String(after))
    }
}
