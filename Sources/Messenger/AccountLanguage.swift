/// The language in which an account sees its pages.
package enum AccountLanguage: String, Sendable, Hashable, CaseIterable {
    /// Chinese.
    case zh
    /// English.
    case en
}
