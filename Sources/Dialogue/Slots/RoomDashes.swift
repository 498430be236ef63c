/// Rooms written with signs between the numbers: 3-2-1502, 7.2.503, 6/1/1204, 三杠二杠一五零二, 5-801.
enum RoomDashes {
    /// The first number, the sign after it, and where the second number stands.
    private struct Head {
        let position: Int
        let building: String
        let sign: UInt32
        let second: Int
    }

    static func match(_ text: SlotText, at position: Int) -> RoomParser.Found? {
        guard isFree(text, before: position), let building = building(text, at: position),
            let (sign, second) = separator(text, at: position + 1)
        else { return nil }
        let head = Head(position: position, building: building, sign: sign, second: second)
        return three(text, head) ?? two(text, head)
    }

    private static func three(_ text: SlotText, _ head: Head) -> RoomParser.Found? {
        guard let unitNumber = text.number(head.second, digitMax: 2), unitNumber > 0,
            let unit = text.digits(head.second),
            let (sign, third) = separator(text, at: head.second + 1),
            sign == head.sign || !isAmbiguous(sign) && !isAmbiguous(head.sign),
            let (room, next) = RoomParser.room(text, at: third),
            !isDate(text, head.position, unitNumber, third)
        else { return nil }
        return RoomParser.Found(
            building: head.building,
            unit: unit,
            room: room,
            tokens: head.position..<next
        )
    }

    private static func two(_ text: SlotText, _ head: Head) -> RoomParser.Found? {
        guard !isAmbiguous(head.sign), let (room, next) = RoomParser.room(text, at: head.second),
            room.count >= 3,
            !text.isPreceded(head.position, byOneOf: ["车位", "车牌", "车库"])
        else { return nil }
        return RoomParser.Found(
            building: head.building,
            unit: nil,
            room: room,
            tokens: head.position..<next
        )
    }

    /// One or two digits, or one letter.
    private static func building(_ text: SlotText, at position: Int) -> String? {
        if let number = text.number(position, digitMax: 2), number > 0 {
            return text.digits(position)
        }
        return text.letter(position)
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

    /// 25-11-2026 or 11.25.2026: a year, unless the twentieth floor had more than nineteen rooms.
    private static func isDate(_ text: SlotText, _ first: Int, _ second: Int, _ third: Int) -> Bool
    {
        guard let day = text.number(first, digitMax: 2), let year = text.number(third, digitMax: 4)
        else { return false }
        return max(day, second) <= 31 && min(day, second) <= 12 && (2020...2039).contains(year)
    }
}
