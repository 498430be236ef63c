/// The secret that a bot shows with each request; never printed, not even by reflection.
package struct TelegramToken: Sendable, CustomStringConvertible, CustomReflectable {
    /// The token as BotFather gave it: the bot's number, a colon, the secret.
    let secret: String

    /// Takes a token as it is; whether it is valid, the service tells.
    package init(_ secret: String) {
        self.secret = secret
    }

    /// A placeholder in place of the secret.
    package var description: String { "(secret)" }

    /// Nothing, so that `dump` shows nothing.
    package var customMirror: Mirror { Mirror(self, children: []) }

    /// The same text without the token, should a service repeat it.
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
