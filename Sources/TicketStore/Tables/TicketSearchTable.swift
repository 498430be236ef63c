import GRDB
import Tickets

/// Lists and searches of tickets; every one walks an index and stops at its limit.
///
/// SQLite plans without statistics here, so a filter that leaves many tickets (a kind, an area) could be taken for one
/// that leaves few. Such filters carry a plus, which keeps them from choosing an index.
enum TicketSearchTable {
    /// The parts of a query.
    private struct Parts {
        var conditions: [String] = []
        var values: [SQLSession.Value] = []
        var words: [String] = []
        /// The table to walk, when the query says which.
        var walk: Walk = .any
        /// Whether a filter leaves few tickets, so that words are looked for in those and not the other way round.
        var isSelective = false
        /// Whether anything but words and a span of time is asked for.
        var isNarrowed = false
        var since: Instant?
        var before: Instant?
    }

    /// What a query walks.
    private enum Walk: Equatable {
        /// Whatever the planner chooses for the conditions.
        case any
        /// An index that holds what is asked for and little else.
        case index(String)
        /// The next promises.
        case due
        /// The tickets of people by their names.
        case people(named: String)
        /// The texts in which words stand.
        case texts(String)
    }

    /// People of one name whose tickets are looked at.
    private static let namesakesMax = 200
    /// Tickets of each of them that are looked at, the newest first.
    private static let ticketsOfNamesakeMax = 20
    /// Texts with the words that are looked at when other filters must hold too, the newest first.
    private static let textsMax = 2000

    /// What is found for a query.
    static func finding(
        _ query: TicketQuery,
        _ session: SQLSession
    ) throws(StoreError) -> Finding {
        let parts = parts(of: query)
        let condition =
            parts.conditions.isEmpty ? "" : "WHERE " + parts.conditions.joined(separator: " AND ")
        let listed = source(parts, rows: query.limit)
        var tickets: [Ticket] = []
        let rows = try session.all(
            """
            SELECT \(TicketTable.columns) FROM \(listed.tables) \(condition)
            ORDER BY \(order(query.order, parts)) LIMIT ?
            """,
            listed.values + parts.values + [query.limit]
        )
        for row in rows { tickets.append(try TicketTable.read(row, session)) }
        guard tickets.count == query.limit else {
            return Finding(query: query, tickets: tickets, total: tickets.count)
        }
        let counted = source(parts, rows: Limits.countedTicketsMax)
        let count = try session.first(
            """
            SELECT count(*) FROM (SELECT 1 FROM \(counted.tables) \(condition)
                LIMIT \(Limits.countedTicketsMax))
            """,
            counted.values + parts.values
        )
        return Finding(query: query, tickets: tickets, total: (count?[0] as Int?) ?? 0)
    }

    private static func parts(of query: TicketQuery) -> Parts {
        var parts = Parts()
        parts.isSelective = query.filters.contains(where: isSelective)
        for filter in query.filters {
            switch filter {
            case .since(let moment): parts.since = moment
            case .before(let moment): parts.before = moment
            case .words(let words): parts.words.append(words)
            case .emergency, .due, .unassigned, .awaitingVisit, .open, .count, .place, .phoneTail,
                .person, .handler, .buildings, .kind, .topic:
                parts.isNarrowed = true
            }
        }
        for filter in query.filters { add(filter, to: &parts) }
        addWords(to: &parts)
        return parts
    }

