import Tickets

/// What happened to tickets, line by line; only added to.
enum HistoryTable {
    /// A line to be added.
    struct Line {
        var ticket: TicketID
        /// `open`, `move`, `amend`, `note` or `attach`.
        var line: String
        var event: TicketEventName?
        var note: NoteKind?
        /// The state after it.
        var state: TicketState
        var person: PersonID?
        var text: String
        var detail: String?
        var inbox: InboxID?
    }

    /// Adds a line.
    static func insert(
        _ line: Line,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO history (ticket_id, at_ms, line, event, note_kind, state, person_id,
                handler_person_id, text, detail, inbox_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                line.ticket.rawValue, now.rawValue, line.line, line.event?.rawValue,
                line.note?.rawValue, line.state.name.rawValue, line.person?.rawValue,
                line.state.handler?.rawValue, StoredText.fit(line.text), line.detail,
                line.inbox?.rawValue,
            ]
        )
    }

    /// Adds a file to a ticket; does nothing when it is there already.
    static func attach(
        _ attachment: AttachmentID,
        to ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO ticket_attachment (ticket_id, attachment_id) VALUES (?, ?)
            ON CONFLICT DO NOTHING
            """,
            [ticket.rawValue, attachment.rawValue]
        )
    }
}
