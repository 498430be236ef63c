package import Tickets

/// A word that would make the rules better, with everything it would change; nothing happens until a person approves.
package struct WordProposal: Hashable, Sendable {
    /// Its number: the same for the same word as long as the messages stay, from 100 to 999.
    package let number: Int
    /// The word, folded.
    package let word: String
    /// The topic whose file it belongs into.
    package let topic: Topic
    /// The list of that file: `faults`, `grievances`, `questions` or `words`.
    package let list: String
    /// The weight.
    package let weight: Int
    /// Labelled messages that it would set right.
    package let righted: [String]
    /// Labelled messages that it would spoil.
    package let spoiled: [String]
    /// Messages in which nothing was found and something would be.
    package let found: [String]
    /// How many labelled messages are right now, and would be, of how many.
    package let effect: Effect

    /// What a word does to the labelled messages of the office.
    package struct Effect: Hashable, Sendable {
        /// Labelled messages that are right with the rules as they are.
        package let before: Int
        /// Labelled messages that would be right.
        package let after: Int
        /// All labelled messages.
        package let count: Int

        package init(before: Int, after: Int, count: Int) {
            self.before = before
            self.after = after
            self.count = count
        }
    }

    package init(
        number: Int,
        candidate: WordCandidate,
        weight: Int,
        change: (righted: [String], spoiled: [String], found: [String]),
        effect: Effect
    ) {
        self.number = number
        word = candidate.word
        topic = candidate.topic
        list = candidate.list
        self.weight = weight
        righted = change.righted
        spoiled = change.spoiled
        found = change.found
        self.effect = effect
    }
}
