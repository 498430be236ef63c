import Testing
import Tickets

@testable import Dialogue

/// Lines of conversation are found before topics, and only where they are the message.
@Suite("Lines of conversation")
struct LineTests {
    static let lines: [(String, Intent)] = [
        ("你好", .greeting), ("在吗？", .greeting), ("hello", .greeting), ("谢谢师傅", .thanks),
        ("Thank you!", .thanks), ("好的", .yes), ("对", .yes), ("不对", .no), ("不知道", .skip),
        ("满意", .rating), ("不满意", .rating), ("取消", .withdrawal), ("算了，不用了", .withdrawal),
        ("催一下", .urging), ("进度", .status), ("师傅什么时候到", .status), ("改时间", .correction),
        ("帮助", .help), ("人工", .handoff), ("speak to a person please", .handoff),
        ("发错了不好意思", .other),
    ]

    @Test("is taken for what it is", arguments: lines)
    func line(_ text: String, _ intent: Intent) throws {
        #expect(try ShippedRules.matters(text).first?.intent == intent)
    }

    static let matters: [(String, Intent)] = [
        ("你好，厨房水管漏水了", .repair), ("谢谢，麻烦修一下楼道灯，不亮了", .repair),
        ("好的电梯又坏了没人修", .complaint), ("请问物业费怎么交", .inquiry),
        ("对了，楼上天天半夜蹦，吵死了", .complaint),
    ]

    @Test("polite words do not hide a matter", arguments: matters)
    func matter(_ text: String, _ intent: Intent) throws {
        #expect(try ShippedRules.matters(text).first?.intent == intent)
    }

    @Test("a rating says how satisfied")
    func rating() throws {
        #expect(try ShippedRules.matters("满意").first?.satisfaction == .satisfied)
        #expect(try ShippedRules.matters("不满意").first?.satisfaction == .dissatisfied)
        #expect(try ShippedRules.matters("比较满意").first?.satisfaction == .fair)
    }

    @Test("what is over opens nothing and keeps its topic")
    func over() throws {
        let found = try #require(try ShippedRules.matters("马桶通了，不用来了").first)
        #expect(found.intent.ticketKind == nil)
        #expect(found.topic.rawValue == "drainage")
        let again = try #require(try ShippedRules.matters("昨天修好了，今天又漏水了").first)
        #expect(again.intent.ticketKind != nil)
    }
}