    private static func isSelective(_ filter: TicketQuery.Filter) -> Bool {
        switch filter {
        case .count, .phoneTail, .person: true
        case .place(let place): place.room != nil
        case .emergency, .since, .before, .due, .unassigned, .awaitingVisit, .open, .handler,
            .buildings, .kind, .topic, .words:
            false
        }
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
            parts.walk = .due
            require(
                """
                ticket_due.due_at_ms >= ? AND ticket_due.due_at_ms < ? AND NOT (
                    ticket.state = 'suspended'
                    AND ticket.suspend_reason IN ('parts', 'owner', 'third_party'))
                """,
                [after.rawValue, before.rawValue]
            )
        case .unassigned:
            parts.walk = .index("ticket_unassigned")
            require(
                """
                ticket.handler_person_id IS NULL
                    AND ticket.state IN ('recorded', 'dispatched', 'reopened')
                    AND NOT (ticket.kind = 'repair' AND EXISTS (SELECT 1 FROM ticket_mark
                        WHERE ticket_mark.ticket_id = ticket.id AND lead_id <> ticket.id))
                """
            )
        case .awaitingVisit:
            parts.walk = .index("ticket_awaiting")
            require("ticket.state = 'replied' AND ticket.kind IN ('repair', 'complaint')")
        case .open: require("ticket.state NOT IN ('archived', 'cancelled', 'merged')")
        case .count(let count, let date):
            let numbers = TicketKind.allCases.map {
                TicketNumber(prefix: $0.numberPrefix, date: date, sequence: count).description
            }
            let marks = numbers.map { _ in "?" }.joined(separator: ", ")
            require("ticket.number IN (\(marks))", numbers)
        case .place(let place):
            if place.room != nil {
                parts.walk = .index(place.building == nil ? "ticket_room" : "ticket_flat")
            }
            for (column, value) in [
                ("room", place.room), ("building", place.building), ("unit", place.unit),
            ] {
                if let value { require("ticket.\(column) = ?", [value]) }
            }
        case .phoneTail(let tail):
            require("substr(ticket.phone, -4) = ? AND ticket.phone IS NOT NULL", [tail])
        case .person(let name): parts.walk = .people(named: name)
        case .handler(let person):
            let aside = parts.isSelective || parts.walk != .any ? "+" : ""
            require("\(aside)ticket.handler_person_id = ?", [person.rawValue])
        case .buildings(let buildings):
            let marks = buildings.map { _ in "?" }.joined(separator: ", ")
            require("(+ticket.building IS NULL OR +ticket.building IN (\(marks)))", buildings)
        case .kind(let kind): require("+ticket.kind = ?", [kind.rawValue])
        case .topic(let topic): require("+ticket.topic = ?", [topic.rawValue])
        case .words: break
        }
    }

    /// The tables to walk for so many rows, with the values that come first.
    private static func source(
        _ parts: Parts,
        rows: Int
    ) -> (tables: String, values: [SQLSession.Value]) {
        switch parts.walk {
        case .any: return ("ticket", [])
        case .index(let name): return ("ticket INDEXED BY \(name)", [])
        case .due:
            return ("ticket_due CROSS JOIN ticket ON ticket.id = ticket_due.ticket_id", [])
        case .people(let name): return people(named: name, parts)
        case .texts(let expression): return texts(expression, parts, rows: rows)
        }
    }

    private static func addWords(to parts: inout Parts) {
        let text = parts.words.joined(separator: " ")
        guard !text.isEmpty else { return }
        if parts.walk == .any, !parts.isSelective {
            if let expression = TicketWordTable.expression(for: text) {
                parts.walk = .texts(expression)
            }
            return
        }
        for word in text.split(whereSeparator: \.isWhitespace) {
            parts.conditions.append("instr(lower(ticket.summary), ?) > 0")
            parts.values.append(word.lowercased())
        }
    }

    /// The newest tickets of each person whose name begins so.
    private static func people(
        named name: String,
        _ parts: Parts
    ) -> (tables: String, values: [SQLSession.Value]) {
        let (span, moments) = span(parts, of: "recent.recorded_at_ms")
        return (
            """
            (SELECT person.id FROM person WHERE person.name >= ? AND person.name < ?
                LIMIT \(namesakesMax)) AS named
            CROSS JOIN ticket ON ticket.id IN (SELECT recent.id FROM ticket AS recent
                WHERE recent.reporter_person_id = named.id\(span)
                ORDER BY recent.recorded_at_ms DESC LIMIT \(ticketsOfNamesakeMax))
            """,
            [name, name + "\u{10FFFF}"] + moments
        )
    }

    /// The tickets in whose text the words stand.
    ///
    /// Rows are numbered in the order of recording, so a span of time is a span of rows. With other filters the newest
    /// texts are looked at and no more: words that stand in every second ticket would walk them all.
    private static func texts(
        _ expression: String,
        _ parts: Parts,
        rows: Int
    ) -> (tables: String, values: [SQLSession.Value]) {
        var condition = "ticket_words MATCH ?"
        var values: [SQLSession.Value] = [expression]
        if let since = parts.since {
            condition += """
                 AND rowid >= (SELECT id FROM ticket WHERE recorded_at_ms >= ?
                    ORDER BY recorded_at_ms, id LIMIT 1)
                """
            values.append(since.rawValue)
        }
        if let before = parts.before {
            condition += """
                 AND rowid <= (SELECT id FROM ticket WHERE recorded_at_ms < ?
                    ORDER BY recorded_at_ms DESC, id DESC LIMIT 1)
                """
            values.append(before.rawValue)
        }
        return (
            """
            (SELECT rowid AS id FROM ticket_words WHERE \(condition)
                ORDER BY rowid DESC LIMIT \(parts.isNarrowed ? textsMax : rows)) AS text
            CROSS JOIN ticket ON ticket.id = text.id
            """, values
        )
    }

    private static func span(
        _ parts: Parts,
        of column: String
    ) -> (condition: String, values: [SQLSession.Value]) {
        var condition = ""
        var values: [SQLSession.Value] = []
        if let since = parts.since {
            condition += " AND \(column) >= ?"
            values.append(since.rawValue)
        }
        if let before = parts.before {
            condition += " AND \(column) < ?"
            values.append(before.rawValue)
        }
        return (condition, values)
    }

    private static func order(_ order: TicketQuery.Order, _ parts: Parts) -> String {
        switch order {
        case .mostUrgent where parts.walk == .due: "ticket_due.due_at_ms, ticket_due.ticket_id"
        case .newest, .mostUrgent: "ticket.recorded_at_ms DESC"
        case .oldest: "ticket.recorded_at_ms"
        }
    }
}
