import KeywordMatching

/// A folded message cut into tokens, once for all slot parsers.
///
/// Positions are token numbers; every question about a position outside the text is answered no.
struct SlotText: Sendable {
    /// Tokens read at most; a room or phone later than that is not looked for.
    ///
    /// Ten times the longest chat message; it bounds what repetitions without end can cost.
    static let tokenCountMax = 2_000

    let folded: FoldedText
    let tokens: [SlotToken]
    /// Folded offsets at which a time can begin.
    let timeStarts: [Int]
    /// The nouns of places, by their positions in `PlaceWords.words`, in order.
    let placeWords: [(word: Int, range: Range<Int>)]
    /// Digits of all numbers: without any the message names no sum, and with few no phone.
    let digitCount: Int

    /// Cuts a message, in one walk.
    init(_ folded: FoldedText) {
        self.folded = folded
        var tokens: [SlotToken] = []
        tokens.reserveCapacity(min(folded.count, SlotText.tokenCountMax))
        let scalars = folded.scalars
        var position = 0
        while position < scalars.count, tokens.count < SlotText.tokenCountMax {
            let token = SlotText.token(scalars, at: position)
            tokens.append(token)
            position = token.range.upperBound
        }
        self.tokens = tokens
        (timeStarts, placeWords) = SlotWords.shared.find(in: folded)
        digitCount = tokens.reduce(0) { $0 + $1.digitCount }
    }

    /// The position of the first token that begins at a folded offset or after it.
    func position(from offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether the message is so short that it must be the answer to a question.
    var isShort: Bool { tokens.count <= 10 }

    /// The value of a number token of at most `digitMax` digits.
    func number(_ position: Int, digitMax: Int) -> Int? {
        guard tokens.indices.contains(position), case .number(let value) = tokens[position].kind,
            tokens[position].digitCount <= digitMax, value >= 0
        else { return nil }
        return value
    }

    /// The scalar of a sign token.
    func sign(_ position: Int) -> UInt32? {
        guard tokens.indices.contains(position), case .sign(let scalar) = tokens[position].kind
        else { return nil }
        return scalar
    }

    /// Whether white space stood in the message right before a token.
    func hasGap(before position: Int) -> Bool {
        tokens.indices.contains(position)
            && folded.hasGap(before: tokens[position].range.lowerBound)
    }

    /// Whether a sign token is one of the characters of `signs`.
    func isSign(_ position: Int, in signs: String) -> Bool {
        guard let scalar = sign(position) else { return false }
        return signs.unicodeScalars.contains { $0.value == scalar }
    }

    /// The letters of a word token.
    func word(_ position: Int) -> String? {
        guard tokens.indices.contains(position), tokens[position].kind == .word else { return nil }
        return folded.string(in: tokens[position].range)
    }

    /// The letter of a word token that consists of one.
    func letter(_ position: Int) -> String? {
        guard tokens.indices.contains(position), tokens[position].range.count == 1 else {
            return nil
        }
        return word(position)
    }

    /// Whether the folded text reads `text` from a token on.
    ///
    /// - Returns: the position after it, which begins a token; nil if it reads otherwise.
    func after(_ text: String, at position: Int) -> Int? {
        guard tokens.indices.contains(position) else { return nil }
        guard let offset = reads(text, at: tokens[position].range.lowerBound) else { return nil }
        var next = position
        while next < tokens.count, tokens[next].range.lowerBound < offset { next += 1 }
        let isEdge = next == tokens.count || tokens[next].range.lowerBound == offset
        return isEdge ? next : nil
    }

    /// The folded offset after a text that stands at one; nil if something else does.
    private func reads(_ text: String, at start: Int) -> Int? {
        var offset = start
        for scalar in text.unicodeScalars {
            guard offset < folded.count, folded.scalars[offset] == scalar.value else { return nil }
            offset += 1
        }
        return offset
    }

    /// The position after the first of several texts that is read, given the longer ones first.
    func after(oneOf texts: [String], at position: Int) -> Int? {
        for text in texts {
            if let next = after(text, at: position) { return next }
        }
        return nil
    }

    /// Whether the folded text right before a token ends with one of several texts.
    func isPreceded(_ position: Int, byOneOf texts: [String]) -> Bool {
        let end = position < tokens.count ? tokens[position].range.lowerBound : folded.count
        return texts.contains { text in
            var offset = end
            for scalar in text.unicodeScalars.reversed() {
                offset -= 1
                guard offset >= 0, folded.scalars[offset] == scalar.value else { return false }
            }
            return true
        }
    }

    /// Whether the folded text from a token on begins with one of several texts.
    func isFollowed(_ position: Int, byOneOf texts: [String]) -> Bool {
        let start = position < tokens.count ? tokens[position].range.lowerBound : folded.count
        return texts.contains { reads($0, at: start) != nil }
    }

    /// The position after any blanks, commas and the like.
    func skip(_ signs: String, at position: Int) -> Int {
        var next = position
        while isSign(next, in: signs) { next += 1 }
        return next
    }

    /// The digits of a number token, Chinese ones as digits; nil for what is no number.
    func digits(_ position: Int) -> String? {
        guard tokens.indices.contains(position), case .number = tokens[position].kind else {
            return nil
        }
        let token = tokens[position]
        if token.isChinese {
            return NumeralParser.read(folded.scalars, at: token.range.lowerBound)?.digits
        }
        return folded.string(in: token.range)
    }

    /// Folded offsets of a range of tokens, which must not be empty.
    func offsets(_ positions: Range<Int>) -> Range<Int> {
        tokens[positions.lowerBound].range
            .lowerBound..<tokens[positions.upperBound - 1].range.upperBound
    }

    /// Original offsets of a range of tokens, which must not be empty.
    func original(_ positions: Range<Int>) -> Range<Int> {
        folded.originalRange(of: offsets(positions))
    }

    private static func token(_ scalars: [UInt32], at start: Int) -> SlotToken {
        var end = start + 1
        switch scalars[start] {
        case 0x30...0x39:
            var value = Int(scalars[start] - 0x30)
            while end < scalars.count, 0x30...0x39 ~= scalars[end] {
                value = end - start < 18 ? value * 10 + Int(scalars[end] - 0x30) : -1
                end += 1
            }
            if end - start > 18 { value = -1 }
            return SlotToken(
                kind: .number(value),
                range: start..<end,
                digitCount: end - start,
                isChinese: false
            )
        case 0x61...0x7A:
            while end < scalars.count, 0x61...0x7A ~= scalars[end] { end += 1 }
            return SlotToken(kind: .word, range: start..<end, digitCount: 0, isChinese: false)
        default:
            guard let numeral = NumeralParser.read(scalars, at: start) else {
                return SlotToken(
                    kind: .sign(scalars[start]),
                    range: start..<end,
                    digitCount: 0,
                    isChinese: false
                )
            }
            return SlotToken(
                kind: .number(numeral.value),
                range: start..<numeral.end,
                digitCount: numeral.digitCount,
                isChinese: true
            )
        }
    }
}
