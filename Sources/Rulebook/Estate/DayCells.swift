import Tickets

/// Reads days as Excel writes them: `2026-11-25`, `2026/11/25`, `2026年11月25日`.
enum DayCells {
    /// Days since 1970-01-01.
    static func day(_ text: String) throws(CellFault) -> Int {
        var parts: [Int] = []
        var digits = ""
        for character in PlaceCells.folded(text) + " " {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else if !digits.isEmpty {
                parts.append(Int(digits) ?? 0)
                digits = ""
            }
        }
        if parts.count == 3, (2000...2200).contains(parts[0]), (1...12).contains(parts[1]) {
            let day = LocalTime.dayNumber(year: parts[0], month: parts[1], day: parts[2])
            let read = LocalTime(dayNumber: day, minuteOfDay: 0)
            if read.month == parts[1], read.day == parts[2] { return day }
        }
        throw CellFault(
            "看不懂日期“\(text)”，请写成 2026-11-25",
            "the date \(text) is not clear; write 2026-11-25"
        )
    }
}
