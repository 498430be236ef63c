/// A secret that is shown to a platform: a bot's token, an address that lets one in, a key for signing.
///
/// It is never printed, not even by reflection.
package struct PlatformSecret: Sendable, CustomStringConvertible, CustomReflectable {
    /// The secret as the platform gave it.
    let secret: String

    /// Takes a secret as it is; whether it is valid, the service tells.
    package init(_ secret: String) {
        self.secret = secret
    }

    /// A placeholder in place of the secret.
    package var description: String { "(secret)" }

    /// Nothing, so that `dump` shows nothing.
    package var customMirror: Mirror { Mirror(self, children: []) }

    /// The same text without the secret, should a service repeat it.
    func removed(from text: String) -> String {
        guard !secret.isEmpty else { return text }
        var result = ""
        var rest = Substring(text)
        while let range = rest.firstRange(of: secret) {
            result += rest[..<range.lowerBound] + description
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
