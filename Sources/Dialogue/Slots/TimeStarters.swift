import KeywordMatching

/// Tells where a time can begin, so that the readers of times look nowhere else.
struct TimeStarters: Sendable {
    /// Made at first use.
    static let shared = TimeStarters()

    private static let leads = [
        "下", "这", "本", "周", "星期", "礼拜", "in", "at", "the", "on", "next", "this", "coming", "after",
        "from", "before", "by", "between", "around", "about",
    ]

    private let automaton: KeywordAutomaton

    private init() {
        let words = DayReader.starters + DayPart.starters + LooseTimes.starters + TimeStarters.leads
        let keywords = words.enumerated().map { Keyword($1, id: KeywordID(rawValue: Int32($0))) }
        do {
            automaton = try KeywordAutomaton(keywords)
        } catch {
            preconditionFailure("the words of times are keywords: \(error)")
        }
    }

    /// Positions of tokens with which a time can begin, in order.
    ///
    /// A number can where 月, 号, a clock or a range follows it.
    func positions(_ text: SlotText) -> [Int] {
        let starts = Set(automaton.allMatches(in: text.folded).map(\.range.lowerBound))
        return text.tokens.indices.filter { position in
            switch text.tokens[position].kind {
            case .number: TimeStarters.canBegin(text, position)
            case .word, .sign: starts.contains(text.tokens[position].range.lowerBound)
            }
        }
    }

    private static func canBegin(_ text: SlotText, _ position: Int) -> Bool {
        guard text.tokens[position].digitCount <= 2 else { return false }
        if text.isSign(position + 1, in: "月号点时:-~到至 ") { return true }
        return text.word(position + 1) != nil
    }
}
