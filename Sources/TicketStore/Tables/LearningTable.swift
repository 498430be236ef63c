import GRDB
import Tickets

/// Reads what settled messages teach; nothing is kept for it that tickets, history and inbox do not have already.
enum LearningTable {
    /// Messages of tickets that staff corrected, or took and went on with; newest first.
    ///
    /// The words are those of the opening, before anybody added to them; kind and topic are the ticket's now. A staff
    /// correction is a line of history whose earlier facts had another kind or topic.
    static func samples(
        limit: Int,
        _ session: SQLSession
    ) throws(StoreError) -> [LearningStock.Sample] {
        let rows = try session.all(
            """
            SELECT ticket.number, opening.text, ticket.kind, ticket.topic, EXISTS (
                    SELECT 1 FROM history AS correction
                    WHERE correction.ticket_id = ticket.id AND correction.line = 'amend'
                        AND correction.person_id <> ticket.reporter_person_id
                        AND (json_extract(correction.detail, '$.kind') <> ticket.kind
                            OR json_extract(correction.detail, '$.topic') <> ticket.topic)
                ) AS is_corrected
            FROM ticket
            JOIN history AS opening ON opening.ticket_id = ticket.id AND opening.line = 'open'
            WHERE opening.text <> '' AND (is_corrected OR ticket.state IN (
                'accepted', 'on_site', 'suspended', 'finished', 'replied', 'visited', 'archived'))
            ORDER BY ticket.id DESC LIMIT ?
            """,
            [limit]
        )
        var samples: [LearningStock.Sample] = []
        for row in rows {
            guard let number = TicketNumber(row[0] as String) else { continue }
            samples.append(
                LearningStock.Sample(
                    number: number,
                    text: row[1],
                    kind: try row.value(2),
                    topic: try row.value(3),
                    isCorrected: row[4]
                )
            )
        }
        return samples
    }

    /// Texts in which nothing was found, newest first, each once.
    static func missed(limit: Int, _ session: SQLSession) throws(StoreError) -> [String] {
        try session.all(
            """
            SELECT text FROM inbox WHERE intent = 'nothing' AND text <> ''
            GROUP BY text ORDER BY max(id) DESC LIMIT ?
            """,
            [limit]
        ).map { $0[0] }
    }
}
