package import Tickets

/// What became of a message that was given to a platform.
package enum SendOutcome: Hashable, Sendable {
    /// The platform has it, under this identity; `thread` names a thread that was opened for it, nil when none was.
    /// A chat that moved tells where it is now in `movedTo`.
    case delivered(PlatformMessageID?, thread: String?, movedTo: String?)
    /// Not sent, or not known to be; try again after this time, or as the retry policy says when nil.
    case retry(after: Duration?, PlatformFailure)
    /// Will never be taken: the chat is gone, the owner blocked the bot, the request is wrong.
    case refused(PlatformFailure)
}
