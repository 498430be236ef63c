import GRDB
import Tickets

/// A ticket's history with names, as forms print it.
enum StoryTable {
    /// The story of a ticket; nil when there is none with this number.
    static func story(
        of number: TicketNumber,
        _ session: SQLSession
    ) throws(StoreError) -> TicketStory? {
        guard let ticket = try TicketTable.ticket(number, session) else { return nil }
        let reporter = try PersonTable.person(ticket.reporter, session)
        let files =
            try session.first(
                "SELECT count(*) FROM ticket_attachment WHERE ticket_id = ?",
                [ticket.id.rawValue]
            )?[0] as Int?
        var story = TicketStory(
            ticket: ticket,
            reporter: reporter?.name ?? "",
            phone: ticket.facts.phone ?? reporter?.phone,
            handler: try ticket.state.handler.flatMap { id throws(StoreError) in
                try PersonTable.person(id, session)?.name
            },
            lines: try lines(of: ticket.id, session),
            attachmentCount: files ?? 0
        )
        for visit in try VisitTable.visits(of: ticket.id, session) {
            guard let outcome = visit.outcome, let doneAt = visit.doneAt else { continue }
            var visitor: Person?
            if let id = outcome.visitor { visitor = try PersonTable.person(id, session) }
            story.visits.append(
                TicketStory.VisitLine(
                    ReportVisit(
                        at: doneAt,
                        rating: outcome.rating,
                        isByPerson: outcome.way != .chat,
                        opinion: outcome.opinion
                    ),
                    visitor: visitor?.name,
                    way: outcome.way.chineseName
                )
            )
        }
        for approval in try ApprovalTable.approvals(about: [ticket.id], session) {
            guard case .price(let price) = approval.matter else { continue }
            story.price = price
            story.priceAgreedAt =
                approval.verdict?.outcome == .agreed ? approval.verdict?.at : nil
        }
        // A planned visit may be made after one that was planned later.
        story.visits.sort { $0.visit.at < $1.visit.at }
        for line in story.lines where line.note == .stage {
            story.cause = ReportRowTable.words(of: .cause, in: line.text) ?? story.cause
            story.prevention =
                ReportRowTable.words(of: .prevention, in: line.text) ?? story.prevention
        }
        return story
    }

    /// What staff read of a ticket's life so far.
    static func past(of ticket: TicketID, _ session: SQLSession) throws(StoreError) -> TicketPast {
        var past = TicketPast(lines: try lines(of: ticket, session))
        let linked = try session.all(
            """
            SELECT 0, earlier.series, earlier.series_date, earlier.series_count
            FROM ticket JOIN ticket AS earlier ON earlier.id = ticket.follows_id
            WHERE ticket.id = ?
            UNION ALL
            SELECT later.id, later.series, later.series_date, later.series_count
            FROM ticket AS later WHERE later.follows_id = ?
            ORDER BY 1
            """,
            [ticket.rawValue, ticket.rawValue]
        )
        for row in linked {
            let number = TicketNumber(prefix: row[1], date: row[2], sequence: row[3])
            if row[0] as Int64 == 0 {
                past.follows = number
            } else {
                past.followers.append(number)
            }
        }
        return past
    }

    private static func lines(
        of ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) -> [TicketStory.Line] {
        var lines: [TicketStory.Line] = []
        let rows = try session.all(
            """
            SELECT at_ms, event, note_kind, state, person.name, text
            FROM history LEFT JOIN person ON person.id = history.person_id
            WHERE ticket_id = ? AND line IN ('open', 'move', 'note') ORDER BY history.id
            """,
            [ticket.rawValue]
        )
        for row in rows {
            lines.append(
                TicketStory.Line(
                    at: row.instant(0),
                    event: try row.valueIfAny(1),
                    note: try row.valueIfAny(2),
                    state: try row.value(3),
                    person: row[4],
                    text: row[5]
                )
            )
        }
        return lines
    }
}
