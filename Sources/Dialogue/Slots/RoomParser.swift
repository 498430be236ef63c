package import KeywordMatching

/// Finds rooms in all the spellings owners use: 3栋2单元1502, 3-2-1502, 6#1-402, "apt 5B, building 3".
///
/// A room number has three or four digits, the last two from 01 to 49; so prices, years and counts
/// are not taken for rooms unless a word says that they are. Phones, dates, times and ticket
/// numbers have other shapes. Neighbours' rooms (楼上1602室, "flat 1203 next door") are left out.
package enum RoomParser {
    /// Finds the rooms and addresses of a message.
    ///
    /// - Parameter text: folded.
    /// - Returns: in the order of the text; mentions of a building alone too (`room` is nil then).
    package static func parse(_ text: FoldedText) -> [RoomMention] {
        parse(SlotText(text))
    }

    static func parse(_ text: SlotText) -> [RoomMention] {
        var found: [Found] = []
        var position = 0
        while position < text.tokens.count {
            if let match = match(text, at: position) {
                if !isNeighbours(text, match) { found.append(match) }
                position = match.tokens.upperBound
            } else {
                position += 1
            }
        }
        return joinParts(found).map { item in
            RoomMention(
                building: item.building?.uppercased(),
                unit: item.unit,
                room: item.room?.uppercased(),
                range: text.original(item.tokens)
            )
        }
    }

    /// A mention by token positions.
    struct Found {
        var building: String?
        var unit: String?
        var room: String?
        var tokens: Range<Int>
    }

    private static func match(_ text: SlotText, at position: Int) -> Found? {
        switch text.tokens[position].kind {
        case .number, .word:
            RoomDashes.match(text, at: position) ?? RoomWords.match(text, at: position)
                ?? RoomEnglish.match(text, at: position) ?? RoomBare.match(text, at: position)
        case .sign: nil
        }
    }

    private static func isNeighbours(_ text: SlotText, _ match: Found) -> Bool {
        let before = ["楼上", "楼下", "隔壁", "对门", "对面", "邻居", "upstairs ", "neighbour ", "neighbor "]
        if match.room == nil { return false }
        if text.isPreceded(match.tokens.lowerBound, byOneOf: before) { return true }
        return text.isFollowed(
            match.tokens.upperBound,
            byOneOf: [" next door", " upstairs", " above", " below", " downstairs", ",next door"]
        )
    }

    /// Joins a room and a building that stand apart: "2单元1101 6栋的", "apt 5B, building 3".
    private static func joinParts(_ found: [Found]) -> [Found] {
        var result: [Found] = []
        for item in found {
            guard let last = result.last, item.tokens.lowerBound - last.tokens.upperBound <= 3,
                last.building == nil || item.building == nil, last.unit == nil || item.unit == nil,
                last.room == nil || item.room == nil, last.room != nil || item.room != nil
            else {
                result.append(item)
                continue
            }
            result[result.count - 1] = Found(
                building: last.building ?? item.building,
                unit: last.unit ?? item.unit,
                room: last.room ?? item.room,
                tokens: last.tokens.lowerBound..<item.tokens.upperBound
            )
        }
        return result
    }

    /// The room number at a position, if its shape and what follows allow it.
    ///
    /// - Returns: its digits and the position after it and after 室, 号, 房, 户.
    static func room(_ text: SlotText, at position: Int) -> (digits: String, next: Int)? {
        guard let value = text.number(position, digitMax: 4), let digits = text.digits(position)
        else { return nil }
        let named = text.after(oneOf: ["号房", "室", "房间", "房"], at: position + 1)
        if let named, digits.count >= 2 { return (digits, named) }
        guard hasRoomShape(value), digits.count >= 3, digits.first != "0" else { return nil }
        if isCounted(text, position + 1) { return nil }
        return (digits, position + 1)
    }

    /// Three or four digits: a floor from 1, then a number from 01 to 49.
    static func hasRoomShape(_ value: Int) -> Bool {
        (101...9949).contains(value) && (1...49).contains(value % 100)
    }

    /// Whether what follows makes the number a count, a price, a year or a time.
    static func isCounted(_ text: SlotText, _ next: Int) -> Bool {
        if text.number(next, digitMax: 18) != nil {
            // A lone 一 begins 一直, 一下 and the like.
            return text.after("一", at: next) == nil
        }
        if text.isSign(next, in: ".:/-~%") { return text.number(next + 1, digitMax: 18) != nil }
        if text.isFollowed(next, byOneOf: ["元", "块"]) { return true }
        if text.hasGap(before: next) { return false }
        return text.isSign(next, in: "年月日万千百多个人天次米度分秒毛斤升瓦户位条层楼栋幢")
            || text.isFollowed(next, byOneOf: ["平米", "平方", "来户", "住户"])
    }
}
