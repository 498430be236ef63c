package import Tickets

/// Everything that is data about meaning: words, topics, dangers and texts; built whole by `Rulebook`, never changed.
package struct Catalogue: Sendable {
    /// Finds the meaning of a message.
    package let recognizer: Recognizer
    /// The topics by name.
    package let topics: [Topic: TopicEntry]
    /// The codes of danger.
    package let emergencies: [String: EmergencyEntry]
    /// Every sentence the bot says.
    package let texts: TextBook
    /// Below this lead over the runner-up the bot asks which kind is meant.
    package let margin: Int
    /// Words of staff that promise what must not be promised (一定赔), folded.
    package let promiseWords: [String]
    /// Answers that staff send by name, in the order of the file.
    package let canned: [CannedAnswer]

    package init(
        recognizer: Recognizer,
        topics: [Topic: TopicEntry],
        emergencies: [String: EmergencyEntry],
        texts: TextBook,
        margin: Int,
        promiseWords: [String],
        canned: [CannedAnswer] = []
    ) {
        self.recognizer = recognizer
        self.topics = topics
        self.emergencies = emergencies
        self.texts = texts
        self.margin = margin
        self.promiseWords = promiseWords
        self.canned = canned
    }
}
