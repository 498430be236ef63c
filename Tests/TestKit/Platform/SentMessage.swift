package import Tickets

/// A message a fake platform delivered.
package struct SentMessage: Hashable, Sendable {
    /// As it was handed over.
    package let message: OutboundMessage
    /// Its identity; that of the replaced message for an edit, nil for the answer to a pressed button.
    package let identity: PlatformMessageID?
    /// The thread it is in; a new one when it opened one.
    package let thread: String?
}
