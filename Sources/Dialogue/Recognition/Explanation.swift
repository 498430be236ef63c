/// Why a message was understood as it was: every word that counted, with its file and line.
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
    /// The kinds that scored, the best first; the winner wins by them unless a line of conversation did.
    package var kinds: [Ranked] = []
    /// The topics that scored, the best first.
    package var topics: [Ranked] = []
    /// The guards that fired, in the words of the rule file.
    package var guards: [String] = []
    /// The folded text that was matched.
    package var folded: String = ""

    package init() {}
}
