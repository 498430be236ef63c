import Dialogue
import KeywordMatching
import Rulebook
import Tickets

#if canImport(Glibc)
    import Glibc
#endif

/// What one input goes through: folding, automaton, recognition with its slots, what would change it, and the staff's words.
private struct Course: Sendable {
    private let recognizer: Recognizer
    private let automaton: KeywordAutomaton?
    private let now = LocalTime(dayNumber: 20_000, minuteOfDay: 600)

    init() {
        do {
            recognizer = try Rulebook.load(folder: "intents", facts: [:]).recognizer
            automaton = try KeywordAutomaton([
                Keyword("漏水", id: KeywordID(rawValue: 0)),
                Keyword("水", id: KeywordID(rawValue: 1)),
                Keyword("lift", id: KeywordID(rawValue: 2)),
            ])
        } catch {
            preconditionFailure("run this where the folder intents is: \(error)")
        }
    }

    func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        _ = automaton?.countOccurrences(inUTF8: bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        let count = text.unicodeScalars.prefix(FoldedText.scalarCountMax).count
        let folded = FoldedText(text)
        precondition(folded.count <= FoldedText.scalarCountMax, "folding made a text longer")
        for match in automaton?.allMatches(in: folded) ?? [] {
            let span = folded.originalRange(of: match.range)
            precondition(
                span.lowerBound >= 0 && span.upperBound <= count,
                "a match outside the text"
            )
        }
        _ = recognizer.quickDanger(text)
        let matters = recognizer.explain(text, at: now)
        precondition((1...Limits.mattersMax).contains(matters.count), "too many matters, or none")
        for matter in matters {
            for word in matter.explanation.words {
                precondition(
                    word.start >= 0 && word.start <= word.end && word.end <= count,
                    "a word outside the text"
                )
            }
        }
        guard bytes.count < 64 else { return }
        for matter in matters { _ = recognizer.turningPoints(of: matter, at: now) }
    }
}

private let course = Course()

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ argumentCount: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// One input; the fuzzer's own entry point looks for it by this name.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    course.run(UnsafeBufferPointer(start: bytes, count: length))
    return 0
}

/// The entry point that the linker calls by the target's name.
@_cdecl("Fz_main")
func fuzzMain(
    _ count: CInt,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments, testOneInput)
}
