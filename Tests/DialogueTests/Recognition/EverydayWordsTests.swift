import Testing
import Tickets

@testable import Dialogue

/// Words that are no business of the desk by themselves (a bank, a school, a name) stand in what owners tell as in all talk.
@Suite("Everyday words beside a matter")
struct EverydayWordsTests {
    @Test(
        "a matter is understood whatever it is told with",
        arguments: [
            ("My name is Tom Lee from 3-2-1502, the AC in the lobby is dripping", Intent.repair),
            ("I'm not sure who to ask, but my toilet is leaking", .repair),
            ("My kitchen tap is leaking, call me at 13800001111", .repair),
            ("My bedroom light is broken, I think my cell phone charger blew the fuse", .repair),
            ("The clubhouse reservation system is not working", .repair),
            ("Can someone fix my stove, I can't cook", .repair),
            ("They play music all night, I have a headache", .complaint),
            ("The hotel next door dumps garbage at our gate", .complaint),
            ("my phone, my neighbor is so noisy every night, please do something", .complaint),
            ("Can I pay the management fee by bank transfer?", .inquiry),
            ("How do I get a refund of my renovation deposit?", .inquiry),
            ("What is the account number for the property fee payment?", .inquiry),
            ("I would like to book the tennis court for my birthday", .inquiry),
            ("我在医院住院，家里没人，麻烦师傅周日来修水管", .repair), ("孩子发烧了，能不能先修暖气", .repair),
            ("门禁系统登录不上，密码忘了", .repair), ("天气冷暖气不热", .repair), ("热水壶一插就跳闸", .repair),
            ("幼儿园门口停车乱", .complaint), ("加班回来晚车位被占", .complaint),
            ("头疼，楼上装修太吵", .complaint), ("小学生在楼道打闹", .complaint),
            ("The toilet is overflowing", .repair),
            ("My neighbor knocked down a wall without permission", .complaint),
            ("Bikes are blocking the emergency exit", .complaint),
            ("Thank you, the plumber did a great job", .praise),
            ("I need two more key cards, where do I get them?", .inquiry),
            ("小区路灯晚上不亮", .repair), ("电梯门关不严，开着门就走", .repair),
            ("外来人员随便进出没人管", .complaint), ("物业费涨了都没通知", .complaint),
            ("我上周二报的修到现在没人联系我", .complaint), ("阳台渗水算物业修还是我们自己修", .inquiry),
            ("周末能不能搞装修", .inquiry), ("前台中午休息不", .inquiry), ("充电桩一插就跳", .repair),
            ("楼下把天井封了做厨房", .complaint), ("哪个缺德的把车横在出口", .complaint),
            ("明天几点停水", .inquiry), ("会议室怎么预约", .inquiry), ("公积金能交物业费吗", .inquiry),
            ("身份证丢了怎么补门禁卡", .inquiry), ("家里的床垫怎么扔", .inquiry),
            ("建议在门口装个减速带", .suggestion), ("建议把快递柜挪到大门外面", .suggestion),
            ("表扬物业小张，服务态度好", .praise), ("表扬一下3栋保洁阿姨，很负责", .praise),
        ]
    )
    func beside(_ text: String, _ intent: Intent) throws {
        let first = try #require(try ShippedRules.matters(text).first)
        #expect(first.intent == intent)
    }

    @Test("words that slips of the pen make equal count once")
    func once() throws {
        let first = try #require(try ShippedRules.matters("保安态度差，三次找人没人管").first)
        #expect(first.topic == Topic(rawValue: "security"))
    }

    @Test("a possible leak of gas is never passed over for a phrase beside it")
    func gas() throws {
        let matters = try ShippedRules.matters("I'm not sure if the gas is leaking, smells strange")
        #expect(matters.contains { $0.emergency != nil })
    }

    @Test(
        "what is no business of the desk stays so",
        arguments: [
            "what is the balance of my bank account", "remind me to call mom at five",
            "play some jazz",
            "how many calories are in a pizza", "查一下明天去北京的航班", "放一首周杰伦的歌", "红烧肉怎么做", "今天股市怎么样",
        ]
    )
    func foreign(_ text: String) throws {
        #expect(try ShippedRules.matters(text).allSatisfy { $0.intent.ticketKind == nil })
    }
}
