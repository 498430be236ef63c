import GRDB
import Reporting
import TestKit
import TicketStore
import Tickets

/// Whether the month pack says what a plain query of the tickets says.
enum MonthPack {
    private static let recorded = """
        SELECT count(*) FROM ticket
        WHERE kind = ? AND recorded_at_ms >= ? AND recorded_at_ms < ?
        """
    private static let open = """
        SELECT count(*) FROM ticket WHERE kind = ? AND (
            SELECT state FROM history
            WHERE ticket_id = ticket.id AND at_ms < ? ORDER BY id DESC LIMIT 1
        ) IN ('draft', 'recorded', 'dispatched', 'accepted', 'on_site', 'suspended', 'reopened')
        """

    /// Everything in which the packs of this month and the next differ from the tickets, one line each.
    static func broken(
        in location: StoreLocation,
        policy: DeskPolicy,
        start: Instant,
        end: Instant
    ) async throws -> [String] {
        let calendar = policy.calendar
        let month = Period(.month, containing: calendar.localTime(of: start).dayNumber)
        let store = try TicketStore.open(location, mode: .readOnly)
        let rows = try await store.reportRows(of: [month, month.next], calendar: calendar, at: end)
        try await store.close()
        let names = ReportNames(topics: [:], calendar: calendar)
        let packs = rows.map { PeriodReport($0, policy: policy.reports, names: names) }
        var broken = packs.flatMap(\.rates).filter {
            $0.name != .validComplaints && $0.numerator > $0.denominator
        }.map { "\($0.name) is above 1: \($0.numerator) of \($0.denominator)" }
        let bounds = month.bounds(in: calendar)
        let queue = try DatabaseQueue(path: location.database)
        for kind in TicketKind.allCases {
            let this = PackFigures(packs[0], kind)
            let next = PackFigures(packs[1], kind)
            let plain = try await queue.read { db in
                (
                    recorded: try Int.fetchOne(
                        db,
                        sql: recorded,
                        arguments: [kind.rawValue, bounds.start.rawValue, bounds.end.rawValue]
                    ),
                    open: try Int.fetchOne(
                        db,
                        sql: open,
                        arguments: [kind.rawValue, bounds.end.rawValue]
                    )
                )
            }
            if this.recorded != plain.recorded {
                broken.append("\(kind): the pack counts \(this), the tickets \(plain) recorded")
            }
            if this.open != plain.open {
                broken.append("\(kind): the pack counts \(this), the tickets \(plain) open")
            }
            if this.open != next.carriedIn {
                broken.append("\(kind): \(this) left open, \(next) carried in")
            }
        }
        return broken
    }
}
