import GRDB
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

    /// How often tickets were urged since a moment, and given back at all.
    static func tallies(
        of tickets: [TicketID],
        since moment: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> [TicketID: TicketTally] {
        guard !tickets.isEmpty else { return [:] }
        var found: [TicketID: TicketTally] = [:]
        let rows = try session.all(
            """
            SELECT ticket_id, sum(ifnull(note_kind = 'chase' AND at_ms > ?2, 0)),
                sum(ifnull(event = 'reject', 0))
            FROM history WHERE ticket_id IN (SELECT value FROM json_each(?1)) GROUP BY ticket_id
            """,
            [try JSONText.write(tickets.map(\.rawValue)), moment.rawValue]
        )
        for row in rows {
            found[try row.value(0)] = TicketTally(chases: row[1], returns: row[2])
        }
        return found
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
