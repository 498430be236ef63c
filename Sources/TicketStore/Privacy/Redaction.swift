import Tickets

/// What is taken out for good, for a person or because of its age; the same statements serve both.
struct Redaction {
    /// What a word stands in place of.
    static let summary = "（已隐去）"

    let session: SQLSession
    /// The line of the audit log that says who had it done.
    let audit: Int64

    /// Takes the words of tickets out of ticket, history, messages and archive; rows, times and states stay.
    ///
    /// - Parameter tickets: tickets on which nothing is open.
    /// - Throws: `StoreError`; the transaction is rolled back then.
    func takeOut(_ tickets: [TicketID]) throws(StoreError) {
        for id in tickets {
            for link in try HistoryTable.links(of: id, session) where link.link.salt != nil {
                try HistoryTable.redact(link, of: id, by: audit, session)
            }
            try RedactionTable.takeOutMessages(of: id, session)
            try TicketWordTable.replace(with: Self.summary, of: id, session)
            try RedactionTable.takeOutTicket(id, summary: Self.summary, by: audit, session)
            try renewStory(of: id)
        }
    }

    /// Lets the kept story of an archived ticket follow what was taken out of its rows.
    func renewStory(of ticket: TicketID) throws(StoreError) {
        guard try ArchiveTable.kept(ticket, session) != nil,
            let story = try ArchiveTable.story(of: ticket, session)
        else { return }
        try RedactionTable.replaceStory(
            of: ticket,
            with: story,
            hash: Checksum.of(story),
            by: audit,
            session
        )
    }
}
