import Testing
import Tickets

@testable import Dialogue

/// The messages of DOMAIN 5.6 that a matcher must get right.
@Suite("Hard cases")
struct HardCaseTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let intent: Intent
        let topic: String?
        let urgency: Urgency
        let testDescription: String

        init(_ text: String, _ intent: Intent, _ topic: String? = nil, _ urgency: Urgency = .normal)
        {
            self.text = text
            self.intent = intent
            self.topic = topic
            self.urgency = urgency
            testDescription = text
        }
    }

    static let cases: [Case] = [
        Case("怎么报修？", .announcement),
        Case("投诉电话是多少", .inquiry, "service"),
        Case("我要投诉", .announcement),
        Case("不投诉了，已经解决", .withdrawal),
        Case("厨房水龙头一直滴水，报了三次都没人来", .complaint, "water"),
        Case("电梯停了，里面有人！", .repair, "lift", .emergency),
        Case("电梯停在5楼不动", .repair, "lift", .urgent),
        Case("电梯什么时候能修好", .status, "lift"),
        Case("电梯年检过期了吗", .inquiry, "lift"),
        Case("家里没有煤气味，是臭味从地漏出来", .repair, "drainage"),
        Case("煤气怎么开通", .inquiry, "gas"),
        Case("闻到煤气味！", .repair, "gas", .emergency),
        Case("家里煤气味很大怎么办", .repair, "gas", .emergency),
        Case("我被困电梯里了怎么办", .repair, "lift", .emergency),
        Case("万一被困电梯怎么办", .inquiry, "lift"),
        Case("消防通道被车堵了", .complaint, "fire_safety"),
        Case("消防演习什么时候", .inquiry, "fire_safety"),
        Case("我家着火了", .repair, "fire_safety", .emergency),
        Case("楼上天天跳绳，我要被吵死了", .complaint, "noise"),
        Case("楼上有人要跳楼", .repair, "security", .emergency),
        Case("楼上漏水到我家客厅灯在冒火花", .repair, nil, .emergency),
        Case("昨天停水怎么不提前通知", .complaint, "management"),
        Case("明天停水吗", .inquiry, "water"),
        Case("家里没水了", .repair, "water", .urgent),
        Case("停车费太贵", .complaint, "parking"),
        Case("停车费多少", .inquiry, "parking"),
        Case("门禁卡丢了要补", .inquiry, "access_control"),
        Case("门禁卡刷不开", .repair, "access_control"),
        Case("装修几点可以开始", .inquiry, "renovation"),
        Case("隔壁凌晨两点还在装修", .complaint, "noise"),
        Case("谢谢，修好了", .thanks),
        Case("师傅很好", .praise),
        Case("3-2-1502 马桶堵", .repair, "drainage", .urgent),
        Case("我要找人", .handoff),
        Case("转人工", .handoff),
        Case("有活人吗", .handoff),
        Case("你们再不来我就曝光", .complaint),
        Case("？？？", .nothing),
        Case("在吗", .greeting),
        Case("帮我朋友问一下他家漏水，他在5栋", .repair, "leak"),
        Case("麻烦把垃圾清一下，楼道臭死了", .repair, "cleaning"),
        Case("热水器烧坏了", .repair, "heating"),
        Case("保安打人了", .complaint, "security", .emergency),
        Case("帮我打110", .repair, "security", .emergency),
        Case("怎么还没人来", .urging),
        Case("还没人来修吗", .urging),
        Case("楼道灯坏了半年，怎么还没人来", .complaint, "lighting"),
        Case("没有漏水了", .other, "leak"),
        Case("昨天修好了，今天又漏水了", .repair, "leak"),
        Case("救命", .repair, "security", .emergency),
        Case("help", .repair, "security", .emergency),
        Case("sos", .repair, "security", .emergency),
    ]

    @Test("comes out as DOMAIN 5.6 demands", arguments: cases)
    func hardCase(_ wanted: Case) throws {
        let found = try #require(try ShippedRules.matters(wanted.text).first)
        #expect(found.intent == wanted.intent)
        #expect(found.urgency == wanted.urgency)
        if let topic = wanted.topic { #expect(found.topic.rawValue == topic) }
    }

    @Test(
        "a danger that nearly was is doubtful: ask, and raise no alarm",
        arguments: [
            "幸好没着火", "差点着火",
        ]
    )
    func nearly(_ text: String) throws {
        let found = try #require(try ShippedRules.matters(text).first)
        #expect(found.emergency == EmergencyFinding(code: "E-FIRE", certainty: .doubtful))
        #expect(found.urgency == .normal)
    }

    @Test("a question about danger carries the safety text and no alarm")
    func asked() throws {
        let found = try #require(try ShippedRules.matters("万一被困电梯怎么办").first)
        #expect(found.emergency == EmergencyFinding(code: "E-LIFT", certainty: .asked))
    }

    @Test(
        "an alarm has the code whose safety text fits",
        arguments: [
            ("电梯停了，里面有人！", "E-LIFT"), ("我被困电梯里了怎么办", "E-LIFT"), ("闻到煤气味！", "E-GAS"),
            ("家里煤气味很大怎么办", "E-GAS"), ("我家着火了", "E-FIRE"), ("楼上有人要跳楼", "E-FALL"),
            ("楼上漏水到我家客厅灯在冒火花", "E-SHOCK"), ("保安打人了", "E-FIGHT"),
        ]
    )
    func codes(_ text: String, _ code: String) throws {
        let found = try ShippedRules.matters(text).compactMap(\.emergency)
        #expect(found.first == EmergencyFinding(code: code, certainty: .present))
    }

    @Test("what only looks like danger has no code", arguments: cases)
    func calm(_ row: Case) throws {
        guard row.urgency != .emergency else { return }
        let found = try ShippedRules.matters(row.text).compactMap(\.emergency)
        #expect(found.allSatisfy { $0.certainty == .asked })
    }

    @Test(
        "a complaint is as grave as DOMAIN says: anger, repetition and blocked escape routes, threats and blows",
        arguments: [
            ("楼上天天跳绳，我要被吵死了", ComplaintLevel.ordinary), ("停车费太贵", .ordinary),
            ("厨房水龙头一直滴水，报了三次都没人来", .important), ("消防通道被车堵了", .important),
            ("你们再不来我就曝光", .major), ("保安打人了", .major),
        ]
    )
    func levels(_ text: String, _ level: ComplaintLevel) throws {
        #expect(try ShippedRules.matters(text).first?.level == level)
    }

    @Test("two matters in one message come out as two")
    func twoMatters() throws {
        let found = try ShippedRules.matters("厨房漏水，另外路灯也不亮")
        #expect(found.map(\.topic.rawValue) == ["leak", "lighting"])
        #expect(found.map(\.intent) == [.repair, .repair])
        #expect(found.map(\.text) == ["厨房漏水，", "另外路灯也不亮"])
    }

    @Test("room and time are read with the matter, and a friend's home is noticed")
    func slots() throws {
        let found = try #require(try ShippedRules.matters("3-2-1502 厨房水管漏水，明天上午有人").first)
        #expect(found.slots.place.roomLabel == "3栋2单元1502")
        #expect(found.slots.appointment == "明天上午")
        #expect(try ShippedRules.matters("帮我朋友问一下他家漏水，他在5栋").first?.isProxy == true)
    }
}
