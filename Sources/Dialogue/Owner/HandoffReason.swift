/// Why a chat goes to people (DOMAIN 4.1, rule 10).
enum HandoffReason {
    /// The owner asked for a person.
    case asked
    /// The bot did not understand twice.
    case notUnderstood
    /// Anger, money claims or legal words.
    case anger

    /// The sentence that tells the desk.
    var deskKey: TextKey {
        switch self {
        case .asked: .reasonAsked
        case .notUnderstood: .reasonNotUnderstood
        case .anger: .reasonAnger
        }
    }
}
