/// Why a ticket's move is not made: the state does not allow the event.
package struct TransitionRefusal: Error, Hashable, Sendable {
    /// The state the ticket is in.
    package let state: TicketStateName
    /// The event that was asked for.
    package let event: TicketEventName
    /// The events that the state does allow, in the order of the table of moves.
    package let allowed: [TicketEventName]

    package init(state: TicketStateName, event: TicketEventName, allowed: [TicketEventName]) {
        self.state = state
        self.event = event
        self.allowed = allowed
    }
}
