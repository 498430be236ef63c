import KeywordMatching

/// Cuts a message into the short phrases that could be words of the rules.
struct PhraseCutter {
    /// Chinese characters of a phrase.
    private static let lengths = 2...5
    /// Latin words of a phrase.
    private static let latinLengths = 1...3
    /// Characters with which no word of the rules begins or ends: they carry grammar, not a matter.
    private static let empty = Set(
        "的了是我你他她它们在有和就也都这那吗呢吧啊呀哦请把被给要会能很太还又再去来个么什怎为啥说一".unicodeScalars.map(\.value)
    )
    /// Latin words that say nothing alone.
    private static let emptyWords: Set<String> = [
        "the", "a", "an", "is", "are", "it", "my", "our", "in", "on", "to", "of", "and", "please",
        "i", "we", "you", "has", "have", "for", "at", "with", "this", "that", "can", "be", "not",
    ]

    /// The phrases of a message, each once.
    ///
    /// Digits never take part: they are rooms and phones.
    func phrases(of text: String) -> Set<String> {
        let folded = FoldedText(text)
        var phrases: Set<String> = []
        var run: [UInt32] = []
        var words: [String] = []
        func end() {
            add(chinese: run, to: &phrases)
            run = []
        }
        var latin: [UInt32] = []
        func endLatin() {
            if !latin.isEmpty { words.append(Self.string(latin)) }
            latin = []
        }
        for (position, scalar) in folded.scalars.enumerated() {
            let isChinese = (0x3400...0x9FFF).contains(scalar)
            let isLatin = (0x61...0x7A).contains(scalar)
            if !isChinese || folded.hasGap(before: position) { end() }
            if !isLatin { endLatin() }
            if isChinese { run.append(scalar) }
            if isLatin { latin.append(scalar) }
            if !isLatin, scalar != 0x20 {
                add(latin: words, to: &phrases)
                words = []
            }
        }
        end()
        endLatin()
        add(latin: words, to: &phrases)
        return phrases
    }

    private func add(chinese run: [UInt32], to phrases: inout Set<String>) {
        for start in run.indices where !Self.empty.contains(run[start]) {
            for length in Self.lengths where start + length <= run.count {
                guard !Self.empty.contains(run[start + length - 1]) else { continue }
                phrases.insert(Self.string(Array(run[start..<(start + length)])))
            }
        }
    }

    private func add(latin words: [String], to phrases: inout Set<String>) {
        for start in words.indices where !Self.emptyWords.contains(words[start]) {
            for length in Self.latinLengths where start + length <= words.count {
                guard !Self.emptyWords.contains(words[start + length - 1]) else { continue }
                let phrase = words[start..<(start + length)].joined(separator: " ")
                if phrase.count >= 4 { phrases.insert(phrase) }
            }
        }
    }

    private static func string(_ scalars: [UInt32]) -> String {
        var result = String.UnicodeScalarView()
        for scalar in scalars { result.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        return String(result)
    }
}
