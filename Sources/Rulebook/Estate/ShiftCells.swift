import Tickets

/// Reads weekdays and times of day as rosters have them.
enum ShiftCells {
    /// The weekdays of a cell, 1 for Monday to 7: `1-5`, `周一至周五`, `一、三、五`, `工作日`, `每天`, `Mon-Fri`.
    ///
    /// - Returns: the days in order, each once; at least one.
    /// - Throws: when a word in it is no weekday.
    static func weekdays(_ text: String) throws(CellFault) -> [Int] {
        let plain = PlaceCells.folded(text)
        if let days = wholeWords[plain] { return days }
        var days: Set<Int> = []
        for piece in plain.split(whereSeparator: { "、，,;；/和及".contains($0) }) {
            let ends = piece.split(whereSeparator: { "-~至到".contains($0) })
            let numbers = ends.compactMap { day($0) }
            guard numbers.count == ends.count, (1...2).contains(ends.count) else {
                throw CellFault(
                    "看不懂星期“\(text)”，请写成 1-5、周一至周五 或 每天",
                    "the weekdays \(text) are not clear; write 1-5, Mon-Fri or daily"
                )
            }
            guard numbers.count == 2 else {
                days.insert(numbers[0])
                continue
            }
            var current = numbers[0]
            days.insert(current)
            while current != numbers[1] {
                current = current % 7 + 1
                days.insert(current)
            }
        }
        guard !days.isEmpty else {
            throw CellFault("“星期”没有填", "the column weekdays is empty")
        }
        return days.sorted()
    }

    /// Minutes after midnight of a cell: `8:30`, `08：30`, `24:00`, `8点半`, `0.354166` as Excel may store it.
    ///
    /// - Returns: 0 to 1440.
    static func minute(_ text: String) throws(CellFault) -> Int {
        let plain = PlaceCells.folded(text)
            .replacing("点半", with: ":30").replacing("点", with: ":").replacing("时", with: ":")
            .replacing("分", with: "")
        let parts = plain.split(separator: ":", omittingEmptySubsequences: true)
        let numbers = parts.compactMap { Int($0) }
        if numbers.count == parts.count, (1...3).contains(parts.count), numbers[0] <= 24 {
            let minutes = numbers.count > 1 ? numbers[1] : 0
            let total = numbers[0] * 60 + minutes
            if (0...59).contains(minutes), (0...1440).contains(total) { return total }
        }
        if let share = Double(plain), plain.contains("."), (0...1).contains(share) {
            return Int((share * 1440).rounded())
        }
        throw CellFault(
            "看不懂时间“\(text)”，请写成 08:30",
            "the time \(text) is not clear; write 08:30"
        )
    }

    /// The shifts of a row, one a day; an end at or before the begin is on the next day.
    static func shifts(of row: EstateRow) throws(CellFault) -> [Shift] {
        let start = try minute(try row.required(.from))
        let end = try minute(try row.required(.to))
        guard start < 1440 else {
            throw CellFault("上班时间不能是 24:00，请写 00:00", "a shift begins at 00:00, not 24:00")
        }
        return try weekdays(try row.required(.weekdays)).map {
            Shift(weekday: $0, startMinute: start, endMinute: end <= start ? end + 1440 : end)
        }
    }

    private static let wholeWords: [String: [Int]] = [
        "每天": Array(1...7), "每日": Array(1...7), "天天": Array(1...7), "DAILY": Array(1...7),
        "EVERYDAY": Array(1...7), "全周": Array(1...7), "工作日": Array(1...5),
        "WEEKDAYS": Array(1...5), "周末": [6, 7], "双休日": [6, 7], "WEEKEND": [6, 7],
    ]

    private static func day(_ piece: Substring) -> Int? {
        var word = piece
        for prefix in ["星期", "礼拜", "周"] where word.hasPrefix(prefix) {
            word = word.dropFirst(prefix.count)
        }
        if let number = Int(word) { return (1...7).contains(number) ? number : nil }
        if word == "天" { return 7 }
        if let index = Array("一二三四五六日").firstIndex(where: { word == String($0) }) {
            return index + 1
        }
        let english = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"]
        guard word.count >= 3 else { return nil }
        return english.firstIndex { word.hasPrefix($0) }.map { $0 + 1 }
    }
}
