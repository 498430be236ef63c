/// Words that change what other words mean (DOMAIN 5.1, rule 2), by the names of `words/markers.yaml`.
package enum RuleMarker: String, CaseIterable, Hashable, Sendable {
    /// 没有, 不是, no: the word after it is denied.
    case negation
    /// 是不是, 不好意思: contains a negation and denies nothing.
    case plain
    /// 吗, 怎么, how: asks.
    case question
    /// 演习, 怎么预防: speaks of danger as a subject.
    case knowledge
    /// 万一, 如果: speaks of what might be.
    case hypothetical
    /// 上个月, 以前: speaks of what was.
    case past
    /// 修好了, 没事了: it is over.
    case over
    /// 差点, 幸好: it nearly was.
    case almost
    /// 但是, 又, 还是: what was said before holds no more.
    case contrast
    /// 现在, 正在: it is now.
    case now
    /// 我, 我家: the speaker is in it.
    case speaker
    /// 家里, 厨房: a place is named, so that it is there and not a matter of knowledge.
    case place
    /// 很大, 一直: it is strong.
    case strength
    /// 不急, 有空: it can wait.
    case calm
    /// 另外, 还有: another matter begins.
    case split
    /// 帮我朋友, 他家: about somebody else's home.
    case proxy
    /// Anger, claims for money, law, minors in trouble: a person is wanted (DOMAIN 4.1, rule 10).
    case person
    /// 报了三次, 没人来: blame for what stays unmended.
    case blame
    /// 太贵, too high: displeased, and nothing is asked for; alone it may be a sigh or a complaint.
    case sigh
    /// 事后, 打了疫苗, "stitches": what is told came after the danger.
    case aftermath
    /// 哈哈, 比喻: it is said for fun, or meant otherwise.
    case jest
}
