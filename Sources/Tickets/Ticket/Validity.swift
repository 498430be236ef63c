/// Whether a complaint lies within what the company promised (DOMAIN 3.18, step 6).
package enum Validity: String, CaseIterable, Codable, Sendable, BilingualName {
    /// 有效
    case valid
    /// 无效: still explained and helped with.
    case invalid

    /// The trade's word, in Chinese.
    package var chineseName: String {
        switch self {
        case .valid: "有效"
        case .invalid: "无效"
        }
    }

    /// The same in English.
    package var englishName: String {
        switch self {
        case .valid: "valid"
        case .invalid: "not valid"
        }
    }
}
