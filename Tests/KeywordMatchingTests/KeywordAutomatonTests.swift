import Testing

@testable import KeywordMatching

@Suite("Keyword automaton")
struct KeywordAutomatonTests {
    /// One case: the keywords, the text, and the matches as words at their starts.
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let keywords: [String]
        let text: String
        let all: [String]
        let longest: [String]
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "nothing", keywords: ["漏水"], text: "停电了", all: [], longest: []),
        Case(name: "no text", keywords: ["漏水"], text: "", all: [], longest: []),
        Case(name: "one", keywords: ["漏水"], text: "厨房漏水了", all: ["漏水2"], longest: ["漏水2"]),
        Case(
            name: "suffix",
            keywords: ["水管漏水", "漏水"],
            text: "水管漏水",
            all: ["水管漏水0", "漏水2"],
            longest: ["水管漏水0"]
        ),
        Case(
            name: "prefix",
            keywords: ["漏水", "漏水了"],
            text: "漏水了",
            all: ["漏水0", "漏水了0"],
            longest: ["漏水了0"]
        ),
        Case(
            name: "overlap",
            keywords: ["电动车", "车库门"],
            text: "电动车库门",
            all: ["电动车0", "车库门2"],
            longest: ["电动车0"]
        ),
        Case(
            name: "later but longer",
            keywords: ["电动车", "车库门坏"],
            text: "电动车库门坏",
            all: ["电动车0", "车库门坏2"],
            longest: ["车库门坏2"]
        ),
        Case(
            name: "middle wins, ends go",
            keywords: ["电动", "动车库门", "门坏"],
            text: "电动车库门坏",
            all: ["电动0", "动车库门1", "门坏4"],
            longest: ["动车库门1"]
        ),
        Case(
            name: "single characters",
            keywords: ["漏", "水", "漏水"],
            text: "漏漏水",
            all: ["漏0", "漏1", "漏水1", "水2"],
            longest: ["漏0", "漏水1"]
        ),
        Case(
            name: "repetition",
            keywords: ["天天", "天天天"],
            text: "天天天天",
            all: ["天天0", "天天天0", "天天1", "天天天1", "天天2"],
            longest: ["天天天0"]
        ),
        Case(
            name: "same word twice",
            keywords: ["漏水", "漏水"],
            text: "漏水",
            all: ["漏水0", "漏水0"],
            longest: ["漏水0", "漏水0"]
        ),
        Case(
            name: "fails twice",
            keywords: ["甲乙丙丁", "乙丙戊", "丙己"],
            text: "甲乙丙己乙丙戊",
            all: ["丙己2", "乙丙戊4"],
            longest: ["丙己2", "乙丙戊4"]
        ),
        Case(
            name: "whole Latin words",
            keywords: ["lift", "no"],
            text: "lifted lift, know no",
            all: ["lift7", "no17"],
            longest: ["lift7", "no17"]
        ),
        Case(
            name: "Latin beside Chinese",
            keywords: ["wifi", "wifi坏", "5g"],
            text: "家里wifi坏了15g5g",
            all: ["wifi2", "wifi坏2", "5g11"],
            longest: ["wifi坏2", "5g11"]
        ),
        Case(
            name: "negated English",
            keywords: ["can", "lift"],
            text: "can't can lift's",
            all: ["can6", "lift10"],
            longest: ["can6", "lift10"]
        ),
        Case(
            name: "phrases",
            keywords: ["water leak", "leak"],
            text: "a water leak",
            all: ["water leak2", "leak8"],
            longest: ["water leak2"]
        ),
        Case(name: "emoji", keywords: ["🔥"], text: "🔥🔥", all: ["🔥0"], longest: ["🔥0"]),
        Case(
            name: "beyond the basic plane",
            keywords: ["𠮷水"],
            text: "𠮷𠮷水",
            all: ["𠮷水1"],
            longest: ["𠮷水1"]
        ),
    ]

    @Test("finds what the table says, and so does the naive search", arguments: cases)
    func table(item: Case) throws {
        let keywords = item.keywords.enumerated().map {
            Keyword($1, id: KeywordID(rawValue: Int32($0)))
        }
        let automaton = try KeywordAutomaton(keywords)
        let naive = NaiveSearch(keywords: keywords)
        let text = FoldedText(item.text)
        let describe = { (match: KeywordMatch) in
            item.keywords[Int(match.id.rawValue)] + String(match.range.lowerBound)
        }
        #expect(automaton.allMatches(in: text).map(describe) == item.all)
        #expect(automaton.longestMatches(in: text).map(describe) == item.longest)
        #expect(naive.allMatches(in: text.scalars).map(describe) == item.all)
        #expect(naive.longestMatches(in: text.scalars).map(describe) == item.longest)
    }

    @Test("agrees with the naive search on random texts", arguments: UInt64(1)...40)
    func random(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let letters = Array((seed % 2 == 0 ? "ab水漏" : "甲乙丙丁戊'1t ab").unicodeScalars)
        func word(_ length: ClosedRange<Int>) -> String {
            var result = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: length, using: &random) {
                result.append(letters[Int.random(in: 0..<letters.count, using: &random)])
            }
            return String(result)
        }
        let keywords = (0..<Int32.random(in: 1...60, using: &random)).map {
            Keyword(word(1...5), id: KeywordID(rawValue: $0), isWholeWord: $0 % 3 != 0)
        }
        let automaton = try KeywordAutomaton(keywords)
        let naive = NaiveSearch(keywords: keywords)
        for _ in 0..<20 {
            let text = word(0...60)
            let scalars = text.unicodeScalars.map(\.value)
            let found = automaton.allMatches(inScalars: scalars)
            #expect(found == naive.allMatches(in: scalars), "seed \(seed): \(text)")
            #expect(
                automaton.longestMatches(in: scalars) == naive.longestMatches(in: scalars),
                "seed \(seed): \(text)"
            )
            let anywhere = keywords.map { Keyword($0.text, id: $0.id, isWholeWord: false) }
            let bytes = Array(text.utf8)
            let count = bytes.withUnsafeBufferPointer { automaton.countOccurrences(inUTF8: $0) }
            let expected = NaiveSearch(keywords: anywhere).allMatches(in: scalars).count
            #expect(count == expected, "seed \(seed): \(text)")
        }
    }

    @Test("thousands of keywords are all found, in a few megabytes")
    func thousands() throws {
        var random = SeededRandom(seed: 5)
        var keywords: [Keyword] = []
        for number in Int32(0)..<10_000 {
            var word = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 2...5, using: &random) {
                let value = UInt32.random(in: 0x4E00...0x56FF, using: &random)
                if let scalar = Unicode.Scalar(value) { word.append(scalar) }
            }
            keywords.append(Keyword(String(word), id: KeywordID(rawValue: number)))
        }
        let automaton = try KeywordAutomaton(keywords)
        #expect(automaton.count == 10_000)
        #expect(automaton.byteCount < 10_000_000)
        for keyword in keywords {
            let scalars = keyword.text.unicodeScalars.map(\.value)
            #expect(automaton.allMatches(inScalars: scalars).contains { $0.id == keyword.id })
        }
    }

    @Test("no keywords match nothing")
    func noKeywords() throws {
        let automaton = try KeywordAutomaton([Keyword]())
        #expect(automaton.allMatches(in: FoldedText("漏水 lift")).isEmpty)
    }

    @Test("words that cannot be keywords are refused by their id")
    func refusals() {
        let id = KeywordID(rawValue: 7)
        #expect(throws: KeywordError.empty(id)) { try KeywordAutomaton([Keyword("", id: id)]) }
        let long = String(repeating: "水", count: KeywordAutomaton.keywordLengthMax + 1)
        #expect(throws: KeywordError.tooLong(id, scalarCount: 65)) {
            try KeywordAutomaton([Keyword(long, id: id)])
        }
        let many = [Keyword](
            repeating: Keyword("水", id: id),
            count: KeywordAutomaton.keywordCountMax + 1
        )
        #expect(throws: KeywordError.tooMany(count: 100_001)) { try KeywordAutomaton(many) }
    }
}
