import GRDB
import TicketStore

/// What must be true of a desk whatever happened to it, asked of the file itself.
enum Invariants {
    /// A statement that counts what must not be, and what it would mean.
    private static let forbidden: [(what: String, sql: String)] = [
        ("messages not handled", "SELECT count(*) FROM inbox WHERE state <> 'handled'"),
        (
            "messages without a delivered word",
            """
            SELECT count(*) FROM inbox WHERE NOT EXISTS (
                SELECT 1 FROM outbox WHERE inbox_id = inbox.id AND state = 'sent')
            """
        ),
        ("messages given up", "SELECT count(*) FROM outbox WHERE state = 'dead'"),
        (
            "promises before their basis",
            "SELECT count(*) FROM deadline WHERE due_at_ms < basis_at_ms"
        ),
        (
            "tickets whose history tells another state",
            """
            SELECT count(*) FROM ticket WHERE state <> (
                SELECT state FROM history WHERE ticket_id = ticket.id ORDER BY id DESC LIMIT 1)
            """
        ),
        (
            "archived tickets without their story",
            """
            SELECT count(*) FROM ticket WHERE state = 'archived'
                AND id NOT IN (SELECT ticket_id FROM archive)
            """
        ),
        (
            "gaps or repeats in a series of numbers",
            """
            SELECT count(*) FROM (SELECT max(series_count) AS last, count(*) AS many FROM ticket
                GROUP BY series, series_date) WHERE last <> many
            """
        ),
        (
            "history that goes back in time",
            """
            SELECT count(*) FROM history AS later JOIN history AS earlier
                ON earlier.ticket_id = later.ticket_id AND earlier.id < later.id
                WHERE earlier.at_ms > later.at_ms
            """
        ),
        (
            "second questions about a result sent in quiet hours",
            """
            SELECT count(*) FROM (
                SELECT (not_before_at_ms / 60000 + 480) % 1440 AS minute FROM outbox
                    WHERE state = 'sent' AND text LIKE '%您的评价会帮我们改进%')
                WHERE minute >= 1260 OR minute < 540 OR minute BETWEEN 720 AND 839
            """
        ),
        (
            "ordinary repairs that a worker was called for out of hours",
            """
            SELECT count(*) FROM ping JOIN ticket ON ticket.id = ping.ticket_id
                WHERE ticket.kind = 'repair' AND ping.step LIKE 'p2/%' AND (
                    (at_ms / 60000 + 480) % 1440 NOT BETWEEN 510 AND 1319
                    OR date((at_ms + 28800000) / 1000, 'unixepoch')
                        IN ('2026-11-12', '2026-11-13'))
            """
        ),
        (
            "timers of tickets that ended",
            """
            SELECT count(*) FROM timer JOIN ticket ON ticket.id = timer.ticket_id
                WHERE ticket.state IN ('archived', 'cancelled', 'merged')
                AND timer.due_at_ms < (SELECT max(recorded_at_ms) FROM inbox) - 86400000
            """
        ),
    ]

    /// Everything that is not as it must be, one line each; empty when all is well.
    static func broken(in location: StoreLocation, written: Int) async throws -> [String] {
        let store = try TicketStore.open(location, mode: .readOnly)
        var broken = try await store.checkIntegrity()
        try await store.close()
        let queue = try DatabaseQueue(path: location.database)
        broken += try await queue.read { db in
            var found: [String] = []
            for (what, sql) in forbidden {
                let count = try Int.fetchOne(db, sql: sql) ?? 0
                if count > 0 { found.append("\(count) \(what)") }
            }
            let recorded = try Int.fetchOne(db, sql: "SELECT count(*) FROM inbox") ?? 0
            if recorded != written { found.append("\(written) written, \(recorded) recorded") }
            return found
        }
        return broken
    }
}
