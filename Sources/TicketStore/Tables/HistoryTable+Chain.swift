import GRDB
import Tickets

// The chain of hashes through the history.
extension HistoryTable {
    private static let columns = """
        history.ticket_id, at_ms, line, event, note_kind, history.state, person_id,
        history.handler_person_id, inbox_id, text, detail, salt, digest, hash, history.id
        """

    /// The hash of the last line of a ticket, and of all.
    static func heads(
        of ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) -> (ticket: String?, all: String?) {
        let own = try session.first(
            "SELECT hash FROM history WHERE ticket_id = ? ORDER BY id DESC LIMIT 1",
            [ticket.rawValue]
        )
        let last = try session.first(
            "SELECT hash FROM history WHERE id = (SELECT max(id) FROM history)"
        )
        return (own?[0], last?[0])
    }

    /// Proves the chain from the first line to the last.
    ///
    /// - Returns: what is wrong with the first line that does not fit; nil when all do.
    static func firstBreak(_ session: SQLSession) throws(StoreError) -> String? {
        var ofTicket: [Int64: String] = [:]
        var ofAll: String?
        var fault: String?
        try session.walk(
            """
            SELECT \(columns), ticket.number FROM history
                LEFT JOIN ticket ON ticket.id = history.ticket_id ORDER BY history.id
            """,
            []
        ) { row in
            let link = read(row)
            let hash: String = row[13]
            guard
                link.hash(afterOfTicket: ofTicket[link.ticketID], afterOfAll: ofAll) == hash
            else {
                let (id, number) = (row[14] as Int64, row[15] as String? ?? "?")
                fault =
                    "history: row \(id) of ticket \(number) does not fit; it or a row before it was changed"
                return false
            }
            ofTicket[link.ticketID] = hash
            ofAll = hash
            return true
        }
        return fault
    }

    /// The lines of a ticket with their hashes, and for each the hash of the line before it of all.
    static func links(
        of ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) -> [TicketBundle.Line] {
        try session.all(
            """
            SELECT \(columns), (SELECT earlier.hash FROM history AS earlier
                WHERE earlier.id < history.id ORDER BY earlier.id DESC LIMIT 1)
            FROM history WHERE ticket_id = ? ORDER BY history.id
            """,
            [ticket.rawValue]
        ).map { row in
            TicketBundle.Line(link: read(row), afterOfAll: row[15], hash: row[13])
        }
    }

    /// Takes the words out of one line.
    ///
    /// - Returns: its ticket; nil when the words were taken out before.
    static func redact(
        row id: Int64,
        by audit: Int64,
        _ session: SQLSession
    ) throws(StoreError) -> TicketID? {
        let row = try session.first(
            """
            SELECT \(columns) FROM history WHERE id = ? AND redaction_id IS NULL
            """,
            [id]
        )
        guard let row else { return nil }
        let link = read(row)
        let ticket = TicketID(rawValue: link.ticketID)
        try redact(
            TicketBundle.Line(link: link, afterOfAll: nil, hash: row[13]),
            of: ticket,
            by: audit,
            session
        )
        return ticket
    }

    private static func read(_ row: Row) -> HistoryLink {
        HistoryLink(
            ticketID: row[0],
            atMs: row[1],
            line: row[2],
            event: row[3],
            noteKind: row[4],
            state: row[5],
            personID: row[6],
            handlerID: row[7],
            inboxID: row[8],
            text: row[9],
            detail: row[10],
            salt: row[11],
            digest: row[12]
        )
    }

    /// Takes the words out of a line; the digest takes their place, and the salt that would let one guess goes.
    static func redact(
        _ line: TicketBundle.Line,
        of ticket: TicketID,
        by audit: Int64,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE history SET text = '', detail = NULL, salt = NULL, digest = ?, redaction_id = ?
            WHERE ticket_id = ? AND hash = ?
            """,
            [line.link.wordsDigest, audit, ticket.rawValue, line.hash]
        )
    }
}
