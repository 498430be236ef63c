package import KeywordMatching

/// Finds sums of money: 800块, 3,000元, ¥99.5, 一万五, 1.5万, 三块五, "800 yuan".
///
/// A number alone is no sum. 块 also counts pieces (三块砖): below 20 it is money only at the end of
/// the message, after a word of paying, or before 钱.
package enum AmountParser {
    /// Sums above this are slips or no sums at all: a hundred million yuan.
    private static let fenMax: Int64 = 10_000_000_000

    /// Finds the sums of a message.
    ///
    /// - Parameter text: folded.
    /// - Returns: in the order of the text.
    package static func parse(_ text: FoldedText) -> [AmountMention] {
        parse(SlotText(text))
    }

    static func parse(_ text: SlotText) -> [AmountMention] {
        guard text.digitCount > 0 else { return [] }
        var amounts: [AmountMention] = []
        var position = 0
        while position < text.tokens.count {
            if let (fen, next) = match(text, at: position), fen <= fenMax {
                amounts.append(AmountMention(fen: fen, range: text.original(position..<next)))
                position = next
            } else {
                position += 1
            }
        }
        return amounts
    }

    private static func match(_ text: SlotText, at position: Int) -> (fen: Int64, next: Int)? {
        let isMarked = text.isSign(position, in: "¥")
        let start = isMarked ? text.skip(" ", at: position + 1) : position
        guard var (fen, next) = number(text, at: start) else { return nil }
        var isSum = isMarked || isWholeSum(text, start)
        if let end = text.after("万", at: next) {
            fen *= 10_000
            next = end
            // 一万五 in digits: 1万5 is 15,000.
            if let rest = text.number(end, digitMax: 1) {
                fen += Int64(rest) * 100_000
                next = end + 1
            }
            isSum = isSum || !text.isSign(next, in: "个次户人步字方")
        }
        if let end = afterUnit(text, at: next, fen: fen) {
            next = end
            isSum = true
            if let tenths = text.number(end, digitMax: 1), isTenths(text, end) {
                fen += Int64(tenths) * 10
                next = text.after(oneOf: ["毛", "角"], at: end + 1) ?? end + 1
            }
        } else if let end = text.after(oneOf: ["毛", "角钱"], at: next), !isSum {
            return (fen / 10, end)
        }
        return isSum ? (fen, next) : nil
    }

    /// A number with thousands commas and up to two decimals, in fen.
    private static func number(_ text: SlotText, at position: Int) -> (Int64, Int)? {
        guard var value = text.number(position, digitMax: 9).map(Int64.init) else { return nil }
        if text.isSign(position - 1, in: ".-:/"), text.number(position - 2, digitMax: 18) != nil {
            return nil
        }
        var next = position + 1
        while text.isSign(next, in: ","), text.tokens.indices.contains(next + 1),
            text.tokens[next + 1].digitCount == 3, !text.tokens[next + 1].isChinese,
            let group = text.number(next + 1, digitMax: 3), value < 1_000_000
        {
            value = value * 1_000 + Int64(group)
            next += 2
        }
        guard text.isSign(next, in: "."), let decimals = text.number(next + 1, digitMax: 2) else {
            return (value * 100, next)
        }
        let isTenth = text.tokens[next + 1].digitCount == 1
        return (value * 100 + Int64(decimals) * (isTenth ? 10 : 1), next + 2)
    }

    /// 一万五, 三千二: a numeral that ends after a big unit is a sum by its form.
    private static func isWholeSum(_ text: SlotText, _ position: Int) -> Bool {
        guard text.tokens[position].isChinese, let value = text.number(position, digitMax: 9) else {
            return false
        }
        let isRound = value >= 1_000 && value % 100 == 0
        return isRound && !text.isSign(position + 1, in: "个次户人步字多米天年")
    }

    /// The position after 元, 块钱, 块, yuan, rmb.
    private static func afterUnit(_ text: SlotText, at position: Int, fen: Int64) -> Int? {
        if let next = text.after(oneOf: ["块钱", "元钱", "元", "人民币"], at: position) { return next }
        let word = text.skip(" ", at: position)
        if let name = text.word(word), ["yuan", "rmb", "kuai", "cny"].contains(name) {
            return word + 1
        }
        guard let next = text.after("块", at: position) else { return nil }
        if fen >= 2_000 || text.number(next, digitMax: 1) != nil { return next }
        let isPaid = text.isPreceded(
            position - 1,
            byOneOf: ["交", "收", "付", "给", "花", "退", "罚", "差", "涨", "要"]
        )
        let isAlone = fen > 100 && text.skip(",.!?。吧吗呢", at: next) == text.tokens.count
        return isPaid && fen > 100 || isAlone ? next : nil
    }

    /// 三块五, 三块五毛: not 五个, 五次.
    private static func isTenths(_ text: SlotText, _ position: Int) -> Bool {
        text.after(oneOf: ["毛", "角"], at: position + 1) != nil
            || position + 1 == text.tokens.count || text.isSign(position + 1, in: ",.!?。的")
    }
}
