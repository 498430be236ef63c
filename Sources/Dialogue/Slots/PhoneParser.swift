package import KeywordMatching

/// Finds phone numbers: mobile, landline with area code, 400 numbers, +86, with blanks and dashes.
///
/// A local number without area code is taken only after a word like 电话; longer runs of digits
/// (orders, tickets, cards) are no phones.
/// **Source:** numbering of China: mobiles have 11 digits from 13 to 19, area codes begin with 0.
package enum PhoneParser {
    private static let groupCountMax = 5
    /// Digits of a local number.
    private static let digitsMin = 7
    private static let words = [
        "电话", "电话:", "电话是", "座机", "座机:", "号码", "号码:", "tel", "tel:", "phone", "phone:", "call ",
        "tel: ",
    ]

    /// Finds the phone numbers of a message.
    ///
    /// - Parameter text: folded.
    /// - Returns: in the order of the text.
    package static func parse(_ text: FoldedText) -> [PhoneMention] {
        parse(SlotText(text))
    }

    static func parse(_ text: SlotText) -> [PhoneMention] {
        guard text.digitCount >= digitsMin else { return [] }
        var phones: [PhoneMention] = []
        var position = 0
        while position < text.tokens.count {
            if let (phone, next) = match(text, at: position) {
                phones.append(phone)
                position = next
            } else {
                position += 1
            }
        }
        return phones
    }

    private static func match(_ text: SlotText, at position: Int) -> (PhoneMention, Int)? {
        let isAbroad = text.isSign(position, in: "+")
        let start = isAbroad ? position + 1 : text.skip("(", at: position)
        guard text.tokens.indices.contains(start), text.tokens[start].isNumber,
            !isInside(text, position)
        else { return nil }
        var digits = ""
        var next = start
        var best: (digits: String, isMobile: Bool, next: Int)?
        for _ in 0..<groupCountMax {
            guard let group = text.digits(next) else { break }
            digits += group
            if digits.count > 15 { break }
            if let kind = kind(
                digits,
                isAbroad: isAbroad,
                isNamed: text.isPreceded(position, byOneOf: words)
            ) {
                best = (kind.digits, kind.isMobile, next + 1)
            }
            next += 1
            if best != nil, best?.isMobile == true { break }
            let after = text.skip(")", at: next)
            next = text.isSign(after, in: "- ") ? after + 1 : after
        }
        guard let best else { return nil }
        let range = text.original(position..<best.next)
        return (PhoneMention(digits: best.digits, isMobile: best.isMobile, range: range), best.next)
    }

    private static func isInside(_ text: SlotText, _ position: Int) -> Bool {
        guard position > 0 else { return false }
        if text.isSign(position - 1, in: "-.") { return text.digits(position - 2) != nil }
        return text.word(position - 1) != nil && text.tokens[position - 1].range.count < 3
    }

    /// What a run of digits is, if it is a phone number as a whole.
    private static func kind(
        _ digits: String,
        isAbroad: Bool,
        isNamed: Bool
    ) -> (digits: String, isMobile: Bool)? {
        var local = digits[...]
        let isChina = digits.hasPrefix("0086") || digits.hasPrefix("86") && digits.count >= 12
        if isChina { local = digits.dropFirst(digits.hasPrefix("00") ? 4 : 2) }
        if isAbroad, !isChina {
            return (10...15).contains(digits.count) ? ("+" + digits, false) : nil
        }
        if isMobile(local) { return (String(local), true) }
        if isChina, isLandline("0" + local) { return ("0" + local, false) }
        if isLandline(String(local)) { return (String(local), false) }
        if digits.count == 10, digits.hasPrefix("400") || digits.hasPrefix("800") {
            return (digits, false)
        }
        let isLocal = isNamed && (7...8).contains(digits.count) && !digits.hasPrefix("0")
        return isLocal ? (digits, false) : nil
    }

    private static func isMobile(_ digits: Substring) -> Bool {
        guard digits.count == 11, digits.hasPrefix("1"), let second = digits.dropFirst().first
        else {
            return false
        }
        return ("3"..."9").contains(second)
    }

    /// 010 and 02x have three digits of area code and eight of number, the others four and 7 or 8.
    private static func isLandline(_ digits: String) -> Bool {
        guard digits.hasPrefix("0"), !digits.hasPrefix("00") else { return false }
        let isBig = digits.hasPrefix("01") || digits.hasPrefix("02")
        return isBig ? digits.count == 11 : (11...12).contains(digits.count)
    }
}
