import KeywordMatching
import Testing

@testable import Dialogue

@Suite("Room parser")
struct RoomParserTests {
    @Test(
        "reads every spelling of a room",
        arguments: [
            ("3栋2单元1502", "3-2-1502"), ("3-2-1502", "3-2-1502"), ("3#2-1502", "3-2-1502"),
            ("三栋二单元1502", "3-2-1502"), ("3号楼1502室", "3-1502"), ("B座1803", "B-1803"),
            ("12号楼301", "12-301"), ("三号楼二单元", "3-2"), ("6#1-402", "6-1-402"),
            ("apt 5B, building 3", "3-5B"), ("unit 2 room 301", "2-301"), ("1502室", "1502"),
            ("我家3栋 2单元 1502 漏水", "3-2-1502"), ("３棟２單元１５０２", "3-2-1502"),
            ("3－2－1502", "3-2-1502"), ("16—2—701", "16-2-701"), ("7.2.503", "7-2-503"),
            ("6/1/1204的", "6-1-1204"), ("三杠二杠一五零二", "3-2-1502"), ("9#-1-3301", "9-1-3301"),
            ("11#2单元802", "11-2-802"), ("十二栋一单元六零三", "12-1-603"), ("5栋1单元二零三", "5-1-203"),
            ("我10号楼1405室 电话", "10-1405"), ("14幢1304", "14-1304"), ("5栋801", "5-801"),
            ("2单元1101 6栋的", "6-2-1101"), ("3幢1单元102室", "3-1-102"), ("3栋2门1502", "3-2-1502"),
            ("3栋15楼1502", "3-1502"), ("3栋二单元15层1502", "3-2-1502"), ("一期3-2-1502", "3-2-1502"),
            ("3#楼1502", "3-1502"), ("3号栋1502", "3-1502"), ("88弄4号502室", "4-502"),
            ("我住5楼502", "502"), ("我1502的", "1502"), ("收件人1702 13800000000", "1702"),
            ("1502", "1502"), ("5-801漏水", "5-801"), ("B-2208", "B-2208"),
            ("Building 5, 801", "5-801"), ("Unit 3-2-1502", "3-2-1502"),
            ("tower 2 flat 15C", "2-15C"),
            ("bldg 3, unit 2, rm 1502", "3-2-1502"), ("Block B 1203", "B-1203"),
            ("unit 1502", "1502"),
            ("Apt. 1203", "1203"), ("building 6 unit 2, three of us", "6-2"),
            ("三栋二单元一五零二一直漏", "3-2-1502"), ("十号楼一千五百零二室", "10-1502"),
            ("3栋的1502", "3-1502"), ("3栋2-1502", "3-2-1502"), ("房号:1502", "1502"),
            ("5栋1单元二零三 平时别来", "5-1-203"), ("511房间", "511"),
        ]
    )
    func reads(text: String, code: String) {
        let mentions = RoomParser.parse(FoldedText(text))
        #expect(mentions.map(\.code) == [code])
    }

    @Test(
        "takes nothing else for a room",
        arguments: [
            "11月25日下午", "2026-11-25", "25-11-2026", "11.25.2026", "9:00-11:00", "9.00-11.00",
            "13800000000", "138-0000-0000", "138 0000 0000", "010-88886666", "400-800-1234",
            "BX-20261123-001", "bx20261123001", "800块", "3,000元", "100-150块", "2-3个人", "8-10点",
            "1502把阳台往外搭了", "302养了鸽子", "Flat 1203 next door is loud", "楼上1602室漏水",
            "电梯停在13楼", "2号门外面", "2号梯坏了", "5#电梯不动", "一座桥", "一栋楼都没电", "1502元",
            "车位C-032", "负二层D018", "2003年建的", "50 a day", "3rd time", "lift 12 and 14",
            "屋里才13度", "报修三次", "24小时", "192.168.1.101", "3:15", "7am on a Sunday", "room is cold",
            "unit is broken", "the building is old", "110", "120", "119", "02户型", "几十户签名", "几百户居民",
            "三室一厅", "两室的物业费",
        ]
    )
    func refuses(text: String) {
        #expect(RoomParser.parse(FoldedText(text)).filter { $0.room != nil } == [])
    }

    @Test(
        "a building alone is a mention without a room",
        arguments: [("12栋整栋都没电了", "12"), ("A座单元大门", "A")]
    )
    func buildings(text: String, building: String) {
        let mentions = RoomParser.parse(FoldedText(text))
        #expect(mentions.map(\.building) == [building])
        #expect(mentions.map(\.room) == [nil])
    }

    @Test("the range marks what the owner wrote")
    func ranges() throws {
        let text = "你好！！　我家３棟 ２單元 １５０２ 漏水"
        let mention = try #require(RoomParser.parse(FoldedText(text)).first)
        let marked = Array(text.unicodeScalars)[mention.range]
        #expect(String(String.UnicodeScalarView(marked)) == "３棟 ２單元 １５０２")
    }

    @Test("two rooms in one message are two mentions")
    func twoRooms() {
        let mentions = RoomParser.parse(FoldedText("3-2-1502和3-2-1602都漏"))
        #expect(mentions.map(\.code) == ["3-2-1502", "3-2-1602"])
    }
}
