/// The rules for logins, names and passwords.
enum Registration {
    /// Shorter passwords are guessed.
    static let passwordLengthMin = 8
    /// A longer one only costs time to hash.
    static let passwordLengthMax = 256

    /// Whether login and name have a length the store takes and hold nothing invisible.
    static func isValid(_ profile: AccountProfile) -> Bool {
        isPlain(profile.login, lengthMax: 64) && isPlain(profile.name, lengthMax: 128)
            && profile.subtitle.unicodeScalars.count <= 256
    }

    /// Whether a password has 8 to 256 characters.
    static func isValid(password: String) -> Bool {
        (passwordLengthMin...passwordLengthMax).contains(password.count)
    }

    private static func isPlain(_ text: String, lengthMax: Int) -> Bool {
        guard (1...lengthMax).contains(text.unicodeScalars.count) else { return false }
        guard text.contains(where: { !$0.isWhitespace }) else { return false }
        return !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
