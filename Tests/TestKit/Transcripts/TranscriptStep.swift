package import Tickets

/// What one line of a transcript does or expects.
package enum TranscriptStep: Sendable {
    /// Where somebody writes, or where the bot must write.
    package enum Place: Hashable, Sendable {
        /// The person's own chat with the bot.
        case own
        /// The desk's general thread.
        case desk
        /// The thread of the desk whose title holds this pattern.
        case thread(String)
    }

    /// What somebody does in a chat.
    package enum Saying: Hashable, Sendable {
        /// Writes words.
        case text(String)
        /// Presses the button with this label, on the latest message that has it.
        case press(String)
        /// Presses a button that was never offered, with this data.
        case forge(String)
        /// Changes the words last written.
        case edit(String)
        /// Sends a file with a caption.
        case file(FileReference.Kind, seconds: Int?, caption: String)
        /// Shares a phone number.
        case contact(String)
        /// Opens the chat by a link with this payload.
        case start(String)
        /// Sends something the bot does not know.
        case unknown(String)
    }

    /// Somebody does something; `times` at once; `isHeld` when the bot sees it only together with the next line.
    case say(who: String, where: Place, what: Saying, times: Int, isHeld: Bool)
    /// The bot must have said this, to a person or at the desk.
    case expect(TranscriptExpectation)
    /// The clock moves forward by this much.
    case pass(Duration)
    /// The clock moves forward to this time of day in local minutes, on this local day when given.
    case until(day: Int?, minuteOfDay: Int)
    /// The bot dies and is started again.
    case crash
    /// The bot dies and stays down, or is started again.
    case bot(isUp: Bool)
    /// The bot is started again with the policy of this name.
    case policy(String)
    /// The platform tells the last message once more.
    case again
    /// The platform cannot be reached, or can again.
    case platform(isDown: Bool)
    /// A person's chat refuses messages, or takes them again.
    case blocks(who: String, isBlocked: Bool)
    /// Something must be true of what is stored.
    case check(TranscriptCheck)
}
