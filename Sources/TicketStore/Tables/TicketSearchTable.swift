import GRDB
import Tickets

/// Lists and searches of tickets; every one walks an index and stops at its limit.
enum TicketSearchTable {
    /// The parts of a query.
    private struct Parts {
        var conditions: [String] = []
        var values: [SQLSession.Value] = []
        var words: [String] = []
        var usesDue = false
        /// Whether only tickets that nobody has are asked for: the few of them have an index of their own.
        var isUnassigned = false
        /// Whether a filter leaves few tickets, so that words are looked for in those and not the other way round.
        var isSelective = false
    }

    /// What is found for a query.
    static func finding(
        _ query: TicketQuery,
        _ session: SQLSession
    ) throws(StoreError) -> Finding {
        var parts = Parts()
        for filter in query.filters { add(filter, to: &parts) }
        let source = source(&parts)
        let condition =
            parts.conditions.isEmpty ? "" : "WHERE " + parts.conditions.joined(separator: " AND ")
        var tickets: [Ticket] = []
        let rows = try session.all(
            """
            SELECT \(TicketTable.columns) FROM \(source.tables) \(condition)
            ORDER BY \(order(query.order, parts, byWords: source.isByWords)) LIMIT ?
            """,
            parts.values + [query.limit]
        )
        for row in rows { tickets.append(try TicketTable.read(row, session)) }
        guard tickets.count == query.limit else {
            return Finding(query: query, tickets: tickets, total: tickets.count)
        }
        let count = try session.first(
            """
            SELECT count(*) FROM
                (SELECT 1 FROM \(source.tables) \(condition) LIMIT \(Limits.countedTicketsMax))
            """,
            parts.values
        )
        return Finding(query: query, tickets: tickets, total: (count?[0] as Int?) ?? 0)
    }

    private static func add(_ filter: TicketQuery.Filter, to parts: inout Parts) {
        func require(_ condition: String, _ values: [SQLSession.Value] = []) {
            parts.conditions.append(condition)
            parts.values += values
        }
        switch filter {
        case .emergency: require("ticket.urgency = 'emergency'")
        case .since(let moment): require("ticket.recorded_at_ms >= ?", [moment.rawValue])
        case .before(let moment): require("ticket.recorded_at_ms < ?", [moment.rawValue])
        case .due(let after, let before):
            parts.usesDue = true
            require(
                """
                ticket_due.due_at_ms >= ? AND ticket_due.due_at_ms < ? AND NOT (
                    ticket.state = 'suspended'
                    AND ticket.suspend_reason IN ('parts', 'owner', 'third_party'))
                """,
                [after.rawValue, before.rawValue]
            )
        case .unassigned:
            parts.isUnassigned = true
            require(
                """
                ticket.handler_person_id IS NULL
                    AND ticket.state IN ('recorded', 'dispatched', 'reopened')
                    AND NOT (ticket.kind = 'repair' AND EXISTS (SELECT 1 FROM ticket_mark
                        WHERE ticket_mark.ticket_id = ticket.id AND lead_id <> ticket.id))
                """
            )
        case .awaitingVisit:
            require("ticket.state = 'replied' AND ticket.kind IN ('repair', 'complaint')")
        case .open: require("ticket.state NOT IN ('archived', 'cancelled', 'merged')")
        case .count(let count, let date):
            let series = TicketKind.allCases.map { "'\($0.numberPrefix)'" }.joined(separator: ", ")
            require(
                "ticket.series IN (\(series)) AND ticket.series_date = ? AND ticket.series_count = ?",
                [date, count]
            )
            parts.isSelective = true
        case .place(let place):
            for (column, value) in [
                ("room", place.room), ("building", place.building), ("unit", place.unit),
            ] {
                // With a room, the plus keeps the planner from walking the whole building instead.
                let isAside = place.room != nil && column != "room"
                if let value { require("\(isAside ? "+" : "")ticket.\(column) = ?", [value]) }
            }
            parts.isSelective = parts.isSelective || place.room != nil
        case .phoneTail(let tail):
            require("substr(ticket.phone, -4) = ? AND ticket.phone IS NOT NULL", [tail])
            parts.isSelective = true
        case .person(let name):
            require(
                """
                ticket.reporter_person_id IN
                    (SELECT person.id FROM person WHERE person.name >= ? AND person.name < ?)
                """,
                [name, name + "\u{10FFFF}"]
            )
            parts.isSelective = true
        case .handler(let person): require("ticket.handler_person_id = ?", [person.rawValue])
        case .buildings(let buildings):
            let marks = buildings.map { _ in "?" }.joined(separator: ", ")
            require("(ticket.building IS NULL OR ticket.building IN (\(marks)))", buildings)
        case .kind(let kind): require("ticket.kind = ?", [kind.rawValue])
        case .topic(let topic): require("ticket.topic = ?", [topic.rawValue])
        case .words(let words): parts.words.append(words)
        }
    }

    /// The tables to walk; adds the condition for words.
    private static func source(_ parts: inout Parts) -> (tables: String, isByWords: Bool) {
        let text = parts.words.joined(separator: " ")
        var tables =
            parts.usesDue
            ? "ticket_due CROSS JOIN ticket ON ticket.id = ticket_due.ticket_id"
            : parts.isUnassigned ? "ticket INDEXED BY ticket_unassigned" : "ticket"
        guard !text.isEmpty else { return (tables, false) }
        if parts.isSelective || parts.usesDue {
            for word in text.split(whereSeparator: \.isWhitespace) {
                parts.conditions.append("instr(lower(ticket.summary), ?) > 0")
                parts.values.append(word.lowercased())
            }
            return (tables, false)
        }
        guard let expression = TicketWordTable.expression(for: text) else { return (tables, false) }
        tables = "ticket_words CROSS JOIN ticket ON ticket.id = ticket_words.rowid"
        parts.conditions.insert("ticket_words MATCH ?", at: 0)
        parts.values.insert(expression, at: 0)
        return (tables, true)
    }

    private static func order(
        _ order: TicketQuery.Order,
        _ parts: Parts,
        byWords: Bool
    ) -> String {
        switch order {
        case .mostUrgent where parts.usesDue: "ticket_due.due_at_ms, ticket_due.ticket_id"
        case .newest where byWords: "ticket_words.rowid DESC"
        case .newest, .mostUrgent: "ticket.recorded_at_ms DESC"
        case .oldest: "ticket.recorded_at_ms"
        }
    }
}
