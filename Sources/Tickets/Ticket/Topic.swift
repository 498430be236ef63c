/// What a matter is about, for example `water`; the list of topics is data in `intents/topics/`.
package struct Topic: RawRepresentable, Hashable, Codable, Sendable {
    /// The name of the topic's file without its ending; lower case, `_` between words.
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// None of the topics that have a file of their own.
    package static let other = Topic(rawValue: "other")

    /// Charges: what the finance department answers for (DOMAIN 2.2).
    package static let fees = Topic(rawValue: "fees")
}
