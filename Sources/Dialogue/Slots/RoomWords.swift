/// Rooms written with Chinese words: 3栋2单元1502, 三号楼二单元, B座1803, 6#1-402, 2单元1101.
enum RoomWords {
    static func match(_ text: SlotText, at position: Int) -> RoomParser.Found? {
        withBuilding(text, at: position) ?? withUnit(text, at: position)
            ?? withFloor(text, at: position)
    }

    private static func withBuilding(_ text: SlotText, at position: Int) -> RoomParser.Found? {
        guard let (building, end, isNamed) = building(text, at: position) else { return nil }
        var found = RoomParser.Found(
            building: building,
            unit: nil,
            room: nil,
            tokens: position..<end
        )
        var next = text.skip("的,、- /", at: end)
        if let (unit, afterUnit) = unit(text, at: next) {
            found.unit = unit
            found.tokens = position..<afterUnit
            next = text.skip("的,、- /", at: afterUnit)
        }
        next = afterFloor(text, at: next)
        if let (room, afterRoom) = RoomParser.room(text, at: next) {
            found.room = room
            found.tokens = position..<afterRoom
        }
        return isNamed || found.room != nil || found.unit != nil ? found : nil
    }

    /// The building, the position after it, and whether its word leaves no doubt by itself.
    private static func building(
        _ text: SlotText,
        at position: Int
    ) -> (name: String, next: Int, isNamed: Bool)? {
        guard let name = name(text, at: position) else { return nil }
        let next = position + 1
        let isVague = text.isFollowed(next, byOneOf: ["栋楼", "座桥", "座山", "幢楼"])
        if let end = text.after(oneOf: ["号楼", "#楼", "号栋", "栋", "幢"], at: next) {
            return isVague ? nil : (name, end, true)
        }
        if let end = text.after("座", at: next) {
            let isLetter = text.word(position) != nil
            return isVague ? nil : (name, end, isLetter)
        }
        if let end = text.after("#", at: next) { return (name, end, false) }
        if let end = text.after("号", at: next), isRoomByName(text, at: end) {
            return (name, end, false)
        }
        return nil
    }

    private static func name(_ text: SlotText, at position: Int) -> String? {
        if let number = text.number(position, digitMax: 3), number > 0 {
            return text.digits(position)
        }
        return text.letter(position)
    }

    /// 4号502室: a house number only if a room with its word follows.
    private static func isRoomByName(_ text: SlotText, at position: Int) -> Bool {
        text.number(position, digitMax: 4) != nil && text.after("室", at: position + 1) != nil
    }

    /// 2单元, 2门 before a room, or 1- before a room.
    private static func unit(_ text: SlotText, at position: Int) -> (unit: String, next: Int)? {
        guard let number = text.number(position, digitMax: 2), number > 0,
            let unit = text.digits(position)
        else { return nil }
        if let next = text.after("单元", at: position + 1) { return (unit, next) }
        for sign in ["门", "-", "/", "杠", " ", "#"] {
            if let next = text.after(sign, at: position + 1), RoomParser.room(text, at: next) != nil
            {
                return (unit, next)
            }
        }
        return nil
    }

    private static func withUnit(_ text: SlotText, at position: Int) -> RoomParser.Found? {
        guard let number = text.number(position, digitMax: 2), number > 0,
            let unit = text.digits(position), let end = text.after("单元", at: position + 1)
        else { return nil }
        let next = afterFloor(text, at: text.skip("的,、-", at: end))
        guard let (room, afterRoom) = RoomParser.room(text, at: next) else {
            return RoomParser.Found(building: nil, unit: unit, room: nil, tokens: position..<end)
        }
        return RoomParser.Found(building: nil, unit: unit, room: room, tokens: position..<afterRoom)
    }

    /// 5楼502: the floor says the same as the room.
    private static func withFloor(_ text: SlotText, at position: Int) -> RoomParser.Found? {
        guard let floor = text.number(position, digitMax: 2),
            let next = text.after(oneOf: ["楼", "层"], at: position + 1),
            let value = text.number(next, digitMax: 4), value / 100 == floor,
            let (room, afterRoom) = RoomParser.room(text, at: next)
        else { return nil }
        return RoomParser.Found(building: nil, unit: nil, room: room, tokens: position..<afterRoom)
    }

    /// Steps over 15楼 before 1502.
    private static func afterFloor(_ text: SlotText, at position: Int) -> Int {
        guard text.number(position, digitMax: 2) != nil,
            let next = text.after(oneOf: ["楼", "层"], at: position + 1),
            RoomParser.room(text, at: next) != nil
        else { return position }
        return next
    }
}
