package import Tickets

/// What became of a leased message.
package struct Settlement: Hashable, Sendable {
    /// What a platform, or the worker's patience, said.
    package enum Result: Hashable, Sendable {
        /// The platform has it under this identity; a thread opened for it, and the chat's new address when it moved.
        case delivered(PlatformMessageID?, thread: String?, movedTo: String?)
        /// Not sent, or not known to be; to be tried again at a moment.
        case retry(at: Instant, reason: String)
        /// Will never be sent.
        case dead(reason: String)
    }

    /// The leased row.
    package let outbox: OutboxID
    /// What became of it.
    package let result: Result

    /// Says what became of a row.
    package init(outbox: OutboxID, result: Result) {
        self.outbox = outbox
        self.result = result
    }
}
