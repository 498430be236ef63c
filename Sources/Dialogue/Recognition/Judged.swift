/// What the judges of danger, topic and kind came to about one matter.
struct Judged {
    /// The gravest and surest word of danger; nil where there is none.
    var verdict: DangerJudge.Verdict?
    /// The guards that spoke against words of danger.
    var guards: [FiredGuard]
    /// The topics, the best first.
    var topics: [TopicJudge.Ranked]
    /// The scores of the kinds.
    var kinds: KindJudge.Result
}
