import Tickets

/// Reads building, unit and room as offices write them into the parts a place keeps: `三号楼` is `3`, `B座` is `B`.
enum PlaceCells {
    private static let buildingWords = ["号楼", "栋", "幢", "座", "楼", "#", "号"]
    private static let unitWords = ["单元", "梯", "门"]
    private static let roomWords = ["室", "房", "号"]

    /// The place of a row: one cell `3-2-1502`, or building, unit and room in cells of their own.
    ///
    /// - Throws: what is missing or unreadable.
    static func place(of row: EstateRow) throws(CellFault) -> Place {
        if row[.room].isEmpty, !row[.fullRoom].isEmpty { return try whole(row[.fullRoom]) }
        let room = try row.required(.room)
        if row[.building].isEmpty, room.contains(where: { "-－—–栋幢#".contains($0) }) {
            return try whole(room)
        }
        let unit = row[.unit]
        return Place(
            building: try building(try row.required(.building)),
            unit: unit.isEmpty ? nil : try part(unit, dropping: unitWords),
            room: try roomNumber(room)
        )
    }

    /// The name of a building without its word.
    static func building(_ text: String) throws(CellFault) -> String {
        try part(text, dropping: buildingWords)
    }

    /// The buildings of a cell: `1、2栋`, `1-4`, `全部`; empty for all.
    static func buildings(_ text: String) throws(CellFault) -> [String] {
        let plain = folded(text)
        if plain.isEmpty || ["全部", "所有", "全区", "ALL", "*"].contains(plain) { return [] }
        var found: [String] = []
        for piece in plain.split(whereSeparator: { "、，,;；/ 和及".contains($0) }) {
            let ends = piece.split(whereSeparator: { "-~至到".contains($0) })
            let first = try building(String(ends[0]))
            guard ends.count == 2, let low = Int(first),
                let high = Int(try building(String(ends[1])))
            else {
                if ends.count > 1 { throw unreadable(text) }
                found.append(first)
                continue
            }
            guard low < high, high - low < 200 else { throw unreadable(text) }
            found += (low...high).map(String.init)
        }
        return found
    }

    private static func whole(_ text: String) throws(CellFault) -> Place {
        var plain = folded(text)
        for word in ["号楼", "栋", "幢", "座", "#", "单元"] {
            plain = plain.replacing(word, with: "-")
        }
        let parts = plain.split(separator: "-").map(String.init)
        switch parts.count {
        case 2:
            return Place(building: try building(parts[0]), room: try roomNumber(parts[1]))
        case 3:
            return Place(
                building: try building(parts[0]),
                unit: try part(parts[1], dropping: unitWords),
                room: try roomNumber(parts[2])
            )
        default:
            throw CellFault(
                "看不懂房号“\(text)”，请写成 3-2-1502（栋-单元-房）",
                "the room \(text) is not clear; write 3-2-1502 for building, unit and room"
            )
        }
    }

    private static func roomNumber(_ text: String) throws(CellFault) -> String {
        let room = try checked(bare(text, dropping: roomWords), from: text)
        return room
    }

    private static func part(_ text: String, dropping words: [String]) throws(CellFault) -> String {
        var name = bare(text, dropping: words)
        if let number = chineseNumber(name) { name = String(number) }
        if name.allSatisfy(\.isNumber) {
            name = String(name.drop { $0 == "0" })
        }
        return try checked(name, from: text)
    }

    private static func bare(_ text: String, dropping words: [String]) -> String {
        var name = folded(text)
        if name.hasPrefix("第") { name.removeFirst() }
        if let word = words.first(where: { name.hasSuffix($0) && name.count > $0.count }) {
            name.removeLast(word.count)
        }
        if name.hasSuffix(".0") { name.removeLast(2) }
        return name
    }

    private static func checked(_ name: String, from text: String) throws(CellFault) -> String {
        if name.contains("月") || name.contains("日") || name.contains("/") {
            throw CellFault(
                "“\(text)”像是被 Excel 变成了日期，请把该列设为“文本”再填",
                "\(text) looks like a date Excel made of it; format the column as text"
            )
        }
        guard !name.isEmpty, name.count <= 12,
            name.allSatisfy({ $0.isLetter || $0.isNumber })
        else { throw unreadable(text) }
        return name
    }

    private static func unreadable(_ text: String) -> CellFault {
        CellFault(
            "看不懂“\(text)”，请只写号码，例如 3、B 或 1502",
            "\(text) is not clear; write the number alone, for example 3, B or 1502"
        )
    }

    /// Full-width letters and digits made narrow, dashes made one, capital letters, no spaces.
    static func folded(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            switch scalar.value {
            case 0xFF01...0xFF5E:
                plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x2010...0x2015, 0x2212, 0xFE63: plain.append("-")
            default: plain.append(scalar)
            }
        }
        return String(plain).uppercased()
    }

    /// A number of one to ninety-nine in Chinese characters; nil for anything else.
    private static func chineseNumber(_ text: String) -> Int? {
        let digits = Array("一二三四五六七八九")
        func digit(_ character: Character) -> Int? {
            digits.firstIndex(of: character).map { $0 + 1 }
        }
        let letters = Array(text)
        guard !letters.isEmpty, letters.count <= 3 else { return nil }
        guard let ten = letters.firstIndex(of: "十") else {
            return letters.count == 1 ? digit(letters[0]) : nil
        }
        guard ten <= 1, letters.count - ten <= 2 else { return nil }
        let tens = ten == 0 ? 1 : digit(letters[0])
        let ones = ten == letters.count - 1 ? 0 : digit(letters[letters.count - 1])
        guard let tens, let ones else { return nil }
        return tens * 10 + ones
    }
}
