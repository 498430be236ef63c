import Testing

@testable import Platforms

/// Cutting texts to the service's sizes.
struct TelegramTextTests {
    @Test func `a text is cut at the end of a line, a sentence, a phrase, or where it must`() {
        #expect(TelegramText.parts("aaaa\nbb", limit: 6) == ["aaaa\n", "bb"])
        #expect(TelegramText.parts("一二三。四五", limit: 5) == ["一二三。", "四五"])
        #expect(TelegramText.parts("one two three", limit: 9) == ["one two ", "three"])
        #expect(TelegramText.parts("aaaaaaaa", limit: 3) == ["aaa", "aaa", "aa"])
        #expect(TelegramText.parts("a\nbbbbbbbb", limit: 6) == ["a\nbbbb", "bbbb"])
    }

    @Test func `blank texts and blank parts give nothing`() {
        #expect(TelegramText.parts("") == [])
        #expect(TelegramText.parts(" \n\t ") == [])
        #expect(TelegramText.parts("aa    ", limit: 2) == ["aa"])
    }

    @Test func `no character is torn unless it alone is too long`() {
        #expect(TelegramText.parts("😀😀😀", limit: 5) == ["😀😀", "😀"])
        let tower = "a" + String(repeating: "\u{301}", count: 9)
        let parts = TelegramText.parts(tower, limit: 4)
        #expect(parts.joined().unicodeScalars.elementsEqual(tower.unicodeScalars))
        #expect(parts.allSatisfy { $0.utf16.count <= 4 })
    }

    @Test func `a text at the limit stays whole, one unit more is cut`() {
        let text = String(repeating: "漏", count: 4096)
        #expect(TelegramText.parts(text) == [text])
        #expect(TelegramText.parts(text + "水").map(\.utf16.count) == [4096, 1])
        #expect(TelegramText.clipped(text, limit: 4096) == text)
        #expect(TelegramText.clipped(text + "水", limit: 4096).utf16.count == 4096)
        #expect(TelegramText.clipped("😀😀", limit: 3) == "😀…")
    }

    @Test func `a hundred thousand characters are cut in no time`() {
        let text = String(repeating: "物业维修，", count: 20_000)
        let parts = TelegramText.parts(text)
        #expect(parts.joined() == text)
        #expect(parts.count == 25)
    }
}
