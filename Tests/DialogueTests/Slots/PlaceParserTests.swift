import KeywordMatching
import Testing

@testable import Dialogue

@Suite("Place parser")
struct PlaceParserTests {
    @Test(
        "reads shared places",
        arguments: [
            ("地库B2的灯不亮", "地库b2"), ("3栋大堂门坏", "3栋大堂"), ("2号梯不动", "2号梯"), ("楼道脏", "楼道"),
            ("电梯间有烟头", "电梯间"), ("车库漏水", "车库"), ("小区门口堵车", "小区门口"), ("花园的路灯", "花园"),
            ("游乐场秋千断了", "游乐场"), ("2号门外有人打架", "2号门外"), ("6栋前面地砖松", "6栋前面"),
            ("9栋3单元楼道一股味", "9栋3单元楼道"), ("1楼大厅", "1楼大厅"), ("地库C区一排灯", "地库c区"),
            ("负二层D018没反应", "负二层d018"), ("车位C-032被占", "车位c-032"), ("A座单元大门坏", "a座单元大门"),
            ("车库入口飙车", "车库入口"), ("篮球场附近丢的", "篮球场附近"), ("13楼 黑", "13楼"), ("救命 5栋", "5栋"),
            ("5楼楼道灯坏", "5楼楼道"), ("地庫B2一直冒水", "地库b2"),
            ("half the lights in the B1 garage", "b1 garage"),
            ("fight at gate 3, bleeding", "gate 3"),
            ("building 6 unit 2, three of us", "building 6 unit 2"),
            ("the swimming pool is dirty", "swimming pool"), ("第3层走廊", "3层走廊"),
        ]
    )
    func shared(text: String, name: String) {
        let places = PlaceParser.parse(FoldedText(text))
        #expect(places.map(\.name) == [name])
        #expect(places.map(\.kind) == [.shared])
    }

    @Test(
        "reads places at home",
        arguments: [
            ("厨房水龙头滴水", "厨房"), ("卫生间堵", "卫生间"), ("主卧飘窗下面发霉", "主卧飘窗下面"), ("阳台栏杆松", "阳台"),
            ("客厅吊顶湿了", "客厅"), ("3-2-1502 厨房漏水", "厨房"), ("the living room ceiling", "living room"),
            ("kitchen tap drips", "kitchen"),
        ]
    )
    func home(text: String, name: String) {
        let places = PlaceParser.parse(FoldedText(text))
        #expect(places.map(\.name) == [name])
        #expect(places.map(\.kind) == [.home])
    }

    @Test(
        "rooms and other words are no places",
        arguments: [
            "3栋2单元1502漏水", "电梯坏了", "一栋楼都没电", "物业费多少", "三层楼高", "电梯往下掉了两层", "a unit is fine",
            "1502室没水", "你好",
        ]
    )
    func refuses(text: String) {
        #expect(PlaceParser.parse(FoldedText(text)) == [])
    }

    @Test("the range marks what the owner wrote")
    func ranges() throws {
        let text = "在　３棟 大堂 门口！！"
        let place = try #require(PlaceParser.parse(FoldedText(text)).first)
        let marked = Array(text.unicodeScalars)[place.range]
        #expect(String(String.UnicodeScalarView(marked)) == "３棟 大堂 门口")
    }
}
