/// A rule that gives points to a kind or topic beside the weights of words.
package enum PointRule: Hashable, Sendable {
    /// How the matter is written.
    case sign(KindSign)
    /// A number of the scale, for example what a question adds to inquiry.
    case scale(ScaleNumber)

    /// The name in explanations, for example `sign.short_asking` or `scale.lean`.
    var name: String {
        switch self {
        case .sign(let sign): "sign.\(sign.rawValue)"
        case .scale(let number): "scale.\(number.rawValue)"
        }
    }

    /// The name as staff read it.
    package func label(in language: String) -> String {
        switch self {
        case .sign(let sign): language == "en" ? sign.englishName : sign.chineseName
        case .scale(let number): language == "en" ? number.englishName : number.chineseName
        }
    }
}

extension KindSign {
    /// The sign in Chinese.
    fileprivate var chineseName: String {
        switch self {
        case .brief: "很短"
        case .short: "短句"
        case .shortAsking: "短问句"
        case .long: "较长"
        case .letter: "长信"
        case .longLatin: "较长的外文"
        case .letterLatin: "外文长信"
        case .questionMark: "有问号"
        case .endsAsking: "以问号结尾"
        case .exclamation: "有叹号"
        case .contrast: "有转折词"
        case .hypothetical: "有假设词"
        case .negation: "有否定词"
        case .now: "说到现在"
        case .past: "说到过去"
        case .place: "说到家里某处"
        case .plain: "有不算否定的词"
        case .question: "有疑问词"
        case .speaker: "说到自己"
        case .strength: "有程度词"
        case .urgent: "有紧急词"
        case .noTopic: "没有主题"
        case .usualRepair: "主题多为报修"
        case .usualComplaint: "主题多为投诉"
        }
    }

    /// The sign in English.
    fileprivate var englishName: String {
        switch self {
        case .brief: "very short"
        case .short: "short"
        case .shortAsking: "short question"
        case .long: "rather long"
        case .letter: "a letter"
        case .longLatin: "rather long, without Chinese"
        case .letterLatin: "a letter without Chinese"
        case .questionMark: "question mark"
        case .endsAsking: "ends with a question mark"
        case .exclamation: "mark of exclamation"
        case .contrast: "word of contrast"
        case .hypothetical: "word of what might be"
        case .negation: "negation"
        case .now: "word of now"
        case .past: "word of the past"
        case .place: "place in the home"
        case .plain: "negation that denies nothing"
        case .question: "question word"
        case .speaker: "speaks of oneself"
        case .strength: "word of strength"
        case .urgent: "word of urgency"
        case .noTopic: "no topic"
        case .usualRepair: "topic of repairs"
        case .usualComplaint: "topic of complaints"
        }
    }
}

extension ScaleNumber {
    /// The number in Chinese, as far as it gives points.
    fileprivate var chineseName: String {
        switch self {
        case .lean: "主题的词偏向"
        case .leanAgain: "又一个主题的词"
        case .leanElsewhere: "别的主题的词"
        case .question: "疑问词"
        case .questionMark: "问号"
        case .blame: "责怪的词"
        case .over: "已经过去"
        case .danger: "危险词"
        case .dangerTopic: "危险的主题"
        case .otherStart: "其他的起点"
        case .noTopic: "没有主题"
        case .noTopicQuestion: "没有主题的问题"
        case .foreign: "不归物业管"
        case .usual: "主题的常见类别"
        case .topicFirst: "最先说到"
        case .topicMin: "别的主题要超过的"
        case .dangerSupport, .dangerNear, .leanAgainMax, .strongKind, .runnerUpMin, .phrase,
            .topicFirstMin,
            .negationReach,
            .negationReachLatin, .sighLetters, .margin:
            rawValue
        }
    }

    /// The number in English, as far as it gives points.
    fileprivate var englishName: String {
        switch self {
        case .lean: "topic's word leans"
        case .leanAgain: "one more word of the topic"
        case .leanElsewhere: "word of another topic"
        case .question: "question word"
        case .questionMark: "question mark"
        case .blame: "blame"
        case .over: "it is over"
        case .danger: "danger"
        case .dangerTopic: "topic of the danger"
        case .otherStart: "start of other"
        case .noTopic: "no topic"
        case .noTopicQuestion: "question about no topic"
        case .foreign: "no business of the desk"
        case .usual: "usual kind of the topic"
        case .topicFirst: "named first"
        case .topicMin: "what other topics must beat"
        case .dangerSupport, .dangerNear, .leanAgainMax, .strongKind, .runnerUpMin, .phrase,
            .topicFirstMin,
            .negationReach,
            .negationReachLatin, .sighLetters, .margin:
            rawValue
        }
    }
}
