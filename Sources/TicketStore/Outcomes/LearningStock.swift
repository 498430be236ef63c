package import Tickets

/// What the office's own messages teach: those whose meaning a person settled, and those nothing was found in.
package struct LearningStock: Hashable, Sendable {
    /// A message with the meaning that people gave or left its ticket.
    package struct Sample: Hashable, Sendable {
        /// The ticket.
        package let number: TicketNumber
        /// The owner's words, as they were recorded.
        package let text: String
        /// The kind the ticket has now.
        package let kind: TicketKind
        /// The topic the ticket has now.
        package let topic: Topic
        /// Whether staff gave it another kind or topic than the bot; else they took it as it was.
        package let isCorrected: Bool

        package init(
            number: TicketNumber,
            text: String,
            kind: TicketKind,
            topic: Topic,
            isCorrected: Bool
        ) {
            self.number = number
            self.text = text
            self.kind = kind
            self.topic = topic
            self.isCorrected = isCorrected
        }
    }

    /// Settled messages, newest first.
    package var samples: [Sample]
    /// Messages in which nothing was found, newest first, each text once.
    package var missed: [String]

    package init(samples: [Sample] = [], missed: [String] = []) {
        self.samples = samples
        self.missed = missed
    }
}
