import Tickets

/// Keeps the whole story of a ticket when it is archived, within the commit that archives it.
enum ArchiveTicket {
    /// Writes the story and its checksum.
    static func run(
        _ ticket: TicketID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        guard let story = try ArchiveTable.story(of: ticket, session) else {
            throw StoreError(.missingRow, "ticket \(ticket.rawValue)")
        }
        let hash = Checksum.of(story)
        try ArchiveTable.insert(story, of: ticket, hash: hash, at: now, session)
    }
}
