/// What speaks against a word of danger (DOMAIN 5.1, rules 1 and 2, and 6.2).
package enum GuardReason: String, Hashable, Sendable {
    /// 喷水池: a harmless word overlaps it.
    case guardWord = "guard word"
    /// 差点: it nearly was.
    case almost
    /// 没有: it is denied.
    case negation
    /// 上个月: it was.
    case past
    /// 修好了: it is over.
    case over
    /// 事后, 打了疫苗: what came after it is told.
    case aftermath
    /// 哈哈: it is said for fun.
    case jest
    /// 万一: it might be.
    case hypothetical
    /// 小偷: alarms only with a word of now.
    case unmarked = "no word of now"
    /// 演习: it is spoken of as a subject.
    case knowledge
    /// 怎么办: it is asked about.
    case question
    /// 扇 and 吱响, but nothing else that tells of danger.
    case unsupported = "nothing else tells of danger"
    /// What goes before tells of what was.
    case pastElsewhere = "past in another clause"

    /// The marker by which the reason is given; nil for those of other make.
    var marker: RuleMarker? {
        switch self {
        case .almost: .almost
        case .negation: .negation
        case .past, .pastElsewhere: .past
        case .over: .over
        case .aftermath: .aftermath
        case .jest: .jest
        case .hypothetical: .hypothetical
        case .knowledge: .knowledge
        case .question: .question
        case .guardWord, .unmarked, .unsupported: nil
        }
    }

    /// The reason as staff read it.
    func label(in language: String) -> String {
        guard language != "en" else { return rawValue }
        return switch self {
        case .guardWord: "限定词"
        case .almost: "差点发生"
        case .negation: "否定"
        case .past: "过去的事"
        case .over: "已经过去"
        case .aftermath: "说的是后来的事"
        case .jest: "像是玩笑"
        case .hypothetical: "假设"
        case .unmarked: "没说是现在"
        case .unsupported: "旁边没有别的危险的话"
        case .knowledge: "常识或演习"
        case .question: "只是问"
        case .pastElsewhere: "前面说的是过去的事"
        }
    }
}
