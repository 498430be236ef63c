/// A text in the two languages of the desk.
package struct Words: Hashable, Sendable {
    /// Chinese.
    package let chinese: String
    /// English.
    package let english: String

    package init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The text in a language, `zh` or `en`.
    package func text(_ language: String) -> String { language == "en" ? english : chinese }

    /// Both, Chinese first.
    package var both: String { chinese == english ? chinese : "\(chinese) \(english)" }
}
