import Testing

@testable import KeywordMatching

@Suite("Folded text")
struct FoldedTextTests {
    @Test(
        "spellings of one thing fold alike",
        arguments: [
            ("３栋２单元１５０２", "3栋2单元1502"),
            ("ＬＩＦＴ Ｂ１", "lift b1"),
            ("水龍頭漏水，請儘快", "水龙头漏水,请尽快"),
            ("廁所馬桶壞咗", "厕所马桶坏咗"),
            ("Café naïve ÉTAGE", "cafe naive etage"),
            ("cafe\u{301}", "cafe"),
            ("STRASSE straße", "strasse strasse"),
            ("漏水！！！！", "漏水!"),
            ("在吗？？？??", "在吗?"),
            ("等等。。。。。。", "等等。"),
            ("喂……在吗", "喂.在吗"),
            ("16——2——701", "16-2-701"),
            ("它 漏\t水\n了　吗", "它漏水了吗"),
            ("the  lift\n is   broken", "the lift is broken"),
            ("电梯 lift 坏了", "电梯lift坏了"),
            ("138 0000 0000", "138 0000 0000"),
            ("  前后  ", "前后"),
            ("don’t", "don't"),
            ("“好”和「好」", "\"好\"和\"好\""),
            ("👍🏻👍👍 👍", "👍"),
            ("😭😭漏水🆘", "😭漏水🆘"),
            ("1\u{FE0F}\u{20E3}栋", "1栋"),
            ("漏\u{200B}水\u{202E}\u{FEFF}了", "漏水了"),
            ("①②Ⅲ㎡", "12iiim2"),
            ("三杠二杠一五零二", "三杠二杠一五零二"),
            ("½", "1⁄2"),
            ("", ""),
            ("   ", ""),
            ("\u{301}\u{301}", ""),
        ]
    )
    func folds(text: String, expected: String) {
        #expect(FoldedText(text).string == expected)
    }

    @Test(
        "a folded range leads back to what was written",
        arguments: [
            ("水龍頭　漏水！！！", "漏水", "漏水"),
            ("水龍頭　漏水！！！", "!", "！！！"),
            ("厨房 水 管 漏", "水管漏", "水 管 漏"),
            ("e\u{301}tage 5", "etage", "e\u{301}tage"),
            ("喂……在", ".", "……"),
            ("漏\u{200B}水", "漏", "漏\u{200B}"),
            ("共㎡数", "m2", "㎡"),
        ]
    )
    func mapsBack(text: String, part: String, original: String) throws {
        let folded = FoldedText(text)
        let keyword = try KeywordAutomaton([(keyword: part, id: KeywordID(rawValue: 1))])
        let match = try #require(keyword.allMatches(in: folded).first)
        let range = folded.originalRange(of: match.range)
        let scalars = Array(text.unicodeScalars)[range]
        #expect(String(String.UnicodeScalarView(scalars)) == original)
    }

    @Test("every range of a folded text lies within the original and keeps its order")
    func rangesAreOrdered() {
        var random = SeededRandom(seed: 11)
        for _ in 0..<300 {
            let text = random.text(length: 40)
            let folded = FoldedText(text, slips: .none)
            let count = text.unicodeScalars.count
            var last = 0
            for position in 0..<folded.count {
                let range = folded.originalRange(of: position..<(position + 1))
                #expect(range.lowerBound >= last && range.upperBound <= count, "seed 11: \(text)")
                last = range.lowerBound
            }
            #expect(FoldedText(folded.string).scalars == folded.scalars, "seed 11: \(text)")
        }
    }

    @Test("ranges outside the text are clamped")
    func clampsRanges() {
        let folded = FoldedText("漏水")
        #expect(folded.originalRange(of: 0..<99) == 0..<2)
        #expect(folded.originalRange(of: 50..<99) == 2..<2)
        #expect(folded.originalRange(of: 1..<1) == 1..<1)
        #expect(FoldedText("").originalRange(of: 0..<1) == 0..<0)
        #expect(folded.string(in: 1..<9) == "水")
    }

    @Test("a gap remembers the blank that was taken out")
    func remembersGaps() {
        let folded = FoldedText("车被偷 监控坏 ok no")
        #expect((0..<folded.count).filter { folded.hasGap(before: $0) } == [3, 6, 8, 9])
        #expect(!folded.hasGap(before: -1))
        #expect(!folded.hasGap(before: folded.count))
    }

    @Test("slips of the pen are put right and lead back to the slip")
    func correctsSlips() throws {
        let slips = try SlipTable([
            (wrong: "露水", right: "漏水"), (wrong: "马捅", right: "马桶"),
            (wrong: "wify", right: "wi-fi"), (wrong: "那里有", right: "哪里有"),
        ])
        let folded = FoldedText("楼上 露 水，馬捅堵 WIFY坏", slips: slips)
        #expect(folded.string == "楼上漏水,马桶堵wi-fi坏")
        #expect(folded.originalRange(of: 2..<4) == 3..<6)
        #expect(folded.originalRange(of: 8..<13) == 11..<15)
        #expect(folded.originalRange(of: 10..<11) == 11..<15)
        #expect(folded.hasGap(before: 2))
        #expect(FoldedText("没有错", slips: slips).string == "没有错")
    }

    @Test("a slip without text is refused by its number")
    func refusesEmptySlip() {
        #expect(throws: KeywordError.empty(KeywordID(rawValue: 1))) {
            try SlipTable([(wrong: "露水", right: "漏水"), (wrong: " ", right: "x")])
        }
    }

    @Test("a longer message is cut and says so")
    func cutsLongText() {
        let limit = FoldedText.scalarCountMax
        let exact = FoldedText(String(repeating: "水", count: limit))
        #expect(exact.count == limit && !exact.isTruncated)
        let long = FoldedText(String(repeating: "漏水", count: limit))
        #expect(long.count == limit && long.isTruncated)
        let marks = FoldedText("a" + String(repeating: "\u{301}", count: 1_000_000))
        #expect(marks.string == "a" && marks.isTruncated)
        #expect(marks.originalRange(of: 0..<1) == 0..<limit)
    }

    @Test("characters that unfold to many find room")
    func unfoldsSequences() {
        let long = FoldedText(String(repeating: "\u{FDFA}", count: 500))
        #expect(long.count > 5_000 && !long.isTruncated)
        let mixed = FoldedText(String(repeating: "水", count: 200) + "½")
        #expect(mixed.count == 203)
    }
}
