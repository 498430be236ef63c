package import Tickets

/// The figures of `frontdesk status`, read in one look.
package struct StoreStatus: Hashable, Sendable {
    /// Tickets of a kind in a state.
    package struct TicketCount: Hashable, Sendable {
        /// The kind.
        package let kind: TicketKind
        /// The state.
        package let state: TicketStateName
        /// How many.
        package let count: Int
    }

    /// Messages recorded, ever.
    package var recorded = 0
    /// Of these, handled.
    package var handled = 0
    /// Of these, with at least one delivered message that names them.
    package var answered = 0
    /// Of these, set aside for a person.
    package var quarantined = 0
    /// Messages waiting to be sent.
    package var outboxPending = 0
    /// Messages given up.
    package var outboxDead = 0
    /// Messages that had no chat to go to, because no desk is named.
    package var unaddressed = 0
    /// Tickets by kind and state; only pairs that occur.
    package var tickets: [TicketCount] = []
    /// When the oldest message that is not handled was recorded; nil for none.
    package var oldestUnhandledAt: Instant?
    /// When the running program last said that it lives; nil for never.
    package var heartbeatAt: Instant?

    /// Tickets of a kind, in every state.
    package func ticketCount(of kind: TicketKind) -> Int {
        tickets.reduce(0) { $1.kind == kind ? $0 + $1.count : $0 }
    }
}
