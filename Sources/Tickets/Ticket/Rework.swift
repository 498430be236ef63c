/// Why work is done again; the two meanings of 返修 are never added up (DOMAIN 6, point 8).
package enum Rework: String, CaseIterable, Codable, Sendable, BilingualName {
    /// An earlier repair did not hold.
    case repeated = "repeat"
    /// A defect of the building that the developer answers for.
    case warranty

    /// The trade's word, in Chinese.
    package var chineseName: String {
        switch self {
        case .repeated: "重复返修"
        case .warranty: "保修返修"
        }
    }

    /// The same in English.
    package var englishName: String {
        switch self {
        case .repeated: "rework"
        case .warranty: "rework in warranty"
        }
    }

    /// The prefix of the series of numbers (DOMAIN 4.7).
    package static let numberPrefix = "FX"
}
