import Testing

@testable import KeywordMatching

@Suite("Hostile text")
struct HostileTextTests {
    @Test("repeated characters match in time linear in the text")
    func repetition() throws {
        let word = String(repeating: "水", count: KeywordAutomaton.keywordLengthMax)
        let automaton = try KeywordAutomaton([(keyword: word, id: KeywordID(rawValue: 1))])
        let text = String(repeating: "水", count: 1_000_000)
        #expect(automaton.allMatches(in: FoldedText(text)).count == 20_000 - 63)
        #expect(automaton.longestMatches(in: FoldedText(text)).count == 20_000 / 64)
        let bytes = Array(text.utf8)
        let count = bytes.withUnsafeBufferPointer { automaton.countOccurrences(inUTF8: $0) }
        #expect(count == 1_000_000 - 63)
    }

    @Test("bytes that are no UTF-8 match nothing and break nothing")
    func malformedBytes() throws {
        let automaton = try KeywordAutomaton([(keyword: "漏水", id: KeywordID(rawValue: 1))])
        var random = SeededRandom(seed: 3)
        let good = Array("漏水".utf8)
        for _ in 0..<2_000 {
            var bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                UInt8.random(in: 0x80...0xFF, using: &random)
            }
            bytes += [UInt8(ascii: ".")] + good
            let whole = bytes.withUnsafeBufferPointer { automaton.countOccurrences(inUTF8: $0) }
            #expect(whole == 1, "seed 3: \(bytes)")
            let cut = bytes.dropLast()
            let part = Array(cut).withUnsafeBufferPointer { automaton.countOccurrences(inUTF8: $0) }
            #expect(part == 0, "seed 3: \(bytes)")
        }
    }

    @Test("surrogates and numbers too large decode as errors")
    func impossibleScalars() {
        for bytes: [UInt8] in [
            [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF7, 0xBF, 0xBF, 0xBF], [0xC0, 0x80],
            [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xE6], [0xE6, 0xBC], [0x80],
        ] {
            let scalars = bytes.withUnsafeBufferPointer { buffer in
                var source = UTF8Source(buffer)
                return bytes.indices.map { _ in source.next() }
            }
            #expect(scalars == [UInt32](repeating: 0xFFFD, count: bytes.count), "\(bytes)")
        }
    }

    @Test("random scalars of all planes fold and match without harm")
    func randomScalars() throws {
        let automaton = try KeywordAutomaton([
            (keyword: "漏水", id: KeywordID(rawValue: 1)), (keyword: "a", id: KeywordID(rawValue: 2)),
        ])
        var random = SeededRandom(seed: 17)
        for _ in 0..<200 {
            var text = String.UnicodeScalarView()
            for _ in 0..<100 {
                if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) {
                    text.append(scalar)
                }
            }
            let folded = FoldedText(String(text))
            let naive = NaiveSearch(keywords: [
                Keyword("漏水", id: KeywordID(rawValue: 1)), Keyword("a", id: KeywordID(rawValue: 2)),
            ])
            #expect(
                automaton.allMatches(in: folded) == naive.allMatches(in: folded.scalars),
                "seed 17"
            )
        }
    }
}
