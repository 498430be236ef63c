/// A word or phrase of the rule files, what it speaks for and how much.
package struct RuleWord: Hashable, Sendable {
    /// The word as the file has it.
    package let text: String
    /// What it speaks for.
    package let role: WordRole
    /// How much; 0 where the role alone counts.
    package let weight: Int
    /// Where it stands.
    package let source: RuleSource

    package init(text: String, role: WordRole, weight: Int = 0, source: RuleSource) {
        self.text = text
        self.role = role
        self.weight = weight
        self.source = source
    }
}
