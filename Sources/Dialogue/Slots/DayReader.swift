/// Reads which day is meant: 明天, 周六, 下周三, 11月25日, "next Monday".
enum DayReader {
    /// A day read.
    struct Reading: Equatable {
        /// Days from today.
        let offset: Int
        /// Position after it.
        let next: Int
        /// Part of the day the word names by itself: 今晚, tonight.
        var part: DayPart?
    }

    private static let days: [(text: String, offset: Int, part: DayPart?)] = [
        ("大后天", 3, nil), ("今天", 0, nil), ("今日", 0, nil), ("今儿", 0, nil), ("明天", 1, nil),
        ("明日", 1, nil),
        ("明儿", 1, nil), ("后天", 2, nil), ("后日", 2, nil), ("这两天", 0, nil), ("这几天", 0, nil),
        ("这二天", 0, nil),
        ("今晚", 0, .evening), ("今早", 0, .earlyMorning), ("今夜", 0, .night), ("明晚", 1, .evening),
        ("明早", 1, .earlyMorning), ("后晚", 2, .evening), ("听日", 1, nil), ("聽日", 1, nil),
    ]
    private static let words: [String: (offset: Int, part: DayPart?)] = [
        "today": (0, nil), "tomorrow": (1, nil), "tmr": (1, nil), "tmrw": (1, nil),
        "tonight": (0, .evening),
    ]
    private static let weekdayWords: [String: Int] = [
        "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
        "sunday": 7,
        "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
        "sat": 6, "weekend": 6,
    ]
    private static let monthWords: [String: Int] = [
        "jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4,
        "may": 5,
        "jun": 6, "june": 6, "jul": 7, "july": 7, "aug": 8, "august": 8, "sep": 9, "sept": 9,
        "september": 9,
        "oct": 10, "october": 10, "nov": 11, "november": 11, "dec": 12, "december": 12,
    ]

    /// All words with which a day can begin, but for numbers and 下, 这, 周 and their like.
    static var starters: [String] {
        days.map(\.text) + words.keys + weekdayWords.keys + monthWords.keys
    }

    static func read(_ text: SlotText, at position: Int, now: LocalMoment) -> Reading? {
        for day in days {
            if let next = text.after(day.text, at: position) {
                return Reading(offset: day.offset, next: next, part: day.part)
            }
        }
        return weekday(text, at: position, now: now) ?? date(text, at: position, now: now)
            ?? english(text, at: position, now: now)
    }

    private static func weekday(_ text: SlotText, at position: Int, now: LocalMoment) -> Reading? {
        var start = position
        var weeks: Int?
        if let next = text.after(oneOf: ["下下个", "下下"], at: position), isWeek(text, next) {
            (start, weeks) = (next, 2)
        } else if let next = text.after(oneOf: ["下个", "下"], at: position), isWeek(text, next),
            !text.hasGap(before: next), !text.isPreceded(position, byOneOf: ["一"])
        {
            (start, weeks) = (next, 1)
        } else if let next = text.after(oneOf: ["这个", "这", "本"], at: position), isWeek(text, next) {
            (start, weeks) = (next, nil)
        }
        guard let afterWeek = text.after(oneOf: ["星期", "礼拜", "周"], at: start) else { return nil }
        let target: Int
        let next: Int
        if let afterSunday = text.after(oneOf: ["日", "天"], at: afterWeek) {
            (target, next) = (7, afterSunday)
        } else if let afterEnd = text.after("末", at: afterWeek) {
            (target, next) = (6, afterEnd)
        } else if let number = text.number(afterWeek, digitMax: 1), (1...6).contains(number) {
            (target, next) = (number, afterWeek + 1)
        } else {
            return nil
        }
        return Reading(offset: days(to: target, weeks: weeks, now), next: next)
    }

    private static func isWeek(_ text: SlotText, _ position: Int) -> Bool {
        text.isFollowed(position, byOneOf: ["星期", "礼拜", "周"])
    }

    /// Days to a weekday: the next such day, or the one of a later week (weeks begin on Monday).
    ///
    /// On Wednesday: 周五 is 2, 周一 is 5, 下周五 is 9.
    private static func days(to weekday: Int, weeks: Int?, _ now: LocalMoment) -> Int {
        guard let weeks else { return (weekday - now.weekday + 7) % 7 }
        return weekday - now.weekday + 7 * weeks
    }

    /// 11月25日, 25号 (not 25号楼), 11月25.
    private static func date(_ text: SlotText, at position: Int, now: LocalMoment) -> Reading? {
        guard let first = text.number(position, digitMax: 2) else { return nil }
        if let next = text.after("月", at: position + 1) {
            guard let day = text.number(next, digitMax: 2),
                let offset = now.days(toMonth: first, day: day)
            else { return nil }
            return Reading(
                offset: offset,
                next: text.after(oneOf: ["日", "号"], at: next + 1) ?? next + 1
            )
        }
        guard let next = text.after("号", at: position + 1), !text.isSign(next, in: "楼梯栋门线院房车机卡单桩"),
            text.number(next, digitMax: 4) == nil || isClock(text, next),
            let offset = now.days(toDay: first)
        else { return nil }
        return Reading(offset: offset, next: next)
    }

    private static func isClock(_ text: SlotText, _ position: Int) -> Bool {
        text.isSign(position + 1, in: "点时:")
    }

    private static func english(_ text: SlotText, at position: Int, now: LocalMoment) -> Reading? {
        guard let word = text.word(position) else { return nil }
        if let day = words[word] {
            return Reading(offset: day.offset, next: position + 1, part: day.part)
        }
        if ["next", "this", "on", "coming"].contains(word) {
            let next = text.skip(" ", at: position + 1)
            guard let name = text.word(next), let weekday = weekdayWords[name] else { return nil }
            let weeks = word == "next" ? 1 : nil
            return Reading(offset: days(to: weekday, weeks: weeks, now), next: next + 1)
        }
        if let weekday = weekdayWords[word] {
            return Reading(offset: days(to: weekday, weeks: nil, now), next: position + 1)
        }
        let next = text.skip(" .", at: position + 1)
        guard let month = monthWords[word], let day = text.number(next, digitMax: 2),
            let offset = now.days(toMonth: month, day: day)
        else { return nil }
        return Reading(offset: offset, next: next + 1)
    }
}
