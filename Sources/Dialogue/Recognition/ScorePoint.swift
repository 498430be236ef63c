/// Points that a rule gave, beside the weights of words.
struct ScorePoint {
    /// What they were given to.
    enum Target {
        case kind(KindCue)
        /// The topic at a position of `RecognitionRules.topics`.
        case topic(Int)
    }

    /// The rule.
    let rule: PointRule
    /// What they were given to.
    let target: Target
    /// How many.
    let weight: Int
    /// What they were given for, in folded scalars.
    let range: Range<Int>
}
