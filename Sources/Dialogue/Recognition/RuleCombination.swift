/// Words that count only together: every group must have a word in the message (`all`, `near`, `not`).
package struct RuleCombination: Hashable, Sendable {
    /// The groups of which each must have a word, by position in `RecognitionRules.groupNames`.
    package let all: [Int]
    /// The groups of which none may have a word.
    package let none: [Int]
    /// How many folded characters the words may lie apart; nil for anywhere in the same matter.
    package let near: Int?
    /// What they speak for together.
    package let role: WordRole
    /// How much.
    package let weight: Int
    /// Where it stands.
    package let source: RuleSource

    package init(
        all: [Int],
        none: [Int],
        near: Int?,
        role: WordRole,
        weight: Int,
        source: RuleSource
    ) {
        self.all = all
        self.none = none
        self.near = near
        self.role = role
        self.weight = weight
        self.source = source
    }
}
