package import KeywordMatching

/// Finds the times at which an owner can be visited: 明天下午三点后, 周六上午, 9:00-11:00, "Saturday morning".
///
/// A day alone is a window only in a short message or beside words of being there (有空, 在家, 来):
/// 明天停水吗 names a day and no window. Times gone by and habits (昨晚, 每天半夜, 都十一点了) are left out.
package enum TimeWindowParser {
    private static let dayEnd = 1320
    private static let presence = [
        "来", "有空", "有人", "在家", "都在", "可以", "方便", "过来", "上门", "都行", "行", "在", "吧", "都有", "都可以",
        "我在", "我有空", "家里有人", "ok", " ok", " is ok", " is fine", " works", " please",
    ]
    private static let past = [
        "说好", "约好", "说", "答应", "昨天", "昨", "前天", "上周", "上个", "每", "每天", "每个", "天天", "都", "前", "整",
        "last ", "every ",
    ]
    private static let habits = ["就", "还在", "又", "了", "开始吵", "老是", "总是", "经常"]

    /// Finds the windows of a message.
    ///
    /// - Parameters:
    ///   - text: folded.
    ///   - now: present moment in the estate's civil time.
    /// - Returns: in the order of the text.
    package static func parse(_ text: FoldedText, now: LocalMoment) -> [LocalWindow] {
        parse(SlotText(text), now: now)
    }

    static func parse(_ text: SlotText, now: LocalMoment) -> [LocalWindow] {
        var windows: [LocalWindow] = []
        var end = 0
        for position in TimeStarters.positions(text) where position >= end {
            let (window, next) = match(text, at: position, now: now)
            if let window { windows.append(window) }
            end = next
        }
        return windows
    }

    /// What has been read of a window so far.
    private struct Draft {
        var day: Int?
        var part: DayPart?
        var minutes: Range<Int>?
        var next: Int
    }

    /// The window at a position, if one begins there, and where to read on.
    private static func match(
        _ text: SlotText,
        at position: Int,
        now: LocalMoment
    ) -> (window: LocalWindow?, next: Int) {
        if let (window, next) = LooseTimes.match(text, at: position, now: now) {
            return (window, next)
        }
        let draft = draft(text, at: position, now: now)
        if text.isPreceded(position, byOneOf: past) { return (nil, draft.next) }
        guard let end = accepted(text, draft, from: position) else { return (nil, position + 1) }
        let minutes = draft.minutes ?? draft.part?.minutes ?? DayPart.wholeDay.minutes
        let isOver = draft.day == nil && minutes.upperBound <= now.minute
        let window = LocalWindow(
            dayOffset: draft.day ?? (isOver ? 1 : 0),
            minutes: minutes,
            isAnytime: false,
            words: words(text, position..<end)
        )
        return (window, end)
    }

    private static func draft(_ text: SlotText, at position: Int, now: LocalMoment) -> Draft {
        var draft = Draft(next: position)
        if let day = DayReader.read(text, at: position, now: now) {
            draft.day = day.offset
            draft.part = day.part
            draft.next = text.skip(" ,的", at: day.next)
        }
        if let (part, next) = DayPart.read(text, at: draft.next, isAfterDay: draft.day != nil) {
            draft.part = part
            draft.next = next
        }
        readClock(text, &draft)
        return draft
    }

    /// The words of a range of tokens and their place in the original.
    static func words(_ text: SlotText, _ tokens: Range<Int>) -> (range: Range<Int>, text: String) {
        (text.original(tokens), text.folded.string(in: text.offsets(tokens)))
    }

    private static func readClock(_ text: SlotText, _ draft: inout Draft) {
        let before = text.after(
            oneOf: ["after ", "from ", "before ", "by ", "at ", "between ", "around ", "about "],
            at: text.skip(" ,", at: draft.next)
        )
        let start = before ?? text.skip(" ,", at: draft.next)
        guard let first = ClockReader.read(text, at: start) else { return }
        let from = minute(first, draft.part)
        if let (until, next) = rangeEnd(text, after: first, from: from, draft.part) {
            draft.minutes = from..<until
            draft.next = next
            return
        }
        let lead = before == nil ? nil : text.word(text.skip(" ,", at: draft.next))
        guard first.isNamed || lead != nil else { return }
        let partEnd = draft.part?.minutes.upperBound ?? dayEnd
        let partStart = draft.part?.minutes.lowerBound ?? DayPart.wholeDay.minutes.lowerBound
        draft.next = first.next
        if let next = text.after(oneOf: ["以后", "之后", "过后", "后", "开始", "起"], at: first.next) {
            draft.next = next
            draft.minutes = min(from, 1380)..<max(partEnd, min(from + 60, 1440))
        } else if let next = text.after(oneOf: ["以前", "之前", "前"], at: first.next) {
            draft.next = next
            draft.minutes = min(partStart, max(from - 60, 0))..<max(from, 1)
        } else if lead == "after" || lead == "from" {
            draft.minutes = min(from, 1380)..<max(partEnd, min(from + 60, 1440))
        } else if lead == "before" || lead == "by" {
            draft.minutes = min(partStart, max(from - 60, 0))..<max(from, 1)
        } else {
            let around = text.after(oneOf: ["左右", "前后"], at: first.next)
            draft.next = around ?? first.next
            let isAround = around != nil || lead == "around" || lead == "about"
            draft.minutes =
                isAround
                ? max(from - 30, 0)..<min(from + 30, 1440) : min(from, 1380)..<min(from + 60, 1440)
        }
    }

    /// 到五点, -11:00, "to 5".
    private static func rangeEnd(
        _ text: SlotText,
        after first: ClockReader.Reading,
        from: Int,
        _ part: DayPart?
    ) -> (until: Int, next: Int)? {
        let blank = text.skip(" ", at: first.next)
        guard let start = text.after(oneOf: ["到", "至", "-", "~", "to ", "and "], at: blank) else {
            return nil
        }
        let named = DayPart.read(text, at: start, isAfterDay: false)
        guard let last = ClockReader.read(text, at: named?.next ?? text.skip(" ", at: start)),
            first.isNamed || last.isNamed
        else { return nil }
        var until = minute(last, named?.part ?? part)
        if until <= from, !last.isExact { until += 720 }
        return until > from && until <= 1440 ? (until, last.next) : nil
    }

    private static func minute(_ reading: ClockReader.Reading, _ part: DayPart?) -> Int {
        let hour =
            reading.isExact
            ? reading.hour : part?.hour(reading.hour) ?? DayPart.plainHour(reading.hour)
        return min(hour * 60 + reading.minute, 1440)
    }

    /// Whether what was read is a window, and the position after it.
    private static func accepted(_ text: SlotText, _ draft: Draft, from position: Int) -> Int? {
        guard draft.next > position else { return nil }
        let end = trimmed(text, draft.next, from: position)
        if text.isFollowed(end, byOneOf: habits) { return nil }
        if text.skip(" ,.!。~吧的呢", at: end) == text.tokens.count, text.isShort { return end }
        let isPresent = text.isFollowed(text.skip(" ,", at: end), byOneOf: presence)
        if draft.minutes != nil {
            return draft.day != nil || draft.part != nil || isPresent || text.isShort ? end : nil
        }
        if draft.part == .afterWork || draft.day != nil && draft.part != nil { return end }
        return isPresent && !isQuestion(text) ? end : nil
    }

    /// 周末有人值班吗 asks for the office's times, and tells none of the owner's.
    private static func isQuestion(_ text: SlotText) -> Bool {
        text.isPreceded(text.tokens.count, byOneOf: ["吗", "吗?", "?", "不", "么"])
    }

    /// Leaves out blanks and the like read after the last word.
    private static func trimmed(_ text: SlotText, _ next: Int, from position: Int) -> Int {
        var end = next
        while end > position + 1, text.isSign(end - 1, in: " ,的") { end -= 1 }
        return end
    }
}
