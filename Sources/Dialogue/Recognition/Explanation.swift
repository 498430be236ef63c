/// Why a message was understood as it was: everything that gave or took points, with its file and line.
///
/// The weights of the words and points for a kind add up to its score in `kinds`, those for a topic to its score
/// in `topics`, as long as no more than 300 words are shown.
package struct Explanation: Hashable, Sendable {
    /// A word that counted.
    package struct Word: Hashable, Sendable {
        /// The word as it stands in the message.
        package let text: String
        /// Where it begins in the message, in Unicode scalars.
        package let start: Int
        /// Where it ends, not included.
        package let end: Int
        /// The rule file, relative to the folder of rules.
        package let file: String
        /// The line in it, from 1.
        package let line: Int
        /// What it counted for, for example `kind.repair` or `topic.water`.
        package let role: String
        /// How much.
        package let weight: Int

        package init(
            text: String,
            start: Int,
            end: Int,
            file: String,
            line: Int,
            role: String,
            weight: Int
        ) {
            self.text = text
            self.start = start
            self.end = end
            self.file = file
            self.line = line
            self.role = role
            self.weight = weight
        }
    }

    /// Points a rule gave beside the weights of words: a sign of writing, or a number of the scale.
    package struct Point: Hashable, Sendable {
        /// The rule.
        package let rule: PointRule
        /// The kind or topic that got them, for example `kind.repair`.
        package let target: String
        /// What they were given for, in the form of a word; the role is `sign.short_asking+inquiry`.
        package let word: Word
    }

    /// A guard that fired: what spoke against a word of danger.
    package struct Guard: Hashable, Sendable {
        /// The word of danger as it stands in the message.
        package let text: String
        /// What spoke against it.
        package let reason: GuardReason
        /// The word that did; nil where none alone did.
        package let by: Word?

        /// One line, for example `喷水: guard word 喷水池 (urgency.yaml:201)`.
        package var line: String {
            let source = by.map { " \($0.text) (\($0.file):\($0.line))" } ?? ""
            return "\(text): \(reason.rawValue)\(source)"
        }
    }

    /// A kind or topic and what its words came to.
    package struct Ranked: Hashable, Sendable {
        /// The name of the kind or topic.
        package let name: String
        /// Its score.
        package let score: Int

        package init(name: String, score: Int) {
            self.name = name
            self.score = score
        }
    }

    /// The words that counted, in the order of the text.
    package var words: [Word] = []
    /// The points that were given beside the weights of words, in the order they were given.
    package var points: [Point] = []
    /// The kinds that scored, the best first; the winner wins by them unless a line of conversation did.
    package var kinds: [Ranked] = []
    /// The topics that scored, the best first.
    package var topics: [Ranked] = []
    /// The guards that fired, in the order of the text.
    package var guards: [Guard] = []
    /// The folded text that was matched.
    package var folded: String = ""

    package init() {}
}
