package import Tickets

/// All words and combinations of the rule files, as `Rulebook` reads them and `Recognizer` uses them.
package struct RecognitionRules: Sendable {
    /// The words, in the order of the files.
    package var words: [RuleWord] = []
    /// The combinations, in the order of the files.
    package var combinations: [RuleCombination] = []
    /// The topics, by name: of two equal scores whose first words begin together the earlier wins.
    package var topics: [Topic] = []
    /// The kind a topic's matters usually are, by the topic's position; nil for none.
    package var usualKinds: [KindCue?] = []
    /// The codes of danger, the gravest first.
    package var emergencies: [EmergencyRule] = []
    /// The prepared answers.
    package var answers: [AnswerRule] = []
    /// Words whose points were counted.
    package var hints = HintTable()
    /// The groups that combinations name.
    package var groupNames: [String] = []
    /// Slips of the pen and what was meant.
    package var slips: [(wrong: String, right: String)] = []
    /// What the way a matter is written adds to its kinds.
    package var signs = SignWeights()
    /// The numbers.
    package var scale = RecognitionScale()
    /// Where each number stands; those that no file names have their defaults.
    package var scaleSources: [ScaleNumber: RuleSource] = [:]

    package init() {}
}
