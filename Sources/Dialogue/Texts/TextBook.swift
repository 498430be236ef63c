/// Every sentence the bot says, by language and key; `Rulebook` proves that none is missing.
package struct TextBook: Sendable {
    /// By `TextKey.rawValue`.
    private let chinese: [TextTemplate?]
    private let english: [TextTemplate?]
    private let facts: [String: String]

    /// Makes a book.
    ///
    /// - Parameters:
    ///   - templates: the sentences by language (`zh`, `en`) and key.
    ///   - facts: the office's own values for placeholders, for example `office.phone`.
    package init(templates: [String: [TextKey: TextTemplate]], facts: [String: String]) {
        chinese = TextKey.allCases.map { templates["zh"]?[$0] }
        english = TextKey.allCases.map { templates["en"]?[$0] }
        self.facts = facts
    }

    /// The sentence for a key with its placeholders filled.
    ///
    /// - Parameters:
    ///   - key: which sentence.
    ///   - language: `zh` or `en`; Chinese when the book has no such language.
    ///   - values: what to put for the placeholders; wins over the office's facts.
    /// - Returns: the sentence; the key itself when the book lacks it, which a check at start rules out.
    package func text(
        _ key: TextKey,
        in language: String,
        _ values: TextValues = [:]
    ) -> String {
        let place = key.rawValue
        let template = language == "en" ? english[place] ?? chinese[place] : chinese[place]
        guard let template else { return key.name }
        return template.filled { values[$0] ?? facts[$0] ?? "" }
    }
}
