/// How a matter is written, by the names of `signs` in `kinds.yaml`: each adds points to kinds.
package enum KindSign: String, CaseIterable, Hashable, Sendable {
    // Its shape.
    /// Chinese of fewer than 8 letters.
    case brief
    /// Chinese of fewer than 15 letters.
    case short
    /// The same, and it asks something.
    case shortAsking = "short_asking"
    /// Chinese of 30 letters or more.
    case long
    /// Chinese of 60 letters or more.
    case letter
    /// 30 letters or more in a message without Chinese.
    case longLatin = "long_latin"
    /// 60 letters or more in a message without Chinese.
    case letterLatin = "letter_latin"
    /// A question mark stands in it.
    case questionMark = "question_mark"
    /// It ends with a question mark.
    case endsAsking = "ends_asking"
    /// A mark of exclamation stands in it.
    case exclamation

    // Words of `markers.yaml` in the message.
    case contrast
    case hypothetical
    case negation
    case now
    case past
    case place
    case plain
    case question
    case speaker
    case strength

    // What else was found.
    /// A word of `urgent`.
    case urgent
    /// No topic was found.
    case noTopic = "no_topic"
    /// The topic's matters are usually repairs.
    case usualRepair = "usual_repair"
    /// The topic's matters are usually complaints.
    case usualComplaint = "usual_complaint"

    /// The marker a sign stands for; nil for signs of other make.
    var marker: RuleMarker? {
        switch self {
        case .contrast: .contrast
        case .hypothetical: .hypothetical
        case .negation: .negation
        case .now: .now
        case .past: .past
        case .place: .place
        case .plain: .plain
        case .question: .question
        case .speaker: .speaker
        case .strength: .strength
        case .brief, .short, .shortAsking, .long, .letter, .longLatin, .letterLatin, .questionMark,
            .endsAsking, .exclamation, .urgent, .noTopic, .usualRepair, .usualComplaint:
            nil
        }
    }
}
