/// Rooms written with signs between the numbers: 3-2-1502, 7.2.503, 6/1/1204, 三杠二杠一五零二, 5-801.
enum RoomDashes {
    static func match(_ text: SlotText, at position: Int) -> RoomParser.Found? {
        guard isFree(text, before: position), let building = building(text, at: position),
            let (sign, second) = separator(text, at: position + 1)
        else { return nil }
        return three(text, position, building, sign, second)
            ?? two(text, position, building, sign, second)
    }

    private static func three(
        _ text: SlotText,
        _ position: Int,
        _ building: String,
        _ sign: UInt32,
        _ second: Int
    ) -> RoomParser.Found? {
        guard let unitNumber = text.number(second, digitMax: 2), let unit = text.digits(second),
            unitNumber > 0, let (nextSign, third) = separator(text, at: second + 1),
            nextSign == sign || !isAmbiguous(sign) && !isAmbiguous(nextSign),
            let (room, next) = RoomParser.room(text, at: third)
        else { return nil }
        if isDate(text, position, unitNumber, third) { return nil }
        return RoomParser.Found(building: building, unit: unit, room: room, tokens: position..<next)
    }

    private static func two(
        _ text: SlotText,
        _ position: Int,
        _ building: String,
        _ sign: UInt32,
        _ second: Int
    ) -> RoomParser.Found? {
        guard !isAmbiguous(sign), let (room, next) = RoomParser.room(text, at: second),
            room.count >= 3, !text.isPreceded(position, byOneOf: ["车位", "车牌", "车库"])
        else { return nil }
        return RoomParser.Found(building: building, unit: nil, room: room, tokens: position..<next)
    }

    /// One or two digits, three at most, or one letter.
    private static func building(_ text: SlotText, at position: Int) -> String? {
        if let number = text.number(position, digitMax: 2), number > 0 {
            return text.digits(position)
        }
        guard let word = text.word(position), word.count == 1 else { return nil }
        return word
    }

    /// A sign between two parts, and the position after it.
    private static func separator(_ text: SlotText, at position: Int) -> (UInt32, Int)? {
        guard let sign = text.sign(position), text.isSign(position, in: "-.#/杠_") else {
            return nil
        }
        return (sign, position + 1)
    }

    /// Points and strokes also part times, dates and amounts.
    private static func isAmbiguous(_ sign: UInt32) -> Bool {
        sign == 0x2E || sign == 0x2F
    }

    /// Not inside a longer chain of numbers, words and signs.
    private static func isFree(_ text: SlotText, before position: Int) -> Bool {
        if text.isSign(position - 1, in: "-./:#_") { return false }
        guard position > 0 else { return true }
        let previous = text.tokens[position - 1].kind
        if previous == .word { return text.word(position) == nil }
        if case .number = previous { return false }
        return true
    }

    /// 25-11-2026 or 11.25.2026: a year that would be a twentieth floor with more than nineteen rooms.
    private static func isDate(_ text: SlotText, _ first: Int, _ second: Int, _ third: Int) -> Bool
    {
        guard let day = text.number(first, digitMax: 2), let year = text.number(third, digitMax: 4)
        else { return false }
        return max(day, second) <= 31 && min(day, second) <= 12 && (2020...2039).contains(year)
    }
}
