import KeywordMatching
import Testing

@testable import Dialogue

@Suite("Amount parser")
struct AmountParserTests {
    @Test(
        "reads sums of money in fen",
        arguments: [
            ("800块", 80_000), ("3,000元", 300_000), ("3，000元", 300_000), ("¥99.5", 9_950),
            ("￥1,234.56", 123_456), ("一万五", 1_500_000), ("1.5万", 1_500_000), ("1万5", 1_500_000),
            ("八百块钱", 80_000), ("三块五", 350), ("三块五毛", 350), ("五毛", 50), ("额度50万 需要", 50_000_000),
            ("三千二", 320_000), ("800 yuan", 80_000), ("rmb? 200 rmb", 20_000), ("5块", 500),
            ("两块钱", 200),
            ("押金2000元没退", 200_000),
        ]
    )
    func reads(text: String, fen: Int64) {
        #expect(AmountParser.parse(FoldedText(text)).map(\.fen) == [fen])
    }

    @Test(
        "takes nothing else for money",
        arguments: [
            "三块地砖松了", "地砖松了一块，下雨天", "万一困住", "几百户", "近50万方", "1502", "3栋2单元", "一块玻璃", "13800000000",
            "十分钟", "两千个人", "一万次", "3.5米",
        ]
    )
    func refuses(text: String) {
        #expect(AmountParser.parse(FoldedText(text)) == [])
    }

    @Test(
        "reads Chinese numerals",
        arguments: [
            ("一五零二", 1502, "1502"), ("十二", 12, "12"), ("二十", 20, "20"), ("一百零五", 105, "105"),
            ("一百五", 150, "150"), ("两千三百", 2300, "2300"), ("一万五", 15_000, "15000"),
            ("一万零五", 10_005, "10005"), ("零三", 3, "03"), ("幺三八", 138, "138"), ("十", 10, "10"),
            ("三十二万", 320_000, "320000"), ("壹佰", 100, "100"),
        ]
    )
    func numerals(text: String, value: Int, digits: String) {
        let reading = NumeralParser.read(FoldedText(text).scalars, at: 0)
        #expect(reading?.value == value)
        #expect(reading?.digits == digits)
    }

    @Test("what is no numeral is none", arguments: ["水", "", "万一", "百", "二三十五七百八九十一二三四五六七"])
    func noNumerals(text: String) {
        #expect(NumeralParser.read(FoldedText(text).scalars, at: 0) == nil)
    }
}
