/// A room number alone: 1502室, or 1502 after words that tell whose it is, or with nothing else.
enum RoomBare {
    private static let owners = [
        "我", "我家", "我是", "我住", "我在", "住", "住在", "家住", "房号", "房号:", "房间号", "房间号:", "门牌号", "门牌",
        "收件人", "业主", "户号", "地址", "地址:", "房号是", "i am in ", "i'm in ", "live in ", "i live at ",
    ]

    /// Police, fire, ambulance, traffic and directory numbers, which people send alone.
    private static let hotlines: Set = [110, 112, 114, 119, 120, 122]

    static func match(_ text: SlotText, at position: Int) -> RoomParser.Found? {
        guard isFree(text, before: position), let (room, next) = RoomParser.room(text, at: position)
        else { return nil }
        let isNamed = next > position + 1
        guard isNamed || text.isPreceded(position, byOneOf: owners) || isWhole(text, position, next)
        else { return nil }
        return RoomParser.Found(building: nil, unit: nil, room: room, tokens: position..<next)
    }

    private static func isFree(_ text: SlotText, before position: Int) -> Bool {
        guard position > 0 else { return true }
        if text.isSign(position - 1, in: "¥$") { return false }
        if text.isSign(position - 1, in: "-./:#_") { return text.digits(position - 2) == nil }
        return text.word(position - 1) == nil
    }

    /// Nothing else stands in the message, but for a closing word or mark.
    private static func isWhole(_ text: SlotText, _ position: Int, _ next: Int) -> Bool {
        position == 0 && text.skip("的,.!。、~ ", at: next) == text.tokens.count
            && !hotlines.contains(text.number(position, digitMax: 4) ?? 0)
    }
}
