import GRDB
import Tickets

/// Who was called about which ticket, and who answered.
enum PingTable {
    private static let columns =
        "ticket_id, person_id, step, duty, at_ms, told_at_ms, acknowledged_at_ms"
    /// Pings read at once: more than one person can be called about in a week.
    private static let readMax = 500

    /// Writes what a decision notes.
    static func write(
        _ change: PingChange,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        switch change {
        case .call(let ping):
            try session.run(
                """
                INSERT INTO ping (ticket_id, person_id, step, duty, at_ms, told_at_ms)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                [
                    ping.ticket.rawValue, ping.person.rawValue, ping.key, ping.duty.rawValue,
                    ping.at.rawValue, ping.toldAt?.rawValue,
                ]
            )
        case .told(let person):
            try session.run(
                "UPDATE ping SET told_at_ms = ? WHERE person_id = ? AND told_at_ms IS NULL",
                [now.rawValue, person.rawValue]
            )
        case .acknowledge(let ticket, let person):
            try session.run(
                """
                UPDATE ping SET acknowledged_at_ms = ?, told_at_ms = ifnull(told_at_ms, ?)
                WHERE ticket_id = ? AND person_id = ? AND acknowledged_at_ms IS NULL
                """,
                [now.rawValue, now.rawValue, ticket.rawValue, person.rawValue]
            )
        }
    }

    /// Everything that people were called about a ticket for, in order.
    static func pings(
        about ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) -> [Ping] {
        try list("WHERE ticket_id = ? ORDER BY id LIMIT ?", [ticket.rawValue, readMax], session)
    }

    /// The pings that wait for a person, in order.
    static func waiting(
        for person: PersonID,
        _ session: SQLSession
    ) throws(StoreError) -> [Ping] {
        try list(
            "WHERE person_id = ? AND told_at_ms IS NULL ORDER BY id LIMIT ?",
            [person.rawValue, readMax],
            session
        )
    }

    /// When people were last pinged, since a moment.
    static func lastTold(
        since moment: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> [PersonID: Instant] {
        var found: [PersonID: Instant] = [:]
        let rows = try session.all(
            """
            SELECT person_id, max(told_at_ms) FROM ping INDEXED BY ping_told
            WHERE told_at_ms >= ? GROUP BY person_id
            """,
            [moment.rawValue]
        )
        for row in rows { found[try row.value(0)] = row.instant(1) }
        return found
    }

    private static func list(
        _ condition: String,
        _ arguments: [SQLSession.Value],
        _ session: SQLSession
    ) throws(StoreError) -> [Ping] {
        var found: [Ping] = []
        for row in try session.all("SELECT \(columns) FROM ping \(condition)", arguments) {
            var ping = Ping(
                ticket: try row.value(0),
                person: try row.value(1),
                key: row[2],
                duty: try row.value(3),
                at: row.instant(4),
                toldAt: row.instantIfAny(5)
            )
            ping.acknowledgedAt = row.instantIfAny(6)
            found.append(ping)
        }
        return found
    }
}
