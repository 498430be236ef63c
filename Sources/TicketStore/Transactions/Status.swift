package import Tickets

extension TicketStore {
    /// The figures of the store, from one unchanging state.
    package func status() async throws(StoreError) -> StoreStatus {
        try await read { session throws(StoreError) in
            var status = StoreStatus()
            try InboxTable.counts(&status, session)
            try OutboxTable.counts(&status, session)
            status.tickets = try TicketTable.counts(session)
            status.unaddressed = Int(try MetaTable.number("unaddressed", session))
            let beat = try MetaTable.number("heartbeat_at_ms", session)
            status.heartbeatAt = beat == 0 ? nil : Instant(ms: beat)
            return status
        }
    }

    /// How much waits, at a cost that does not grow with what lies behind: messages to be sent, and the oldest not handled.
    package func backlog() async throws(StoreError) -> (toSend: Int, oldestUnhandledAt: Instant?) {
        try await read { session throws(StoreError) in
            (try OutboxTable.waitingCount(session), try InboxTable.oldestWaiting(session))
        }
    }

    /// Notes that the running program lives.
    package func beat(at now: Instant) async throws(StoreError) {
        try await write { session throws(StoreError) in
            try MetaTable.set("heartbeat_at_ms", String(now.rawValue), session)
        }
    }
}
