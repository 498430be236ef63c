import KeywordMatching

/// Tells where a time can begin, so that the readers of times look nowhere else.
enum TimeStarters {
    private static let leads = [
        "下", "这", "本", "周", "星期", "礼拜", "in", "at", "the", "on", "next", "this", "coming", "after",
        "from", "before", "by", "between", "around", "about",
    ]

    /// The words with which times begin.
    static var words: [String] {
        DayReader.starters + DayPart.starters + LooseTimes.starters + leads
    }

    /// Positions of tokens with which a time can begin, in order.
    ///
    /// A number can where 月, 号, a clock or a range follows it.
    static func positions(_ text: SlotText) -> [Int] {
        guard !text.timeStarts.isEmpty || text.digitCount > 0 else { return [] }
        var isStart = [Bool](repeating: false, count: text.folded.count)
        for start in text.timeStarts { isStart[start] = true }
        return text.tokens.indices.filter { position in
            switch text.tokens[position].kind {
            case .number: canBegin(text, position)
            case .word, .sign: isStart[text.tokens[position].range.lowerBound]
            }
        }
    }

    private static func canBegin(_ text: SlotText, _ position: Int) -> Bool {
        guard text.tokens[position].digitCount <= 2 else { return false }
        if text.isSign(position + 1, in: "月号点时:-~到至 ") { return true }
        return text.word(position + 1) != nil
    }
}
