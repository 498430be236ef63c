import KeywordMatching
import Testing

@testable import Dialogue

@Suite("Time window parser")
struct TimeWindowParserTests {
    /// Wednesday 2026-11-25, 10:00 in China.
    static let now = LocalMoment(epochMs: 1_795_572_000_000, utcOffsetMinutes: 480)

    @Test("the present moment is what the cases say")
    func present() {
        #expect(Self.now.date == (2026, 11, 25))
        #expect(Self.now.weekday == 3)
        #expect(Self.now.minute == 600)
    }

    @Test(
        "reads days and times",
        arguments: [
            ("明天上午", 1, 480, 720), ("明天下午三点后", 1, 900, 1080), ("周六上午", 3, 480, 720),
            ("下班以后", 0, 1080, 1320), ("今晚", 0, 1080, 1320), ("后天", 2, 480, 1320),
            ("大后天", 3, 480, 1320),
            ("11月25日下午", 0, 780, 1080), ("11月30号上午", 5, 480, 720), ("1月2日", 38, 480, 1320),
            ("9:00-11:00", 0, 540, 660), ("tomorrow after 3", 1, 900, 1320),
            ("Saturday morning", 3, 480, 720), ("Saturday after 2pm", 3, 840, 1320),
            ("明天下午3点以后来就行", 1, 900, 1080), ("明晚7点后有人", 1, 1140, 1320),
            ("晚上六点半到九点来吧", 0, 1110, 1260), ("周日下午两点到五点有人", 4, 840, 1020),
            ("周六早上8点到10点", 3, 480, 600), ("今晚8点前都有人", 0, 1080, 1200),
            ("明早十点左右在", 1, 570, 630), ("他周三下午有空", 0, 780, 1080), ("周末全天", 3, 480, 1320),
            ("下周一上午", 5, 480, 720), ("周一上午", 5, 480, 720), ("礼拜天下午", 4, 780, 1080),
            ("这两天上午都行", 0, 480, 720), ("明天中午", 1, 690, 840), ("明天12点", 1, 720, 780),
            ("下午3点", 0, 900, 960), ("3点半来", 0, 930, 990), ("明天15:30", 1, 930, 990),
            ("next monday 9am to 11am", 5, 540, 660), ("tonight", 0, 1080, 1320),
            ("tomorrow afternoon", 1, 780, 1080), ("friday between 2 and 4pm", 2, 840, 960),
            ("after work", 0, 1080, 1320), ("早上", 1, 420, 600), ("28号下午三点一刻", 3, 915, 975),
            ("明天9-11点", 1, 540, 660), ("晚上12点", 0, 1380, 1440), ("nov 28 morning", 3, 480, 720),
            ("来通一下 周六上午我在家", 3, 480, 720), ("周五晚7点", 2, 1140, 1200),
            ("麻烦师傅上门修一下水管 周六上午我在家 其他时间都上班", 3, 480, 720),
        ]
    )
    func reads(text: String, day: Int, start: Int, end: Int) {
        let windows = TimeWindowParser.parse(FoldedText(text), now: Self.now)
        #expect(windows.map(\.dayOffset) == [day])
        #expect(windows.map(\.startMinute) == [start])
        #expect(windows.map(\.endMinute) == [end])
        #expect(windows.allSatisfy { !$0.isAnytime })
    }

    @Test("now lasts an hour", arguments: ["现在", "现在就可以来", "now", "right now please", "马上过来"])
    func now(text: String) {
        let windows = TimeWindowParser.parse(FoldedText(text), now: Self.now)
        #expect(windows.map(\.startMinute) == [600])
        #expect(windows.map(\.endMinute) == [660])
    }

    @Test(
        "any time is any time",
        arguments: ["随时", "随时都可以", "随时来", "anytime", "any time is ok", "什么时候都行"]
    )
    func anytime(text: String) {
        let windows = TimeWindowParser.parse(FoldedText(text), now: Self.now)
        #expect(windows.map(\.isAnytime) == [true])
    }

    @Test(
        "times of other things are no windows",
        arguments: [
            "明天停水吗 看群里有人说", "打药是今天还是明天 要不要关窗", "昨天晚上就开始漏水了没人管", "每天半夜拖椅子吵死了",
            "都十一点了广场舞还在放 你们保安是摆设吗", "阳台栏杆松了 随时要掉下来", "现在又滴到主卧床上了 师傅还说没事",
            "隔壁周末早上七点就电钻 投诉", "3栋2单元1502", "2号门外面有人打架", "健身房周日开吗 几点关门",
            "电话13800000000", "电梯等了二十分钟", "我上周报的那个单到哪一步了", "说好上午九点来修 等到天黑没人", "下水通了 今天试了没堵",
            "客服前台周末有人值班吗", "大家早点休息", "晚上去吃火锅不 老地方", "说好六月交房 现在都十一月了还在拖",
        ]
    )
    func refuses(text: String) {
        #expect(TimeWindowParser.parse(FoldedText(text), now: Self.now) == [])
    }

    @Test("the words and their place are those of the owner")
    func ranges() throws {
        let text = "我家　３栋，明天下午３點以後　來"
        let window = try #require(TimeWindowParser.parse(FoldedText(text), now: Self.now).first)
        #expect(window.text == "明天下午3点以后")
        let marked = Array(text.unicodeScalars)[window.range]
        #expect(String(String.UnicodeScalarView(marked)) == "明天下午３點以後")
    }

    @Test(
        "dates are reckoned over months, years and leap days",
        arguments: [
            (Int64(0), 480, 1970, 1, 1, 4), (Int64(-1), 0, 1969, 12, 31, 3),
            (Int64(951_782_400_000), 0, 2000, 2, 29, 2),
            (Int64(1_709_164_800_000), 480, 2024, 2, 29, 4),
            (Int64(1_798_732_800_000), -60, 2026, 12, 31, 4),
        ]
    )
    func calendar(epochMs: Int64, offset: Int, year: Int, month: Int, day: Int, weekday: Int) {
        let moment = LocalMoment(epochMs: epochMs, utcOffsetMinutes: offset)
        #expect(moment.date == (year, month, day))
        #expect(moment.weekday == weekday)
    }

    @Test("a date that is none is refused")
    func noDate() {
        #expect(Self.now.days(toMonth: 2, day: 30) == nil)
        #expect(Self.now.days(toMonth: 13, day: 1) == nil)
        #expect(Self.now.days(toMonth: 2, day: 29) == 461)
        #expect(Self.now.days(toDay: 31) == 36)
    }
}
