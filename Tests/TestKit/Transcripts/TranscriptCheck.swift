/// What must be true of what is stored at this point of a transcript.
package enum TranscriptCheck: Hashable, Sendable {
    /// The ticket with a number has every one of these words: its state, kind, topic or urgency.
    case ticket(String, words: [String])
    /// So many tickets exist.
    case ticketCount(Int)
    /// The chat of a person is with the bot, the queue or the staff.
    case chat(String, with: String)
    /// A thread of the desk has this title; a closed one begins with 🔒.
    case thread(String)
    /// A line of the last report's table holds these words.
    case paper(String)
    /// Nothing waits: the inbox is handled, the outbox sent, nothing is quarantined or given up.
    case nothingWaits
}
