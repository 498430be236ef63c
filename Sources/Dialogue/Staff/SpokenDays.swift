import Tickets

/// Reads days as staff say them: `11-25至11-27`, `11月25日`, `明天`, `2026-11-25 2026-11-27`.
enum SpokenDays {
    private static let words: [(word: String, offset: Int)] = [
        ("大后天", 3), ("今天", 0), ("明天", 1), ("后天", 2), ("today", 0), ("tomorrow", 1),
    ]

    /// The first and the last day that a text names, in days since 1970-01-01; nil when it names none.
    ///
    /// A day without a year is the next one of that name, or one up to a month ago.
    static func read(_ text: String, today: LocalTime) -> (first: Int, last: Int)? {
        var days: [Int] = []
        var rest = text.lowercased().prefix(200)
        while !rest.isEmpty, days.count < 2 {
            if let word = words.first(where: { rest.hasPrefix($0.word) }) {
                days.append(today.dayNumber + word.offset)
                rest = rest.dropFirst(word.word.count)
            } else if let (day, length) = date(rest, today: today) {
                days.append(day)
                rest = rest.dropFirst(length)
            } else {
                rest = rest.dropFirst()
            }
        }
        guard let first = days.first else { return nil }
        let last = days.count == 2 ? days[1] : first
        return first <= last ? (first, last) : nil
    }

    private static func date(_ text: Substring, today: LocalTime) -> (day: Int, length: Int)? {
        guard text.first?.isASCII == true, text.first?.isNumber == true else { return nil }
        var numbers: [Int] = []
        var length = 0
        var rest = text
        while numbers.count < 3 {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits), digits.count <= 4 else { break }
            numbers.append(number)
            length += digits.count
            rest = rest.dropFirst(digits.count)
            guard let mark = rest.first, "-/.年月".contains(mark),
                rest.dropFirst().first?.isNumber == true
            else { break }
            if numbers.count == 2, numbers[0] < 1000 { break }
            length += 1
            rest = rest.dropFirst()
        }
        guard let day = day(numbers, today: today) else { return nil }
        return (day, length)
    }

    private static func day(_ numbers: [Int], today: LocalTime) -> Int? {
        switch numbers.count {
        case 2:
            guard let this = checked(today.year, numbers[0], numbers[1]) else { return nil }
            guard this < today.dayNumber - 31 else { return this }
            return checked(today.year + 1, numbers[0], numbers[1])
        case 3: return checked(numbers[0], numbers[1], numbers[2])
        default: return nil
        }
    }

    private static func checked(_ year: Int, _ month: Int, _ day: Int) -> Int? {
        guard (2000...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        let number = LocalTime.dayNumber(year: year, month: month, day: day)
        return LocalTime(dayNumber: number, minuteOfDay: 0).day == day ? number : nil
    }
}
