import KeywordMatching
import Testing

@testable import Dialogue

@Suite("Slots of hostile text")
struct HostileSlotTests {
    /// A generator whose whole course follows from a seed.
    private struct SeededRandom: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ (state >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        }
    }

    private static let pieces = [
        "3", "栋", "2", "单元", "1502", "-", "#", "室", "楼", "号", "一", "十", "万", "百", "点", "半", "到",
        "周", "六",
        "下", "明天", "下午", "后", "前", "月", "25", "99", "24", ":", ".", "/", ",", " ", "¥", "元", "块",
        "毛", "+86",
        "138", "0000", "apt", "b", "unit", "after", "pm", "next", "monday", "现在", "随时", "地库", "厨房",
        "的", "门口", "gate",
        "999999999999999999999", "九九九九九九九九九九九九九九九九", "😭", "\u{301}", "ﷺ",
    ]

    @Test("random mixtures of slot words are read without harm", arguments: UInt64(1)...20)
    func random(seed: UInt64) {
        var random = SeededRandom(state: seed)
        for _ in 0..<100 {
            let count = Int.random(in: 0...20, using: &random)
            let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
                .joined()
            let scalarCount = text.unicodeScalars.count
            let reader = SlotReader(FoldedText(text), now: TimeWindowParserTests.now)
            let ranges =
                reader.rooms.map(\.range) + reader.phones.map(\.range) + reader.windows.map(\.range)
                + reader.places.map(\.range) + reader.amounts.map(\.range)
            for range in ranges {
                #expect(!range.isEmpty && range.upperBound <= scalarCount, "seed \(seed): \(text)")
            }
            for window in reader.windows {
                let isWhole = window.startMinute >= 0 && window.endMinute <= 1440
                #expect(isWhole && window.startMinute < window.endMinute, "seed \(seed): \(text)")
                #expect(window.dayOffset >= 0, "seed \(seed): \(text)")
            }
        }
    }

    @Test("of a text without end only the beginning is read")
    func repetition() {
        for piece in ["3-", "3栋", "一", "1 ", "明天", "地库", "after ", "3点到", "b", "3-2-1502,"] {
            let text = FoldedText(String(repeating: piece, count: 20_000))
            #expect(SlotText(text).tokens.count <= SlotText.tokenCountMax)
            let reader = SlotReader(text, now: TimeWindowParserTests.now)
            #expect(reader.rooms.count <= SlotText.tokenCountMax)
        }
        let late = FoldedText(String(repeating: "水", count: 2_000) + "3-2-1502")
        #expect(SlotReader(late, now: TimeWindowParserTests.now).room == nil)
    }
}
