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
        let link = HistoryLink(
            ticketID: line.ticket.rawValue,
            atMs: now.rawValue,
            line: line.line,
            event: line.event?.rawValue,
            noteKind: line.note?.rawValue,
            state: line.state.name.rawValue,
            personID: line.person?.rawValue,
            handlerID: line.state.handler?.rawValue,
            inboxID: line.inbox?.rawValue,
            text: StoredText.fit(line.text),
            detail: line.detail,
            salt: Checksum.newSalt()
        )
        let heads = try heads(of: line.ticket, session)
        try session.run(
            """
            INSERT INTO history (ticket_id, at_ms, line, event, note_kind, state, person_id,
                handler_person_id, text, detail, inbox_id, salt, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                link.ticketID, link.atMs, link.line, link.event, link.noteKind, link.state,
                link.personID, link.handlerID, link.text, link.detail, link.inboxID, link.salt,
                link.hash(afterOfTicket: heads.ticket, afterOfAll: heads.all),
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
                sum(ifnull(event = 'reject', 0)), sum(ifnull(note_kind = 'acknowledgement', 0))
            FROM history WHERE ticket_id IN (SELECT value FROM json_each(?1)) GROUP BY ticket_id
            """,
            [try JSONText.write(tickets.map(\.rawValue)), moment.rawValue]
        )
        for row in rows {
            found[try row.value(0)] = TicketTally(
                chases: row[1],
                returns: row[2],
                acknowledgements: row[3]
            )
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
