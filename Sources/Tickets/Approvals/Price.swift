/// What paid work costs, told to the owner before it begins (DOMAIN 4.5).
package struct Price: Hashable, Codable, Sendable {
    /// The amount in hundredths of a yuan; 0 or more.
    package let cents: Int
    /// What is done for it, for example `换角阀`.
    package let item: String

    package init(cents: Int, item: String) {
        self.cents = cents
        self.item = item
    }

    /// The amount in yuan, for example `80` or `12.50`.
    package var yuan: String {
        let rest = cents % 100
        let part = rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return "\(cents / 100)\(part)"
    }

    /// The amount as people read it, for example `80 元` or `80 yuan`.
    package func label(in language: String) -> String {
        yuan + (language == "en" ? " yuan" : " 元")
    }
}
