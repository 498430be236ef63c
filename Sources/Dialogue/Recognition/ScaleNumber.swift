/// The numbers of `scale` in `kinds.yaml`, by the names they have there.
package enum ScaleNumber: String, CaseIterable, Hashable, Sendable {
    case lean
    case leanAgain = "lean_again"
    case leanElsewhere = "lean_elsewhere"
    case leanAgainMax = "lean_again_max"
    case question
    case questionMark = "question_mark"
    case blame
    case over
    case danger
    case dangerTopic = "danger_topic"
    case dangerSupport = "danger_support"
    case dangerNear = "danger_near"
    case strongKind = "strong_kind"
    case otherStart = "other_start"
    case noTopic = "no_topic"
    case noTopicQuestion = "no_topic_question"
    case foreign
    case runnerUpMin = "runner_up_min"
    case phrase
    case usual
    case topicFirst = "topic_first"
    case topicFirstMin = "topic_first_min"
    case topicMin = "topic_min"
    case negationReach = "negation_reach"
    case negationReachLatin = "negation_reach_latin"
    case sighLetters = "sigh_letters"
    case margin

    /// Where the number is kept.
    package var path: any WritableKeyPath<RecognitionScale, Int> & Sendable {
        switch self {
        case .lean: \.lean
        case .leanAgain: \.leanAgain
        case .leanElsewhere: \.leanElsewhere
        case .leanAgainMax: \.leanAgainMax
        case .question: \.question
        case .questionMark: \.questionMark
        case .blame: \.blame
        case .over: \.over
        case .danger: \.danger
        case .dangerTopic: \.dangerTopic
        case .dangerSupport: \.dangerSupport
        case .dangerNear: \.dangerNear
        case .strongKind: \.strongKind
        case .otherStart: \.otherStart
        case .noTopic: \.noTopic
        case .noTopicQuestion: \.noTopicQuestion
        case .foreign: \.foreign
        case .runnerUpMin: \.runnerUpMin
        case .phrase: \.phrase
        case .usual: \.usual
        case .topicFirst: \.topicFirst
        case .topicFirstMin: \.topicFirstMin
        case .topicMin: \.topicMin
        case .negationReach: \.negationReach
        case .negationReachLatin: \.negationReachLatin
        case .sighLetters: \.sighLetters
        case .margin: \.margin
        }
    }
}
