/// Rooms written in English: "building 3 unit 2 room 301", "apt 5B, building 3", "Building 5, 801".
enum RoomEnglish {
    private static let buildings: Set = ["building", "bldg", "block", "blk", "tower"]
    private static let rooms: Set = ["room", "rm", "apt", "apartment", "flat", "suite"]

    static func match(_ text: SlotText, at position: Int) -> RoomParser.Found? {
        var found = RoomParser.Found(
            building: nil,
            unit: nil,
            room: nil,
            tokens: position..<position
        )
        var next = position
        while text.tokens.indices.contains(next), text.tokens[next].kind == .word {
            let value = text.skip(" .#", at: next + 1)
            guard let (name, end) = name(text, at: value), let word = text.word(next),
                take(word, name, into: &found)
            else { break }
            found.tokens = position..<end
            next = text.skip(" ,", at: end)
        }
        if found.tokens.isEmpty { return nil }
        if found.room == nil, found.building != nil, let room = RoomParser.room(text, at: next) {
            found.room = room.digits
            found.tokens = position..<room.next
        }
        return settled(found)
    }

    /// Puts a named part where it belongs; false if that part is there already or is no such word.
    private static func take(_ word: String, _ name: String, into found: inout RoomParser.Found)
        -> Bool
    {
        if buildings.contains(word), found.building == nil {
            found.building = name
        } else if word == "unit", found.unit == nil {
            found.unit = name
        } else if rooms.contains(word), found.room == nil {
            found.room = name
        } else {
            return false
        }
        return true
    }

    /// "unit 1502" alone is a room.
    private static func settled(_ found: RoomParser.Found) -> RoomParser.Found {
        guard found.room == nil, let unit = found.unit,
            unit.count >= 3 || unit.contains(where: \.isLetter)
        else { return found }
        return RoomParser.Found(
            building: found.building,
            unit: nil,
            room: unit,
            tokens: found.tokens
        )
    }

    /// A number, a number with a letter (5B), or one letter.
    private static func name(_ text: SlotText, at position: Int) -> (name: String, next: Int)? {
        if text.number(position, digitMax: 4) != nil, let digits = text.digits(position) {
            if text.isSign(position + 1, in: "-:/.#"), text.number(position + 2, digitMax: 4) != nil
            {
                return nil
            }
            guard let letter = text.letter(position + 1) else {
                return text.word(position + 1) == nil ? (digits, position + 1) : nil
            }
            return (digits + letter, position + 2)
        }
        return text.letter(position).map { ($0, position + 1) }
    }
}
