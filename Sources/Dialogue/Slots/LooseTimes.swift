/// Times without a clock: 现在, 马上, 随时, "now", "anytime".
enum LooseTimes {
    private static let now = ["现在", "马上", "立刻", "立即", "尽快", "这会儿", "right now", "now", "asap"]
    private static let any = [
        "随时", "任何时间", "任何时候", "什么时候都", "时间不限", "几点都", "哪天都", "都有空", "any time", "anytime",
        "whenever",
    ]
    private static let presence = [
        "来", "过来", "都", "可以", "行", "方便", "有空", "有人", "在家", "就可以", "就行", "就来", "就有空", "能来", "上门",
        "派人", "吧",
    ]
    private static let minutesOfNow = 60

    /// All words with which such a time begins.
    static var starters: [String] { now + any }

    static func match(_ text: SlotText, at position: Int, now moment: LocalMoment) -> (
        LocalWindow, Int
    )? {
        if let next = text.after(oneOf: any, at: position), isMeant(text, next, position) {
            let window = LocalWindow(
                dayOffset: 0,
                minutes: 0..<1440,
                isAnytime: true,
                words: TimeWindowParser.words(text, position..<next)
            )
            return (window, next)
        }
        guard let next = text.after(oneOf: now, at: position), isMeant(text, next, position),
            !text.isFollowed(next, byOneOf: ["都"])
        else {
            return nil
        }
        let end = min(moment.minute + minutesOfNow, 1440)
        let window = LocalWindow(
            dayOffset: 0,
            minutes: moment.minute..<end,
            isAnytime: false,
            words: TimeWindowParser.words(text, position..<next)
        )
        return (window, next)
    }

    /// 随时 alone or with words of coming; not 随时要掉, 现在又漏.
    private static func isMeant(_ text: SlotText, _ next: Int, _ position: Int) -> Bool {
        if text.isFollowed(text.skip(" ", at: next), byOneOf: presence) { return true }
        let isEnd = text.skip(" ,.!。~的吧 ", at: next) == text.tokens.count
        if isEnd, position > 0, text.isSign(position - 1, in: " ,;") { return true }
        return position == 0 && text.skip(" ,.!。~的吧 ", at: next) == text.tokens.count
            || text.isShort && text.word(position) != nil
    }
}
