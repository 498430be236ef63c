import Foundation
import Testing

@testable import KeywordMatching

@Suite("Folding table")
struct FoldingTableTests {
    @Test("the table is what the generator makes")
    func tableIsGenerated() {
        let generator = FoldingTableGenerator()
        let mappings = FoldingTableData.mappings.description.split { $0 == " " || $0 == "\n" }
        let marks = FoldingTableData.marks.description.split { $0 == " " || $0 == "\n" }
        #expect(mappings.map(String.init) == generator.mappingItems)
        #expect(marks.map(String.init) == generator.markItems)
    }

    @Test("every Han character of the basic plane folds as the system simplifies it")
    func hanAgreesWithFoundation() {
        let ranges: [ClosedRange<UInt32>] = [0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAD9]
        let characters = ranges.joined().compactMap(Unicode.Scalar.init).map(String.init)
        let wide = characters.joined(separator: "\n").precomposedStringWithCompatibilityMapping
        let expected = wide.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? ""
        // The system turns these three into one another; we need one form.
        let circle: Set<String> = ["苎", "苧", "薴"]
        for (character, simple) in zip(characters, expected.components(separatedBy: "\n"))
        where !circle.contains(character) {
            #expect(FoldedText(character).string == simple)
        }
        for character in circle { #expect(FoldedText(character).string == "苎") }
    }

    @Test("what a scalar folds to folds to itself")
    func foldingTwiceIsFoldingOnce() {
        for value in UInt32(0x21)...0x3FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = FoldedText(String(scalar))
            if once.count == 1, once.scalars[0] == value { continue }
            #expect(
                FoldedText(once.string).scalars == once.scalars,
                "U+\(String(value, radix: 16))"
            )
        }
    }
}
