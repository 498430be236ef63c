/// What people read under a Chinese and an English name.
package protocol BilingualName {
    /// The trade's word, in Chinese.
    var chineseName: String { get }
    /// The same in English.
    var englishName: String { get }
}

extension BilingualName {
    /// The name in a language.
    ///
    /// - Parameter language: `zh` or `en`.
    /// - Returns: the English name for `en`, else the Chinese one.
    package func name(in language: String) -> String {
        language == "en" ? englishName : chineseName
    }
}
