package import KeywordMatching

/// Finds places: 地库B2, 3栋大堂, 2号梯, 楼道, 9栋3单元楼道, 主卧飘窗下面, "B1 garage", "gate 3".
///
/// A place is a noun with what stands beside it: building and unit, floor, number, and a side
/// (门口, 附近). A building or a floor alone is a place too, but the address of a room is not.
package enum PlaceParser {
    private static let sides = [
        "门口那边", "门口", "前面", "后面", "旁边", "附近", "外面", "里面", "对面", "下面", "上面", "入口", "出口", "东侧", "西侧",
        "南侧",
        "北侧", "东边", "西边", "南边", "北边", "左边", "右边", "楼下", "楼上", "里", "外", "口", "顶",
    ]

    private static let englishNouns: Set = [
        "building", "bldg", "block", "tower", "unit", "gate", "lift", "elevator", "floor",
    ]

    /// Finds the places of a message.
    ///
    /// - Parameter text: folded.
    /// - Returns: in the order of the text.
    package static func parse(_ text: FoldedText) -> [PlaceMention] {
        let slots = SlotText(text)
        return parse(slots, rooms: RoomParser.parse(slots))
    }

    /// A piece of a place, by folded offsets.
    private struct Piece {
        var range: Range<Int>
        var kind: PlaceMention.Kind?
    }

    static func parse(_ text: SlotText, rooms: [RoomMention]) -> [PlaceMention] {
        let taken = rooms.filter { $0.room != nil }.map(\.range)
        var pieces = text.placeWords.compactMap { word, range in
            PlaceWords.kind(of: word).map { Piece(range: range, kind: $0) }
        }
        pieces += addresses(text)
        pieces.sort {
            ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
        }
        var places: [Piece] = []
        for piece in pieces where !isTaken(text, piece.range, taken) {
            let whole = Piece(range: extended(text, piece.range), kind: piece.kind)
            if let last = places.last, isJoined(text, last, whole.range.lowerBound) {
                let end = max(last.range.upperBound, whole.range.upperBound)
                places[places.count - 1] = Piece(
                    range: last.range.lowerBound..<end,
                    kind: merged(last.kind, piece.kind)
                )
            } else {
                places.append(whole)
            }
        }
        return places.map { place in
            PlaceMention(
                name: text.folded.string(in: place.range),
                kind: place.kind ?? .shared,
                range: text.folded.originalRange(of: place.range)
            )
        }
    }

    private static func merged(_ left: PlaceMention.Kind?, _ right: PlaceMention.Kind?)
        -> PlaceMention.Kind?
    {
        left == .home || right == .home ? .home : left ?? right
    }

    private static func isTaken(_ text: SlotText, _ range: Range<Int>, _ taken: [Range<Int>])
        -> Bool
    {
        let original = text.folded.originalRange(of: range)
        return taken.contains { $0.overlaps(original) }
    }

    /// Side by side; after an address also parted by 的 or a blank that folding kept.
    private static func isJoined(_ text: SlotText, _ left: Piece, _ start: Int) -> Bool {
        let end = left.range.upperBound
        if start <= end { return true }
        guard start == end + 1, left.kind == nil else { return false }
        return text.folded.scalars[end] == 0x7684 || text.folded.scalars[end] == 0x20
    }

    /// Buildings, units, floors and numbered lifts and gates.
    private static func addresses(_ text: SlotText) -> [Piece] {
        var pieces: [Piece] = []
        var position = 0
        while position < text.tokens.count {
            if let next = address(text, at: position) {
                pieces.append(Piece(range: text.offsets(position..<next), kind: nil))
                position = next
            } else {
                position += 1
            }
        }
        return pieces
    }

    private static func address(_ text: SlotText, at position: Int) -> Int? {
        if text.tokens[position].kind == .word { return english(text, position) }
        guard text.number(position, digitMax: 3) != nil else { return nil }
        let next = position + 1
        if text.isFollowed(next, byOneOf: ["栋楼", "楼梯", "层楼"]) { return nil }
        if let end = text.after(oneOf: ["号楼", "#楼", "栋", "幢", "座", "单元"], at: next) {
            return text.tokens[position].isChinese && text.isSign(end - 1, in: "座") ? nil : end
        }
        if let end = text.after(oneOf: ["号电梯", "号梯", "号门", "号岗", "号楼梯", "号车库", "号坡道"], at: next) {
            return end
        }
        let isCount = text.tokens[position].isChinese && text.isSign(next, in: "层")
        if isCount, !text.isPreceded(position, byOneOf: ["第"]) { return nil }
        guard let end = text.after(oneOf: ["楼", "层"], at: next),
            text.number(end, digitMax: 4) == nil,
            !text.isPreceded(position, byOneOf: ["共", "有", "第", "住"])
                || text.isPreceded(position, byOneOf: ["第"])
        else { return nil }
        return end
    }

    /// A座, "building 6", "gate 3", "B1 ".
    private static func english(_ text: SlotText, _ position: Int) -> Int? {
        let next = position + 1
        if let letter = text.letter(position) {
            if let end = text.after(oneOf: ["座", "栋", "区"], at: next) { return end }
            guard letter == "b", text.number(next, digitMax: 1) != nil else { return nil }
            return text.after("层", at: next + 1) ?? next + 1
        }
        guard let word = text.word(position), englishNouns.contains(word) else { return nil }
        let value = text.skip(" #", at: next)
        if text.number(value, digitMax: 3) != nil {
            return text.word(value + 1) == nil || text.isSign(value + 1, in: " ") ? value + 1 : nil
        }
        guard word != "unit", let letter = text.letter(value), letter != "a", letter != "i" else {
            return nil
        }
        return value + 1
    }

    /// Takes in a number or letter after the noun, and a side.
    private static func extended(_ text: SlotText, _ range: Range<Int>) -> Range<Int> {
        var next = text.position(from: range.upperBound)
        if let end = code(text, at: next) { next = end }
        if let end = text.after(oneOf: sides, at: next) { next = end }
        let upper = next > 0 ? text.tokens[next - 1].range.upperBound : range.upperBound
        return range.lowerBound..<max(upper, range.upperBound)
    }

    /// B2, C区, D018, C-032 after 地库, 车位, 负二层.
    private static func code(_ text: SlotText, at position: Int) -> Int? {
        guard text.letter(position) != nil else { return nil }
        var next = position + 1
        let afterDash = text.skip("-", at: next)
        if text.number(afterDash, digitMax: 4) != nil { next = afterDash + 1 }
        return text.after(oneOf: ["区", "层"], at: next) ?? next
    }
}
