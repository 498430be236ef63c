import Tickets

/// Moves tickets: asks the machine, writes the state, adds the line to the history.
struct TicketLedger {
    let session: SQLSession
    let now: Instant
    /// The message that caused it; nil for a timer or a delivery.
    let inbox: InboxID?

    /// Moves a ticket.
    ///
    /// - Parameters:
    ///   - id: the ticket.
    ///   - event: what happened.
    ///   - person: who did it; nil for nobody.
    ///   - note: what was said; the event's own reason stands in when it is empty.
    /// - Returns: the state after it.
    /// - Throws: `StoreError` with code `refusedMove`, or `missingRow`.
    func move(
        _ id: TicketID,
        _ event: TicketEvent,
        by person: PersonID?,
        note: String
    ) throws(StoreError) -> TicketState {
        guard let ticket = try TicketTable.ticket(id, session) else {
            throw StoreError(.missingRow, "ticket \(id.rawValue)")
        }
        let state: TicketState
        do throws(TransitionRefusal) {
            state = try TicketMachine.next(ticket.state, event, at: now)
        } catch {
            throw StoreError(.refusedMove(error), "ticket \(ticket.number)")
        }
        try TicketTable.move(id, to: state, at: now, session)
        try DeadlineTable.keep(event.name.keeps, of: id, at: now, session)
        let line = HistoryTable.Line(
            ticket: id,
            line: "move",
            event: event.name,
            state: state,
            person: person,
            text: note.isEmpty ? reason(of: event) : note,
            inbox: inbox
        )
        try HistoryTable.insert(line, at: now, session)
        return state
    }

    private func reason(of event: TicketEvent) -> String {
        switch event {
        case .reject(let reason), .reopen(let reason), .declareOutside(let reason): reason
        case .suspend(let reason): reason.rawValue
        case .visit(let satisfaction): satisfaction.rawValue
        case .record, .dispatch, .accept, .arrive, .resume, .finish, .answerDelivered, .archive,
            .cancel, .merge:
            ""
        }
    }
}
