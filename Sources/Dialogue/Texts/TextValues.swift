/// What stands for the placeholders of a sentence, by their names: `["number": "BX-20261123-001"]`.
///
/// A list: a sentence has a handful of placeholders, and looking through them is faster than a table would be.
package struct TextValues: ExpressibleByDictionaryLiteral, Sendable {
    private var entries: [(String, String)]

    package init(dictionaryLiteral elements: (String, String)...) {
        entries = elements
    }

    /// The value of a placeholder; nil when it has none.
    package subscript(name: String) -> String? {
        get { entries.first { $0.0 == name }?.1 }
        set {
            entries.removeAll { $0.0 == name }
            if let newValue { entries.append((name, newValue)) }
        }
    }

    /// These values and others, which win where both have a name.
    package func merging(_ others: TextValues) -> TextValues {
        var merged = self
        for (name, value) in others.entries { merged[name] = value }
        return merged
    }
}
